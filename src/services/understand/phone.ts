import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldInPlace } from './normalize.ts';
import { readSpokenDigits, spokenDigitWords } from './spokenDigits.ts';

/** A telephone number, its extension if one is said beside it, and where it stands in the text. */
export type PhoneFound = { phone: string; extension: string | null; start: number; end: number };

type Found = Omit<PhoneFound, 'extension'>;

const spokenNumber = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${spokenDigitWords})(?:[\s,.-]+(?:${spokenDigitWords}|et|cents?|hundred)){3,13}(?![\p{L}\d])`,
  'gu',
);
const written = /(?<![\w@#$/-])\+?[(\d](?:[\d\s()./\u2010-\u2015-]|,(?=\s?\d{3,4}(?!\d))){5,22}\d(?![\w@]|[.,]\d)/g;

/** "poste 214", "ext. 33", "#12", "x 5", right after a number. */
const extensionAfter =
  /^[\s,;.)(-]*(?:au |le |at |et (?:le )?)?(?:(?:postes?|poste tel\w*|ext(?:ension)?|local)\b[\s.:#-]*(?:no\.?|numero|number|le|au)?|#|x\.?)\s*(\d{1,6})(?!\d|[-.\s]\d{3})/;

/** Words just before a figure that make it something else than a telephone number. */
const notPhone =
  /(?:facture|factur|invoice|ticket|billet|constat|contravention|permis|permit|dossier|file|matricule|compte|account|lot|plaque|plate|licen[cs]e|ref|reference|code|serie|serial|order|commande|cadastre|requete|request|go)\W*(?:no|num|numero|number|nb|n)?\W*(?:[a-z]{1,3}[-\s])?$/;

/** Words that say whose number it is, near it: before it, or after it within the same breath. */
const mineBefore =
  /(?:mon (?:num\w*|cell\w*|tel\w*|portable)[^.;]*|my (?:own )?(?:num\w*|cell\w*|phone)[^.;]*|(?:a moi|moi) c'?est|le mien|mine|appelez(?:-| )moi|rappelez(?:-| )moi|joindre|rejoindre|joignable|reach me|call me|text me|textez|call|mais[^.;]*|plutot|instead|now|maintenant)\W*(?:is|c'?est|est|au|at|on|a|le|it's)?\W*$/;
const othersBefore =
  /(?:(?:son|sa|leur|his|her|their) (?:num\w*|cell\w*|tel\w*|phone)|de mon (?:mari|voisin|proprio|frere|fils|pere|chum)|de ma \w+|du voisin|landlord|husband|wife|neighbour|old number|ancien|vous m'?avez appele|you called|called me from|celui de|before it was|avant c'?etait|pas le|not)[^,;.]{0,25}$/;
const othersAfter =
  /^\W*(?:is|c'?est|est|one is|(?:it )?belongs)?\W*(?:celui|le num\w*|le cell|à|a|my|mon|ma|his|her)?\W*(?:de |du |d'|a |au )?(?:mon |ma |my |the |le |la )?(?:landlord|husband|wife|neighbou?r|proprio|mari|voisin|femme|conjoint|blonde|chum|mere|pere|mother|father|daughter|son|fils|fille|bureau|office|work)/;

/**
 * Finds the citizen's own telephone number, E.164; `areaCode` completes seven digits. Of two numbers the one said to be
 * theirs is taken, else the first.
 */
export function findPhone(text: string, areaCode: string): PhoneFound | null {
  const folded = foldInPlace(text);
  const found = [...writtenNumbers(text, folded, areaCode), ...spokenNumbers(folded, areaCode)];
  let best: Found | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of found) {
    const score = ownership(folded, candidate, found.length > 1);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best && { ...best, extension: extensionAfter.exec(folded.slice(best.end, best.end + 30))?.[1] ?? null };
}

function ownership(folded: string, { start, end }: Found, several: boolean): number {
  if (!several) return 0;
  const before = folded.slice(Math.max(0, start - 60), start);
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.search(/\d[^\d]*$/) + 1) + 0,
  );
  const after = folded.slice(end, end + 40);
  let score = 0;
  if (othersBefore.test(clause)) score -= 2;
  if (othersAfter.test(after)) score -= 2;
  if (mineBefore.test(clause)) score += 1;
  return score;
}

function writtenNumbers(text: string, folded: string, areaCode: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(written)) {
    if (notPhone.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue;
    const whole = readWritten(match[0], areaCode);
    // "819 555 0142, 200 $": a comma between groups of a number, or after it.
    const raw = whole ? match[0] : (match[0].split(',')[0] ?? '');
    const phone = whole ?? readWritten(raw, areaCode);
    if (phone) found.push({ phone, start: match.index, end: match.index + raw.length });
  }
  return found;
}

function readWritten(raw: string, areaCode: string): string | null {
  return readNumber(raw.replace(/[/,]/g, ' '), areaCode) ?? readGrouped(raw, areaCode);
}

/** "450 555 01 77", "450 55 50 177": ten figures in other groups than usual, none of them long. */
function readGrouped(raw: string, areaCode: string): string | null {
  const groups = raw.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const likely = digits.length === 10 && groups.length > 2 && groups.length < 6 && groups[0]?.length === 3;
  return likely && groups.every(({ length }) => length > 1 && length < 5) ? readNumber(digits, areaCode) : null;
}

function readNumber(raw: string, areaCode: string): string | null {
  const digits = raw.replace(/\D/g, '');
  if (raw.trim().startsWith('+')) return valid(parsePhoneNumberFromString(raw.trim()));
  // A bare run of seven digits is a number of something; with its separator it is a telephone.
  if (digits.length === 7)
    return /^\d{3}[\s.-]\d{4}$/.test(raw.trim()) ? valid(parsePhoneNumberFromString(areaCode + digits, 'CA')) : null;
  if (digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) {
    // 4 227 310 or 1 205 000 are quantities and lots, not telephones.
    if (!/^\(?1?[\s.-]{0,2}\(?\d{3}\)?[\s.\u2010-\u2015-]{0,3}\d{3}[\s.\u2010-\u2015-]{0,3}\d{4}$/.test(raw.trim()))
      return null;
    return valid(parsePhoneNumberFromString(digits.length === 11 ? `+${digits}` : `+1${digits}`));
  }
  if (digits.startsWith('00') || digits.startsWith('011')) {
    return valid(parsePhoneNumberFromString(`+${digits.replace(/^(?:011|00)/, '')}`));
  }
  return null;
}

/** 555-01xx is reserved for fiction and no real exchange, but it is how people try a form: possible is enough. */
function valid(number: PhoneNumber | undefined): string | null {
  return number?.isPossible() ? number.number : null;
}

function spokenNumbers(folded: string, areaCode: string): Found[] {
  const found: Found[] = [];
  for (const match of folded.matchAll(spokenNumber)) {
    const digits = readSpokenDigits(match[0]);
    const national = digits.length === 7 ? areaCode + digits : digits;
    const phone = national.length === 10 ? valid(parsePhoneNumberFromString(`+1${national}`)) : null;
    if (phone) found.push({ phone, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
