import type { CityPack } from '../../domain/city.ts';
import { FuzzyIndex, typosAllowed } from './fuzzyIndex.ts';
import { phoneticKey } from './phonetic.ts';
import { PlainWords } from './plainWords.ts';
import { parseStreetName, type StreetName } from './streetName.ts';
import { englishNames } from './translatedName.ts';
import { articles } from './words.ts';

/** A street of the pack; `id` is its place in {@link StreetIndex.streets}. */
export type Street = StreetName & { id: number };

/** A street that some words may name; `fit` 0..1 says how near the words are to its name, `sure` that nothing else is meant. */
export type StreetMatch = { street: Street; fit: number; sure: boolean };

/** From this fit on, a name spelt otherwise is still the street's: a letter of seven, or what is said alike. */
const surely = 0.84;

/** The least fit of a name that is said as the street's is. */
const saidAlike = 0.72;

/** How many names far from the one that was said are looked at; the number may tell which. */
const mostAlike = 8;

/** The streets of a city, found by the words of their names: exactly, with a typing mistake, or by sound. */
export class StreetIndex {
  readonly streets: Street[] = [];
  readonly #idBySpelling = new Map<string, number>();
  readonly #byKey = new Map<string, StreetMatch[]>();
  readonly #fuzzy: FuzzyIndex;
  readonly #plain: PlainWords;

  constructor(city: Pick<CityPack, 'streets' | 'addresses' | 'neighbours' | 'examples'>) {
    const idByMeaning = new Map<string, number>();
    for (const spelling of spellingsByWeight(city)) {
      const name = parseStreetName(spelling);
      const meaning = [name.type?.id, name.direction, name.words.join('')].join('|');
      const known = idByMeaning.get(meaning);
      const id = known ?? this.streets.push({ ...name, official: capitalise(spelling), id: this.streets.length }) - 1;
      idByMeaning.set(meaning, id);
      this.#idBySpelling.set(spelling, id);
    }
    for (const street of this.streets) this.#indexNames(street);
    for (const street of this.streets) this.#indexTranslations(street);
    this.#fuzzy = new FuzzyIndex(this.streets.map((street) => street.words.join('')));
    this.#plain = new PlainWords(city);
  }

  /** The street that a spelling of the pack belongs to. */
  idOf(spelling: string): number | undefined {
    return this.#idBySpelling.get(spelling);
  }

  /** Streets that these words name exactly (accents, hyphens, articles and short forms aside), best fit first. */
  exact(words: string[]): StreetMatch[] {
    const glued = this.#byKey.get(words.join('')) ?? [];
    if (glued.length > 0 || words.length < 2 || articles.has(words[0] ?? '') || articles.has(words.at(-1) ?? ''))
      return glued;
    const significant = words.filter((word) => !articles.has(word)).join(' ');
    return this.#byKey.get(significant) ?? [];
  }

  /** Streets whose name is a typing mistake or two away from these words, nearest first. */
  near(words: string[]): StreetMatch[] {
    const word = words.join('');
    if (this.#plain.isTown(word)) return [];
    // An ordinary word is no typing mistake; "neige" for the rue des Neiges is said alike.
    const hits = this.#plain.isOrdinary(word)
      ? this.#fuzzy.soundAlikes(word, 1)
      : this.#fuzzy.search(word, typosAllowed(word));
    if (hits.length === 0) return [];
    const sound = phoneticKey(word);
    const least = hits[0]?.distance ?? 0;
    return hits
      .filter((hit) => hit.distance <= least + 1)
      .flatMap((hit) => {
        const alike = this.#fuzzy.soundOf(hit.key) === sound;
        const near = Math.max(0.3, 1 - (1.1 * hit.distance) / Math.max(4, hit.key.length));
        const fit = (alike ? Math.max(near, saidAlike) : near) - 0.15 * (hit.distance - least);
        const sure = fit >= surely || (hit.distance <= 1 && alike);
        return this.#named(hit.key, fit, sure);
      })
      .slice(0, 12);
  }

  /** Streets whose name these words may be meant for although they are spelt far from it: to ask about, not to take. */
  alike(words: string[]): StreetMatch[] {
    const word = words.join('');
    if (this.#plain.isTown(word) || this.#plain.isOrdinary(word)) return [];
    return this.#fuzzy
      .alike(word)
      .slice(0, mostAlike)
      .flatMap(({ key, distance }) => this.#named(key, Math.max(0.3, Math.min(0.6, 1 - distance / key.length)), false))
      .slice(0, mostAlike);
  }

  #named(key: string, fit: number, sure: boolean): StreetMatch[] {
    return (this.#byKey.get(key) ?? []).filter((match) => match.fit === 1).map(({ street }) => ({ street, fit, sure }));
  }

  #indexNames(street: Street): void {
    const { words, lead } = street;
    this.#add(words.join(''), street, 1);
    if (lead.length > 0) this.#add([...lead, ...words].join(''), street, 1);
    // "Létourneau", where the apostrophe was left out.
    if (lead.at(-1) === 'l') this.#add(`l${words.join('')}`, street, 1);
    const significant = words.filter((word) => !articles.has(word));
    if (significant.length > 1) this.#add(significant.join(' '), street, 0.95);
    const last = significant.at(-1);
    if (significant.length > 1 && last && last.length > 3 && /^[a-z]+$/.test(last)) this.#add(last, street, 0.7);
  }

  /** "Main Street" for the rue Principale, unless the city has a street of that English name. */
  #indexTranslations(street: Street): void {
    const significant = street.words.filter((word) => !articles.has(word));
    for (const english of englishNames(significant)) {
      if (!this.#byKey.get(english)?.some(({ fit }) => fit === 1)) this.#add(english, street, 0.92);
    }
  }

  #add(key: string, street: Street, fit: number): void {
    const matches = this.#byKey.get(key);
    const match = { street, fit, sure: fit >= surely };
    if (!matches) this.#byKey.set(key, [match]);
    else if (!matches.some((one) => one.street.id === street.id)) {
      matches.push(match);
      matches.sort((a, b) => b.fit - a.fit);
    }
  }
}

/** The pack's own list first, then the address file's spellings, the most used first: the first spelling names the street. */
function spellingsByWeight(city: Pick<CityPack, 'streets' | 'addresses'>): string[] {
  const uses = new Map<string, number>();
  for (const { street } of city.addresses) uses.set(street, (uses.get(street) ?? 0) + 1);
  const used = [...uses].sort((a, b) => b[1] - a[1]).map(([street]) => street);
  return [...new Set([...city.streets, ...used])];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
