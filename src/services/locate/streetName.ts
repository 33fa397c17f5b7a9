import { ordinalOf } from './ordinal.ts';
import { type StreetType, standsAfterName, streetTypeOf } from './streetType.ts';
import { tokenize } from './token.ts';
import { articles, directions, expansions } from './words.ts';

/** An official street name taken apart. */
export type StreetName = {
  official: string;
  type: StreetType | null;
  /** The French word, or null. */
  direction: string | null;
  /** The folded words of the name, its opening articles left out: `riviere aux cerises`. */
  words: string[];
  /** The opening articles, folded: `de la`. */
  lead: string[];
};

/** Popes and kings: "Jean-Paul-II" is "jean paul 2" on a keyboard. */
const roman: Partial<Record<string, string>> = { ii: '2', iii: '3', xii: '12', xiii: '13', xxiii: '23' };

/** "Pie douze", "des 4 saisons": figures of names, in words. */
const figures: Partial<Record<string, string>> = {
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  dix: '10',
  douze: '12',
};

/** One word of a name as it is compared: ordinals and short forms are written out. */
export function nameWord(word: string): string {
  return (
    ordinalOf(word) ??
    roman[word] ??
    figures[word] ??
    (Object.hasOwn(expansions, word) ? (expansions[word] as string) : word)
  );
}

/** Takes an official name apart: "Chemin de la Rivière-aux-Cerises", "12e Avenue", "Rue Principale Ouest". */
export function parseStreetName(official: string): StreetName {
  const tokens = tokenize(official);
  let words = tokens.map((token) => token.norm);
  let type: StreetType | null = null;
  const first = words[0] === undefined ? null : streetTypeOf(words[0]);
  const last = words.at(-1);
  if (first && words.length > 1) {
    type = first;
    words = words.slice(1);
  } else if (last !== undefined && words.length > 1 && standsAfterName(last)) {
    type = streetTypeOf(last);
    words = words.slice(0, -1);
  }
  let direction: string | null = null;
  const tail = words.at(-1);
  if (words.length > 1 && tail !== undefined && tail.length > 1 && Object.hasOwn(directions, tail)) {
    direction = directions[tail] ?? null;
    words = words.slice(0, -1);
  }
  let leading = 0;
  while (leading < words.length - 1 && articles.has(words[leading] ?? '')) leading += 1;
  return { official, type, direction, words: words.slice(leading).map(nameWord), lead: words.slice(0, leading) };
}
