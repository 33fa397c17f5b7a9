import { isCivic, looksLikeName, spellNumber, unitAfter } from './civicNumber.ts';
import { contextBefore } from './context.ts';
import type { LandmarkHit } from './landmarkIndex.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isPlaceHead, isPlaceKind } from './placeKind.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { standsAfterName, streetTypeOf } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { articles, dateWords, partWords, stopWords, unitWords, vagueAdjectives } from './words.ts';

/** "12 Lakeview Lane", "8 Havre": a number and a name that the pack does not know, with or without its kind. */
export function unknownStreetMentions(tokens: Token[]): Mention[] {
  return tokens.flatMap((token, at) => {
    if (!isCivic(token)) return [];
    const opens = at + 1 + (articles.has(tokens[at + 1]?.norm ?? '') ? 1 : 0);
    let to = opens;
    while (to - opens < 3 && isNameWord(tokens, to) && !endsName(tokens, to, opens)) to += 1;
    const typeWord = to > opens && endsName(tokens, to, opens) ? (tokens[to]?.norm ?? null) : null;
    const first = tokens[opens];
    const named = looksLikeName(first) && !streetTypeOf(first?.norm ?? '') && !/[^ ,-]/.test(first?.gap ?? '');
    if (to === opens || (typeWord === null && !named)) return [];
    if (typeWord === null)
      to = opens + 1 + Number(looksLikeName(tokens[opens + 1]) && /^[ -]$/.test(tokens[opens + 1]?.gap ?? ''));
    const street: StreetPhrase = {
      from: opens,
      to: typeWord === null ? to : to + 1,
      typeWord,
      direction: null,
      nameFrom: opens,
      nameTo: to,
      matches: [],
      exact: false,
      typed: typeWord !== null,
      articled: opens > at + 1,
    };
    const unit = unitAfter(tokens, street.to);
    const evidence = typeWord === null ? 0.5 : 0.78;
    return [
      {
        ...mentionOf('civic', at, unit?.to ?? street.to, evidence),
        number: spellNumber(token),
        unit: unit?.unit ?? null,
        street,
      },
    ];
  });
}

function isNameWord(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.masked || !/^ ?[-,]? ?$/.test(token.gap)) return false;
  return (
    /^[a-z]{2,}$/.test(token.norm) &&
    !stopWords.has(token.norm) &&
    !unitWords.has(token.norm) &&
    !dateWords.has(token.norm)
  );
}

function endsName(tokens: Token[], at: number, opens: number): boolean {
  const word = tokens[at]?.norm ?? '';
  const type = streetTypeOf(word);
  return (
    at > opens &&
    type !== null &&
    standsAfterName(word) &&
    (!type.weak || isCapitalised(tokens[at])) &&
    tokens[at]?.gap === ' '
  );
}

/** "devant le 25", "across from 123": a door whose street was said elsewhere. */
export function numberMentions(tokens: Token[]): Mention[] {
  return tokens.flatMap((token, at) => {
    const context = contextBefore(tokens, at);
    if (!isCivic(token) || context !== 'beside') return [];
    const next = tokens[at + 1];
    const closed = next === undefined || /[^ ]/.test(next.gap);
    if (
      !closed &&
      (unitWords.has(next.norm) ||
        dateWords.has(next.norm) ||
        !(stopWords.has(next.norm) || /^(?:depuis|since)$/.test(next.norm)))
    )
      return [];
    return [{ ...mentionOf('number', at, at + 1, 0.55), number: spellNumber(token) }];
  });
}

/** Landmarks of the pack: by their whole name anywhere, by one word only where a place is said. */
export function landmarkMentions(tokens: Token[], hits: LandmarkHit[]): Mention[] {
  return hits.map((landmark) => {
    const evidence = landmark.fit * landmarkEvidence(tokens, landmark);
    return { ...mentionOf('landmark', landmark.from, landmark.to, evidence), landmark };
  });
}

function landmarkEvidence(tokens: Token[], landmark: LandmarkHit): number {
  const placed = contextBefore(tokens, landmark.from) !== null;
  if (!landmark.oneWord) return placed ? 0.88 : 0.78;
  if (isOwned(tokens, landmark.from)) return 0.2;
  if (placed || isPartOf(tokens, landmark.from)) return 0.68;
  // "un permis de piscine" is about any pool, "la piscine" about the town's.
  const articled = /^(?:l|la|le|les|the|du|des|au|aux)$/.test(tokens[landmark.from - 1]?.norm ?? '');
  return articled && !qualifies(tokens, landmark.to) ? 0.52 : 0.35;
}

