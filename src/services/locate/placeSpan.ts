import { betweenRanges } from './betweenRange.ts';
import { isCivic } from './civicNumber.ts';
import type { Mention } from './mention.ts';
import { breaksBefore, type Token } from './token.ts';
import { articles, dateWords, partWords, stopWords } from './words.ts';

/** The words of a place with what was said about it: tokens `from` up to `to`, and the end in the text. */
export type PlaceSpan = { from: number; to: number; end: number; postcode: string | null };

const sequences = (lines: string) => lines.split('|').map((line) => line.trim().split(' '));

/** What stands before a place and belongs to it; articles between are skipped. */
const openers = sequences(
  `en avant | devant | en face | face | face a | vis a vis | en arriere | arriere | derriere | a cote | pres | proche | hauteur | a hauteur | a la hauteur | coin | intersection | angle | croisement | bout | au bout | entre | ruelle | juste avant | juste apres | premiere maison | derniere maison |
  first house | last house | second house | in front | across from | across the street from | opposite | behind | in back | next to | beside | near | close to | by | corner | intersection | end | between | past | just past | just before | outside`,
).sort((a, b) => b.length - a.length);

/** What stands after a place and tells more of where: followed by the words of another thing. */
const tails = sequences(
  `pres | proche | a cote | en face | face | en arriere | derriere | devant | en avant | a la hauteur | a hauteur | vis a vis | coin | entre | dans le stationnement | dans la cour | dans le parc | dans l entree | sur la piste | juste avant | juste apres | au coin | a l angle | au bout | du cote | cote | direction | vers |
  near | by | next to | behind | across from | in front | opposite | between | at the corner | beside | close to | past | about | just past | just before | outside | left side | right side | north side | south side | porte | entree | entrance`,
).sort((a, b) => b.length - a.length);
const tailHeads = new Set([
  'etage',
  'floor',
  'lot',
  'maison',
  'house',
  'porte',
  'entree',
  'entrance',
  'side',
  'entry',
  'sortie',
  'exit',
  'km',
]);

