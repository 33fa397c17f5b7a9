import type { CityFacts } from './citySchema.ts';

/** The facts that a text of a pack may name in braces, each only where the pack knows it. */
export type NamedFacts = Partial<Record<(typeof factNames)[number], string>>;

/** What may stand in braces in the texts of `answers.yaml` and `referrals.yaml`. */
export const factNames = ['cityName', 'cityPhone', 'website', 'townHall'] as const;

/** The facts of `city.yaml` by the names that texts use. */
export function namedFacts(city: CityFacts): NamedFacts {
  const { name, phone, website, townHall } = city;
  return {
    cityName: name,
    ...(phone === undefined ? {} : { cityPhone: phone.replace(/^\+1 /, '') }),
    ...(website === undefined ? {} : { website: new URL(website).host.replace(/^www\./, '') }),
    ...(townHall === undefined ? {} : { townHall }),
  };
}

/** The names in braces that no fact has. */
export function unknownNames(text: string): string[] {
  const names = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  return names.filter((name) => !factNames.some((known) => known === name));
}

/**
 * Puts a pack's facts into a text. Each line of it stands on its own: a line that names a fact which this pack lacks is
 * left out, so that nothing is said of one town that was written of another. Null when no line is left.
 */
export function fillFacts(text: string, facts: NamedFacts): string | null {
  const known = new Map(Object.entries(facts));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .filter((line) => [...line.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => known.has(name)))
    .map((line) => line.replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? ''));
  return lines.length === 0 ? null : lines.join(' ');
}
