import { numberInWords } from './numberWords.ts';
import { isCapitalised, type Token } from './token.ts';
import { articles, dateWords, stopWords, unitWords } from './words.ts';

/** A civic number in a text: tokens `from` up to `to`. */
export type CivicNumber = { from: number; to: number; number: string; unit: string | null };

const unitHeads = new Set(
  'app appt apt appart appartement apartment apartement unit unite suite bureau log logement local condo porte bur ste'.split(
    ' ',
  ),
);
const numberHeads = new Set('no num numero number civic civique adresse address'.split(' '));
/** Numbers of other things than doors. */
const countedHeads = new Set(
  'km kilometre sortie exit lot lots autobus bus circuit borne poteau pole lampadaire permis facture dossier constat ticket plaque arret stop'.split(
    ' ',
  ),
);
const linkWords = new Set('de d du des la le l of sur on rue the'.split(' '));

/** Whether the word can be a civic number: five digits at most, a letter at most. */
export function isCivic(token: Token | undefined): token is Token {
  return token !== undefined && !token.masked && /^[1-9]\d{0,4}[a-z]?$/.test(token.norm);
}

/** The civic number that stands right before `at`: "95 rue", "3-225 rue", "19A, rue", "5 on rue", "le 25 de la rue". */
export function numberBefore(tokens: Token[], at: number): CivicNumber | null {
  let last = at - 1;
  let links = 0;
  while (links < 3 && last >= 0 && linkWords.has(tokens[last]?.norm ?? '')) {
    last -= 1;
    links += 1;
  }
  const spelled = numberInWords(tokens, last);
  if (spelled && links <= 1) return { from: spelled.from, to: last + 1, number: String(spelled.value), unit: null };
  const letter = tokens[last];
  const lettered =
    letter !== undefined &&
    /^[A-H]$/.test(letter.raw) &&
    /^\d+$/.test(tokens[last - 1]?.norm ?? '') &&
    letter.gap === ' ';
  const flat = hyphenedUnit(tokens, last);
  if (lettered || flat !== null) last -= 1;
  const token = tokens[last];
  if (!isCivic(token) || countedHeads.has(tokens[last - 1]?.norm ?? '')) return null;
  if (isMeasure(tokens, last)) return null;
  const loose = tokens.slice(last + 1, at).some(({ norm }) => norm === 'sur' || norm === 'on');
  if (loose && !/^(?:le|au|du|number|numero|no|num|civic|civique|the|devant)$/.test(tokens[last - 1]?.norm ?? 'le'))
    return null;
  for (let i = last + 1; i <= at; i += 1)
    if (!/^[ \u00a0]*[,.'’-]?[ \u00a0]*$/.test(tokens[i]?.gap ?? '\n')) return null;
  const found = withUnit(tokens, last);
  if (flat !== null) return { ...found, to: last + 2, unit: flat };
  return lettered ? { ...found, to: last + 2, number: found.number + letter.raw } : found;
}

/** The number that follows a street's name: "Cabana near number 60", "Range 6 road, civic 2411", "Principale ouest, 95". */
export function numberAfter(tokens: Token[], at: number): CivicNumber | null {
  let to = at;
  while (
    to - at < 5 &&
    /^(?:near|pres|proche|du|de|au|a|la|hauteur|vis|en|the|le|at|vers|around|devant|in|front|of|face|cote|by)$/.test(
      tokens[to]?.norm ?? '',
    )
  )
    to += 1;
  const headed = numberHeads.has(tokens[to]?.norm ?? '');
  if (headed) to += 1;
  const token = tokens[to];
  if (!isCivic(token) || !/^[ \u00a0]*[,#.°]?[ \u00a0]*#?$/.test(token.gap)) return null;
  const next = tokens[to + 1];
  const closed = next === undefined || /[^ \u00a0]/.test(next.gap);
  if (next && !closed && (unitWords.has(next.norm) || dateWords.has(next.norm))) return null;
  const lead = tokens[to - 1]?.norm ?? '';
  // "at 9", "le 12": an hour or a day of the month.
  if (!headed && to > at && Number.parseInt(token.norm, 10) <= 31 && /^(?:at|a|le|the|vers|around)$/.test(lead))
    return null;
  const plain = to === at && isPlainDoor(token, next);
  if (!headed && !(closed || to > at || plain)) return null;
  if (!headed && to === at && token.norm.length < 2 && next) return null;
  return { from: at, to: to + 1, number: spellNumber(token), unit: null };
}

/** "rue de Clermont 2715 le lampadaire": no year, and nothing that it counts. */
function isPlainDoor({ norm }: Token, next: Token | undefined): boolean {
  return /^\d{3,5}$/.test(norm) && !/^(?:19|20)\d\d$/.test(norm) && (next === undefined || stopWords.has(next.norm));
}

/** A unit said after the address: ", app. 7", "apt B", "unité 12", "#4", "2e étage". */
export function unitAfter(tokens: Token[], at: number): { to: number; unit: string } | null {
  const head = tokens[at];
  if (!head || head.masked || !/^[ \u00a0]*[,.(]?[ \u00a0]*#?$/.test(head.gap)) return null;
  if (head.gap.includes('#') && /^\d/.test(head.norm)) return { to: at + 1, unit: head.raw };
  const value = tokens[at + 1];
  if (unitHeads.has(head.norm) && value && /^(?:\d{1,4}[a-z]?|[a-z])$/.test(value.norm) && !/[,;:]/.test(value.gap)) {
    return { to: at + 2, unit: value.raw.toUpperCase() };
  }
  return null;
}

/** "40 cm sur 60 rue": the other side of a hole. */
function isMeasure(tokens: Token[], at: number): boolean {
  const by = /^(?:sur|x|par|by)$/.test(tokens[at - 1]?.norm ?? '');
  return by && (unitWords.has(tokens[at - 2]?.norm ?? '') || /^\d/.test(tokens[at - 2]?.norm ?? ''));
}

/** "12-B rue": the flat after its door. */
function hyphenedUnit(tokens: Token[], at: number): string | null {
  const letter = tokens[at];
  const plain = letter && /^[A-Ha-h]$/.test(letter.raw) && letter.gap === '-';
  return plain && /^\d{1,5}$/.test(tokens[at - 1]?.norm ?? '') ? letter.raw.toUpperCase() : null;
}

function withUnit(tokens: Token[], at: number): CivicNumber {
  const token = tokens[at] as Token;
  const number = spellNumber(token);
  const before = tokens[at - 1];
  const plain = { from: at, to: at + 1, number, unit: null };
  if (!before || before.masked) return plain;
  if (/^ ?[-–] ?$/.test(token.gap) && /^\d{1,5}[a-z]?$/.test(before.norm)) {
    return { ...plain, from: at - 1, unit: before.raw.toUpperCase() };
  }
  const head = tokens[at - 2];
  const separated = /^[,]? ?[-–]? ?$/.test(token.gap);
  if (head && unitHeads.has(head.norm) && separated && /^(?:\d{1,4}[a-z]?|[a-z])$/.test(before.norm)) {
    return { ...plain, from: at - 2, unit: before.raw.toUpperCase() };
  }
  return numberHeads.has(before.norm) && !token.gap.includes(',') ? { ...plain, from: at - 1 } : plain;
}

/** "19a" → "19A"; "95" stays. */
export function spellNumber(token: Token): string {
  return token.norm.toUpperCase();
}

/** Two numbers of one stretch, the second at `at`: "entre le 310 et le 318 Saint-Patrice". */
export function rangeBefore(tokens: Token[], at: number): { from: number; number: string } | null {
  let link = at - 1;
  while (link > 0 && tokens[link]?.norm !== 'au' && articles.has(tokens[link]?.norm ?? '')) link -= 1;
  if (!/^(?:et|and|pis|puis|a|to|au)$/.test(tokens[link]?.norm ?? '') && !(tokens[link + 1] === undefined)) return null;
  let first = link - 1;
  while (first > 0 && articles.has(tokens[first]?.norm ?? '')) first -= 1;
  const token = tokens[first];
  // "ouvert depuis 2019 au 12": with "à" or "to", a stretch says where it begins, or it is none.
  const opened = /^(?:du|de|from|entre|between)$/.test(tokens[first - 1]?.norm ?? '');
  if (/^(?:a|to|au)$/.test(tokens[link]?.norm ?? '') && !opened && first > 0) return null;
  return isCivic(token) ? { from: first, number: spellNumber(token) } : null;
}

/** "8 Havre", "11 Gaudreau": a number and a capitalised word may be an address of a street that the pack does not know. */
export function looksLikeName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.masked &&
    isCapitalised(token) &&
    /^\p{Lu}\p{Ll}{2,}/u.test(token.raw) &&
    !dateWords.has(token.norm) &&
    !unitWords.has(token.norm)
  );
}