/** The whole stretch of text that names a place: "ruelle derrière le 64 Principale Ouest", "…, app. 7", "… near exit 121". */
export function placeSpan(
  text: string,
  tokens: Token[],
  mention: Mention,
  mentions: Mention[],
  townEnd: (at: number) => number | null,
): PlaceSpan {
  const [from, reach] = joinNeighbours(tokens, mention, mentions);
  const ranges = betweenRanges(tokens, mentions);
  const stretch = ranges.find(
    (range) =>
      range.to < mention.from &&
      mention.from - range.to <= 3 &&
      /^(?:sur|on|de|of)$/.test(tokens[range.to]?.norm ?? ''),
  );
  const around = ranges.find(
    (range) => range.from < mention.from && range.to >= mention.to && mention.kind !== 'civic',
  );
  const start = openedFrom(tokens, stretch?.from ?? around?.from ?? from);
  let to = Math.max(reach, around?.to ?? 0);
  for (let turn = 0; turn < 4; turn += 1) {
    const range = ranges.find((one) => one.from === to && !/[.;:!?\n]/.test(tokens[to]?.gap ?? ''));
    const further = range?.to ?? townEnd(to) ?? tailEnd(tokens, to, mentions);
    if (further <= to) break;
    to = further;
  }
  const end = provinceEnd(text, tokens[to - 1]?.end ?? 0);
  const postal = /^[ ,(]*([a-z]\d[a-z][ -]?\d[a-z]\d)\b/i.exec(text.slice(end));
  if (!postal?.[1]) return { from: start, to, end, postcode: null };
  return { from: start, to, end: end + postal[0].length, postcode: postal[1].toUpperCase() };
}

/** ", QC" after a place. */
function provinceEnd(text: string, end: number): number {
  return end + (/^[ ,]*\(?(?:QC|Qc|P\.?Q\.?|[Qq]u[ée]bec)\)?(?![\p{L}\d-])/u.exec(text.slice(end))?.[0].length ?? 0);
}

const linkBefore = new Set([
  'sur',
  'on',
  'at',
  'de',
  'du',
  'd',
  'la',
  'le',
  'l',
  'the',
  'des',
  'of',
  'au',
  'in',
  'dans',
  'near',
  'pres',
  'by',
  'a',
]);

/** Another place said just before or after, joined by little words only, tells more of the same place. */
function joinNeighbours(tokens: Token[], mention: Mention, mentions: Mention[]): [number, number] {
  let { from, to } = mention;
  for (const other of mentions.toReversed()) {
    if (
      other.to <= from &&
      other.evidence >= 0.3 &&
      other.kind !== 'number' &&
      other.kind !== 'civic' &&
      isLinked(tokens, other.to, from)
    )
      from = other.from;
  }
  for (const other of mentions) {
    if (other.from >= to && other.evidence >= 0.3 && other.kind !== 'civic' && isLinked(tokens, to, other.from))
      to = other.to;
  }
  const stop = numberedHead(tokens, from);
  return [stop, to];
}

/** "arrêt d'autobus 1147 sur Merry Sud", "km 8 de la route 141", "lot 4 227 310, chemin Roy", "sortie 118 de l'autoroute 10". */
function numberedHead(tokens: Token[], from: number): number {
  let back = from - 1;
  while (back > 0 && linkBefore.has(tokens[back]?.norm ?? '') && from - back <= 3) back -= 1;
  let digits = back;
  while (digits > 0 && /^\d+$/.test(tokens[digits]?.norm ?? '') && tokens[digits]?.masked === false) digits -= 1;
  if (
    digits === back ||
    !/^(?:km|kilometre|sortie|exit|lot|lots|autobus|stop|borne|poteau|lampadaire|pole|arret)$/.test(
      tokens[digits]?.norm ?? '',
    )
  )
    return from;
  return tokens[digits]?.norm === 'autobus' ? digits - 2 : digits;
}

function isLinked(tokens: Token[], from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1)
    if (!linkBefore.has(tokens[at]?.norm ?? '') || /[^ \u00a0'’,-]/.test(tokens[at]?.gap ?? '')) return false;
  const gap = tokens[to]?.gap ?? '\n';
  return /^[ \u00a0'’-]*$/.test(gap) && (to > from || gap === ' ');
}

/** Takes in "devant le", "à 200 m au nord du", "corner of" before the place. */
function openedFrom(tokens: Token[], from: number): number {
  let start = from;
  for (let turn = 0; turn < 3; turn += 1) {
    let at = start;
    while (
      at > 0 &&
      start - at < 3 &&
      (articles.has(tokens[at - 1]?.norm ?? '') || /^(?:rue|from)$/.test(tokens[at - 1]?.norm ?? ''))
    )
      at -= 1;
    if (
      Array.from({ length: start - at + 1 }, (_, i) => tokens[at + i]).some((token) =>
        /[^ \u00a0'’-]/.test(token?.gap ?? ''),
      )
    )
      break;
    const opened = openerBefore(tokens, start, at);
    if (opened === null) break;
    start = opened;
  }
  return start;
}

/** The articles may belong to the opener ("across the street from") or stand after it ("devant le"). */
function openerBefore(tokens: Token[], start: number, afterArticles: number): number | null {
  for (let end = afterArticles; end <= start; end += 1) {
    for (const words of openers) {
      const open = end - words.length;
      if (open >= 0 && words.every((word, i) => tokens[open + i]?.norm === word)) return open;
    }
    const far = distanceBefore(tokens, end);
    if (far !== null) return far;
  }
  return null;
}

/** "à 200 m au nord de": where the distance begins. */
function distanceBefore(tokens: Token[], end: number): number | null {
  let at = end - 1;
  if (/^(?:nord|sud|est|ouest|north|south|east|west|avant|apres|past|before|after)$/.test(tokens[at]?.norm ?? ''))
    at -= 1;
  while (at > 0 && articles.has(tokens[at]?.norm ?? '')) at -= 1;
  if (
    !/^(?:m|metres?|meters?|km|pieds|feet)$/.test(tokens[at]?.norm ?? '') ||
    !/^\d+m?$/.test(tokens[at - 1]?.norm ?? '')
  ) {
    if (!/^\d+m$/.test(tokens[at]?.norm ?? '')) return null;
    at += 1;
  }
  return at - 1;
}

/** Takes in what follows a place: ", 2e étage", "près des boîtes postales", "by the Esso", "à la hauteur du Canadian Tire". */
function tailEnd(tokens: Token[], at: number, mentions: Mention[]): number {
  const next = tokens[at];
  if (!next || next.masked || breaksBefore(next)) return at;
  const floor = tokens.slice(at, at + 3).findIndex((token) => tailHeads.has(token.norm));
  if (
    floor > 0 &&
    /^\d/.test(next.norm) &&
    tokens.slice(at, at + floor + 1).every((token, i) => i === 0 || token.gap === ' ')
  ) {
    return phraseEnd(tokens, at + floor + 1, 3);
  }
  if (partWords.has(next.norm) && next.gap === ' ') return at + 1;
  const tail = tails.find((words) =>
    words.every((word, i) => tokens[at + i]?.norm === word && (i === 0 || !/[,.;]/.test(tokens[at + i]?.gap ?? ''))),
  );
  if (!tail) return at;
  const other = mentions.find(
    (mention) => mention.from >= at + tail.length && mention.from - at - tail.length <= 2 && mention.evidence >= 0.4,
  );
  if (other?.kind === 'civic') return at;
  const end = phraseEnd(tokens, at + tail.length, 7);
  if (
    end === at + tail.length &&
    !/^(?:side|entree|entrance|porte|stationnement|cour|parc|piste)$/.test(tail.at(-1) ?? '')
  )
    return at;
  return Math.max(end, other?.to ?? end);
}

/** A few words of a thing: up to a pause, a verb or another little word that ends it. */
function phraseEnd(tokens: Token[], from: number, longest: number): number {
  let end = from;
  for (let at = from; at < tokens.length && at - from < longest; at += 1) {
    const token = tokens[at];
    if (!token || token.masked || /[^ \u00a0'’/-]/.test(token.gap) || dateWords.has(token.norm)) break;
    if (articles.has(token.norm) || (/^(?:et|and|pis|in|from|on|sur|a)$/.test(token.norm) && at + 1 < tokens.length))
      continue;
    if (stopWords.has(token.norm) && !isCivic(token)) break;
    end = at + 1;
  }
  return end;
}
