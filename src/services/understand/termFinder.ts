import { singular } from './normalize.ts';

/** A term of a lexicon found in a message: words `start` to `end`, the latter left out. */
export type TermFound = { name: string; start: number; end: number };

/** Finds the terms of a lexicon among a message's words, in the order of the message. */
export type TermFinder = (words: readonly string[]) => TermFound[];

/** Longest expression looked for, in words. */
const longest = 6;

/**
 * Indexes a lexicon (a name, and its terms in one line: commas separate, `*` stands for any ending of the last word) so
 * that a message is searched in time linear in its length. The words are those of `normalize.ts`; plurals match too.
 */
export function createTermFinder(lexicon: Readonly<Record<string, string>>): TermFinder {
  const exact = new Map<string, Set<string>>();
  const prefixes = new Map<string, Set<string>>();
  /** Beginnings of longer terms: without one, an expression is not followed further. */
  const openings = new Set<string>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const [name, line] of Object.entries(lexicon)) {
    for (const term of line.split(',').map((entry) => entry.trim().replace(/\s+/g, ' '))) {
      if (term === '') continue;
      const parts = term.split(' ');
      for (let length = 1; length < parts.length; length++) openings.add(parts.slice(0, length).join(' '));
      const [map, key] = term.endsWith('*') ? [prefixes, term.slice(0, -1)] : [exact, term];
      if (map === prefixes) shortest = Math.min(shortest, key.length);
      const names = map.get(key) ?? new Set();
      map.set(key, names.add(name));
    }
  }
  return (words) => {
    const found: TermFound[] = [];
    for (let start = 0; start < words.length; start++) {
      let before = '';
      for (let end = start + 1; end <= words.length && end - start <= longest; end++) {
        const word = words[end - 1] ?? '';
        const collect = (names: Set<string> | undefined): void => {
          if (names) for (const name of names) found.push({ name, start, end });
        };
        const expression = before + word;
        collect(exact.get(expression));
        const one = before + singular(word);
        if (one !== expression) collect(exact.get(one));
        for (let length = Math.max(shortest, before.length + 1); length <= expression.length; length++) {
          collect(prefixes.get(expression.slice(0, length)));
        }
        if (!openings.has(expression)) break;
        before = `${expression} `;
      }
    }
    return found;
  };
}
