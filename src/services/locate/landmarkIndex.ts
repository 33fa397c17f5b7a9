import type { CityPack, Landmark } from '../../domain/city.ts';
import { fold } from '../fold.ts';
import { FuzzyIndex } from './fuzzyIndex.ts';
import { isKindWord, placeKey } from './placeKind.ts';
import { type Token, tokenize } from './token.ts';
import { articles } from './words.ts';

/** A stretch of a text that names landmarks of the pack. */
export type LandmarkHit = { from: number; to: number; landmarks: Landmark[]; fit: number; oneWord: boolean };

const longestName = 9;

/** Whether a landmark is a whole locality: too wide to be where a problem is. */
function isLocality(landmark: Landmark): boolean {
  return landmark.kind.startsWith('locality');
}

/** The landmarks of a city, found by their names in either language, or by their kind when there is only one of it. */
export class LandmarkIndex {
  readonly #byKey = new Map<string, Landmark[]>();
  /** Every word of every name: a text is mostly made of others. */
  readonly #words = new Set<string>(articles);
  readonly #fuzzy: FuzzyIndex;

  constructor(city: Pick<CityPack, 'name' | 'landmarks'>) {
    const places = city.landmarks.filter((landmark) => !isLocality(landmark));
    const byConcept = new Map<string, Set<Landmark>>();
    for (const landmark of places) {
      for (const words of namesOf(landmark)) for (const word of words) this.#words.add(word);
      for (const key of keysOf(landmark, city.name)) {
        this.#add(key, landmark);
        const concept = key.split(' ')[0] ?? '';
        if (concept.startsWith('@') && !key.includes(' @'))
          byConcept.set(concept, (byConcept.get(concept) ?? new Set()).add(landmark));
      }
    }
    for (const [concept, landmarks] of byConcept) {
      const [only] = landmarks;
      if (only && landmarks.size === 1) this.#add(concept, only);
    }
    this.#fuzzy = new FuzzyIndex(this.#byKey.keys());
  }

  /** Every landmark that the text names, the longest reading at each word. */
  find(tokens: Token[]): LandmarkHit[] {
    const hits: LandmarkHit[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const hit = this.#at(tokens, from);
      if (hit) hits.push(hit);
    }
    return hits;
  }

  #at(tokens: Token[], from: number): LandmarkHit | null {
    const first = tokens[from];
    if (!first || first.masked || articles.has(first.norm)) return null;
    let to = from + 1;
    while (to < tokens.length && to - from < longestName && goesOn(tokens, to)) to += 1;
    // Without the kind of place there are no typing mistakes to look for: only words of names are read.
    if (!tokens.slice(from, to).some(({ norm }) => isKindWord(norm))) to = this.#knownTo(tokens, from, to);
    for (; to > from; to -= 1) {
      const words = tokens.slice(from, to).map((token) => token.norm);
      if (articles.has(words.at(-1) ?? '')) continue;
      const key = placeKey(words);
      if (isVerbEst(tokens, to - 1)) continue;
      const landmarks = this.#byKey.get(key);
      if (landmarks)
        return { from, to, landmarks, fit: 1, oneWord: to === from + 1 || (key.startsWith('@') && !key.includes(' ')) };
      const near = this.#near(key);
      if (near) return { from, to, ...near, oneWord: false };
    }
    return null;
  }

  #knownTo(tokens: Token[], from: number, to: number): number {
    let end = from;
    while (end < to && this.#words.has(tokens[end]?.norm ?? '')) end += 1;
    return end;
  }

  /** Typing mistakes are looked for only behind a kind of place: "parc de la pointe mery". */
  #near(key: string): { landmarks: Landmark[]; fit: number } | null {
    const [concept = '', ...rest] = key.split(' ');
    if (!concept.startsWith('@') || rest.join('').length < 5) return null;
    const hit = this.#fuzzy.search(key, 1)[0];
    const landmarks = hit?.key.startsWith(`${concept} `) && hit.distance < 2 ? this.#byKey.get(hit.key) : undefined;
    return landmarks ? { landmarks, fit: 0.85 } : null;
  }

  #add(key: string, landmark: Landmark): void {
    const known = this.#byKey.get(key) ?? [];
    if (key !== '' && !known.includes(landmark)) this.#byKey.set(key, [...known, landmark]);
  }
}

/** Whether a name may go on at a word; only the full stop of a short form ends none ("St. Patrick's"). */
function goesOn(tokens: Token[], at: number): boolean {
  const gap = tokens[at]?.gap ?? '\n';
  const dotted = /^\. ?$/.test(gap) && /^(?:ste?|mgr|dr|mt)$/.test(tokens[at - 1]?.norm ?? '');
  return dotted || /^[ \u00a0]?[-–'’]?[ \u00a0]?$/.test(gap);
}

/** "la plage est pleine": no East Beach. */
function isVerbEst(tokens: Token[], at: number): boolean {
  return tokens[at]?.raw === 'est' && at + 1 < tokens.length && !articles.has(tokens[at - 1]?.norm ?? '');
}

function keysOf(landmark: Landmark, cityName: string): string[] {
  const city = fold(cityName);
  return namesOf(landmark).flatMap((words) => [placeKey(words), placeKey(words.filter((word) => word !== city))]);
}

/** The words of each name of a landmark. */
function namesOf({ name, aliases }: Landmark): string[][] {
  return [name.fr, name.en, ...(aliases ?? [])].map((one) =>
    tokenize(one.replace(/\(.*?\)/g, ' ').replace(/,.*$/, '')).map((token) => token.norm),
  );
}