/** "la porte de l'aréna": a part that only a building or its grounds have. */
function isPartOf(tokens: Token[], at: number): boolean {
  let back = at - 1;
  while (back > 0 && /^(?:l|la|le|d|de|du|of|the)$/.test(tokens[back]?.norm ?? '')) back -= 1;
  return back < at - 1 && partWords.has(tokens[back]?.norm ?? '');
}

/** "our dock", "ma piscine": a thing of one's own, not the town's. */
function isOwned(tokens: Token[], at: number): boolean {
  return /^(?:my|our|his|her|your|mon|ma|mes|notre|nos|son|sa|votre)$/.test(tokens[at - 1]?.norm ?? '');
}

/** "the dock furniture": in English the word before a noun only qualifies it. */
function qualifies(tokens: Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    next.gap === ' ' &&
    !stopWords.has(next.norm) &&
    !articles.has(next.norm) &&
    !partWords.has(next.norm)
  );
}

/** Places that the pack does not hold, by their kind: "arrière du IGA", "the covered bridge", "pont de la rivière aux Cerises". */
export function genericMentions(tokens: Token[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const to = headEnd(tokens, at);
    if (to === null) continue;
    const from = adjectivesBefore(tokens, at);
    const end = placeNameEnd(tokens, to);
    const evidence = isAnyOfItsKind(tokens, from, to, end) ? 0.3 : genericEvidence(tokens, from, to, end);
    mentions.push(mentionOf('generic', from, end, evidence));
  }
  return mentions;
}

/** "au parc", "near the big school": a kind of place with no name, of which there may be several. A shop is one by its chain. */
function isAnyOfItsKind(tokens: Token[], from: number, nameFrom: number, end: number): boolean {
  const words = tokens.slice(from, nameFrom).map(({ norm }) => norm);
  return end === nameFrom && isPlaceKind(words.filter((word) => word !== 'the' && !vagueAdjectives.has(word)));
}

function genericEvidence(tokens: Token[], from: number, nameFrom: number, end: number): number {
  if (isOwned(tokens, from)) return 0.2;
  const named = end > nameFrom;
  if (contextBefore(tokens, from) !== null) return named ? 0.64 : 0.55;
  const spelled = isCapitalised(tokens[nameFrom]) || articles.has(tokens[nameFrom]?.norm ?? '');
  return named && spelled ? 0.5 : 0.3;
}

function headEnd(tokens: Token[], at: number): number | null {
  for (let to = Math.min(tokens.length, at + 4); to > at; to -= 1) {
    const words = tokens.slice(at, to);
    if (words.some((token, i) => token.masked || (i > 0 && !/^[ '’-]?$/.test(token.gap)))) continue;
    if (isPlaceHead(words.map((token) => token.norm))) return to;
  }
  return null;
}

/** "the covered bridge", "the marsh trail": English puts the name first. */
function adjectivesBefore(tokens: Token[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const word = tokens[back];
    if (!word || word.masked || !/^[ -]$/.test(tokens[back + 1]?.gap ?? '')) return at;
    if (word.norm === 'the') return back + 1;
    if (stopWords.has(word.norm) || articles.has(word.norm)) return at;
  }
  return at;
}

/** The name after a kind of place: "de la Pointe-Merry", "Le Renaissance", "des Braves". */
function placeNameEnd(tokens: Token[], at: number): number {
  let end = at;
  for (let to = at; to < tokens.length && to - at < 8; to += 1) {
    const token = tokens[to];
    if (!token || token.masked || !/^[ \u00a0]?[-'’]?[ \u00a0]?$/.test(token.gap) || /^\d/.test(token.norm)) break;
    if (articles.has(token.norm)) continue;
    const afterArticle = to > end && /^(?:de|du|des|d|la|l|le|aux)$/.test(tokens[to - 1]?.norm ?? '');
    const named = isCapitalised(token) && token.raw !== token.raw.toUpperCase();
    if (
      stopWords.has(token.norm) ||
      dateWords.has(token.norm) ||
      !(named || token.gap === '-' || (afterArticle && end === at))
    )
      break;
    end = to + 1;
  }
  return end;
}
