import { fold } from '../normalize.ts';
import { readYesNo } from './readYesNo.ts';

const refusals: readonly RegExp[] = [
  /\banonym/,
  /\bincognito\b|\bconfidentiel|\bconfidential/,
  /\b(?:pas|sans|ni|aucun|no|without|neither)\b.{0,30}\b(?:nom|name|tel|telephone|numero|courriel|mail|email|e-mail|phone|number|coordonnees|contact|contacts|adresse courriel|info|infos|details)\b/,
  /\b(?:donne|donner|laisse|laisser|fournir|partager|dire|mettre)\w* (?:pas|rien)\b/,
  /\b(?:veux|voudrais|prefere|prefererais|aime mieux|tiens) (?:pas|ne pas|plutot pas|rien)\b/,
  /\b(?:rather|prefer|would|do|want|will|can)(?: not|n't|'d rather not)\b.{0,30}\b(?:give|leave|share|say|tell|to|provide)\b/,
  /\b(?:rather|prefer) not\b|\bwould(?:n't| not) like\b/,
  /\bnone of your business\b|\bpas de vos affaires\b|\b(?:ca|sa) vous regarde pas\b/,
  /\b(?:pas|not|no) (?:besoin|necessaire|necessary|need)\b.{0,40}\b(?:rappel|contact|joindre|reponse|call|reach|follow|name|nom)/,
  /\b(?:skip|passer|passe)\b\W*$/,
  /\b(?:no contact|do not contact|don't contact|ne me contactez pas|me contactez pas|contactez[- ]moi pas|rappelez[- ]moi pas|don't call)\b/,
  /^\W*(?:rien|aucun|aucune|none|nothing|personne|nobody|secret)\W*$/,
];

/** Whether an answer to "how can we reach you?" means that the citizen gives nothing and stays anonymous. */
export function readAnonymous(text: string): boolean {
  // An address or a number that is there was given, whatever is said around it.
  if (/@|\d{3}\D?\d{4}/.test(text)) return false;
  const folded = fold(text);
  return refusals.some((pattern) => pattern.test(folded)) || readYesNo(text) === 'no';
}
