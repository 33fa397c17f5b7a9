import { fold } from '../services/fold.ts';

const asks =
  '(?:quand|quel(?:le)?s?|combien|comment|pourquoi|pkoi|pourkoi|ou|qui|quoi|koi|what|when|where|how|which|who|why)';
const questions: readonly RegExp[] = [
  /\?/,
  // Turns that ask wherever they stand; "c'est-tu", "ça me prend-tu" are Québec's own.
  /\b(est-ce qu|c'est (quoi|qui|quand|ou|combien)\b|a quelle heure|y a-?t-?il|(faut|prend|c'est|est|peut|a|ai|va|sont|ont|font|fait|doit|marche|ouvre|ferme|passe|ramasse|reste|coute)[- ]tu\b|(puis|dois|peux|pourrais|ai)-je\b|(peut|doit|faut|est|sont|a-t|va-t)-(on|il|elle|ils|elles)\b|(avez|pouvez|savez|etes|allez|acceptez|ramassez)-vous)/,
  new RegExp(
    String.raw`\b(?:savoir|demande|dire|dites-moi|wonder(?:ing)?|know|tell me|curieux|question)\b.{0,12}\b(?:si|if|${asks})\b`,
  ),
  // A question begins with its word, after a few others at most; the same word in the middle tells a story.
  new RegExp(String.raw`^\W*(?:\S+\s+){0,2}${asks}\b`),
  // "Is pickup delayed", "can diapers go in": nothing else begins with these in English; "do something" is an order.
  /^\W*(?:is|are|can|could|will|would|should|does|did|do (?!something|anything|your|not|it|me|us)) ?[a-z]{2,}/,
  // After a few words too, where they are not what is told of: "there is a hole" asks nothing.
  /^\W*(?:(?!(?:there|here|it|this|that|he|she|which) )\S+[\s,]+){0,3}(?:do|does|is|are|can|could|will|would|should|am) (?:i|you|we|they|it|there|the|my|a|an|this|that)\b/,
  // "… on a sunday, who do I call": or its last clause does; there "ou" is mostly an "or".
  /[,.;:!]\s*(?:et |pis |and |so )?(?:quand|combien|comment|pourquoi|qui|what|when|where|how|which|who|why)\b(?: \S+){0,4}\W*$/,
  // "Les taxes sont dues quand déjà": or it ends with it; "un clou qui dépasse" asks nothing.
  new RegExp(String.raw`\b${asks}\W*$|\b(?:quand|combien|comment|pourquoi|quoi|what|when|how|why) \S+\W*$`),
];

/** Whether a message is put as a question, with or without its mark. */
export function isQuestion(text: string): boolean {
  const folded = fold(text);
  return questions.some((question) => question.test(folded));
}
