import { singular } from './normalize.ts';

/** A term of a lexicon found in a message: words `start` to `end`, the latter left out. */
export type TermFound = { name: string; start: number; end: number };

/** Finds the terms of a lexicon among a message's words, in the order of the message. */
export type TermFinder = (words: readonly string[]) => TermFound[];

/** What one expression says: the names whose terms it is, and whether a longer term begins with it. */
type Reading = { names: readonly string[]; opens: boolean };

/** Longest expression looked for, in words. */
const longest = 6;
/** Expressions remembered; when there are more, all are forgotten. */
const mostKnown = 20_000;

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
  const read = (expression: string, before: number): Reading => {
    const names: string[] = [...(exact.get(expression) ?? [])];
    const one = expression.slice(0, before) + singular(expression.slice(before));
    if (one !== expression) names.push(...(exact.get(one) ?? []));
    for (let length = Math.max(shortest, before + 1); length <= expression.length; length++)
      names.push(...(prefixes.get(expression.slice(0, length)) ?? []));
    return { names, opens: openings.has(expression) };
  };
  // The same words come back in every message: what each says of the lexicon is looked up once.
  const known = new Map<string, Reading>();
  return (words) => {
    const found: TermFound[] = [];
    for (let start = 0; start < words.length; start++) {
      let expression = '';
      for (let end = start + 1; end <= words.length && end - start <= longest; end++) {
        const before = expression === '' ? 0 : expression.length + 1;
        expression = before === 0 ? (words[start] ?? '') : `${expression} ${words[end - 1] ?? ''}`;
        let reading = known.get(expression);
        if (reading === undefined) {
          if (known.size >= mostKnown) known.clear();
          reading = read(expression, before);
          known.set(expression, reading);
        }
        for (const name of reading.names) found.push({ name, start, end });
        if (!reading.opens) break;
      }
    }
    return found;
  };
}
