import { fold } from '../../fold.ts';
import { readYesNo } from './readYesNo.ts';

const refusals: readonly RegExp[] = [
  /\banonym|\bincognito\b|\bstay unknown\b/,
  /\bconfidentiel|\bconfidential\b|\bvie privee\b|\bprivacy\b|\b(?:c'? ?est|reste|that'?s|it'?s|keep it|is) (?:prive|private|personnel|personal)\b/,
  /\b(?:pas|sans|ni|aucun|aucune|no|without|neither)\b.{0,30}\b(?:nom|name|tel|telephone|numero|courriel|mail|email|e-mail|phone|number|coordonnees|contact|contacts|adresse courriel|info|infos|details)\b/,
  /\b(?:donne|donner|laisse|laisser|fournir|partager?|dire|dis|mettre|mets)\w* (?:pas|rien)\b/,
  /\b(?:veux|voudrais|prefere|prefererais|tiens) (?:pas|ne pas|plutot pas|rien)\b|\baime (?:mieux|autant) (?:pas|ne pas)\b/,
  /\b(?:rather|prefer|would|do|want|will|can)(?: not|n't|'d rather not)\b.{0,30}\b(?:give|leave|share|say|tell|to|provide|be)\b|\bwon'?t (?:say|tell|give|share)\b/,
  /\b(?:rather|prefer) not\b|\bwould(?:n't| not) like\b/,
  /\bnot (?:sharing|giving|telling|saying|leaving|needed|necessary|interested|required)\b|\b(?:pas|aucunement) interesse/,
  /\b(?:none|not any) of your (?:business|concern)\b|\bpas de vos (?:affaires?|oignons)\b|\bpas d'?affaires? (?:a|de|la)\b|\b(?:ca|sa) (?:vous|te) regarde pas\b|\bmelez[- ]vous de vos\b/,
  /\b(?:pas|not|no) (?:besoin|necessaire|necessary|need|la peine)\b.{0,40}\b(?:rappel|contact|joindre|repon|call|reach|follow|name|nom|ecri)/,
  /\b(?:no contact|(?:do not|don'?t) (?:contact|call|phone|email|e-mail|text|write|reach))\b/,
  /\b(?:appel|rappel|ecriv|contact|telephon|text|repond|joign|rejoign|derang)\w*[- ](?:moi|me) (?:pas|surtout pas|jamais)\b|\bne (?:me|m'?) ?\w+ (?:pas|jamais)\b|\bme (?:contactez|rappelez|telephonez|ecrivez|joignez) pas\b/,
  /\b(?:keep|leave) (?:me|my name|us) out\b|\bmele[rz]?[- ](?:moi )?pas\b|\bmelez[- ]moi pas\b|\b(?:keep|garde) (?:it|that|this|ca|cela) (?:to myself|pour moi)\b/,
  /\b(?:laisse[rz]?|laissez) (?:faire|tomber)\b.{0,12}\b(?:telephone|tel|numero|nom|courriel|contact|coordonnees|rappel|suivi|infos?)\b|\b(?:forget|skip|never mind|nevermind) (?:about )?(?:my |the )?(?:number|phone|name|e-?mail|contact|call)\b/,
  /\bno ?(?:body|one) (?:needs|has) to know\b|\bpersonne (?:a|n'a) (?:besoin|pas besoin) de savoir\b/,
  // "Mardi passé" is a day.
  /\b(?:skip|passer|pass|(?<!(?:di|dimanche|semaine|mois|annee|an|nuit|hiver|ete|automne|printemps) )passe)\b\W*$/,
  /\b(?:pas|not|n't|dont)\b.{0,25}\b(?:sache\w*|savent|know)\b.{0,20}\b(?:moi|me|mon nom|my name|qui je suis|who i am)\b/,
  /^\W*(?:rien|aucun|aucune|aucune envie|none|nothing|personne|nobody|secret)\W*$/,
];

/** The request itself is called off, which is no wish about names. */
const cancels =
  /\b(?:annul\w*|cancel\w*|stop|arrete[rz]?|abort)\b|\b(?:laisse[rz]?|laissez) (?:faire|tomber) (?:la|ma|cette|toute|tout)\b|\bla demande\b/;
/** Asks about the rule instead of answering; "can I stay anonymous?" asks for what it names. */
const asks =
  /\?|\b(?:c'? ?est quoi|what is|what'?s|why|pourquoi|obligatoire|oblige|mandatory|required|do i (?:have|need)|est-ce que|politique|policy|qui va|who (?:will|sees|gets))\b/;
const asksFor = /\b(?:puis-je|je peux|peux-je|peut-on|on peut|can i|could i|may i)\b.{0,25}\b(?:anonym|sans)/;
const notAnonymous = /\b(?:plus|pas|no longer|not)\b(?:(?!nom|name|num|tel)[^,.;]){0,25}\banonym/;

/** Whether an answer to "how can we reach you?" means that the citizen gives nothing and stays anonymous. */
export function readAnonymous(text: string): boolean {
  // An address or a number that is there was given, whatever is said around it.
  if (/@|\d{3}\D?\d{4}/.test(text)) return false;
  const folded = fold(text);
  if (asksFor.test(folded)) return true;
  if (asks.test(folded) || cancels.test(folded) || notAnonymous.test(folded)) return false;
  return refusals.some((pattern) => pattern.test(folded)) || readYesNo(text) === 'no';
}
