import { singular } from './normalize.ts';

/** A term of a lexicon found in a message: words `start` to `end`, the latter left out. */
export type TermFound = { name: string; start: number; end: number };

/** Finds the terms of a lexicon among a message's words, in the order of the message. */
export type TermFinder = (words: readonly string[]) => TermFound[];

/** Where an expression stands after some words: the names that the next word completes, whole or by how it begins, and what may follow it. */
type Node = { exact: Map<string, string[]>; prefixes: Map<string, string[]>; next: Map<string, Node> };

/** Words remembered with the names they complete alone; when there are more, all are forgotten. */
const mostKnown = 20_000;

/**
 * Indexes a lexicon (a name, and its terms in one line: commas separate, `*` stands for any ending of the last word) so
 * that a message is searched in time linear in its length. The words are those of `normalize.ts`; plurals match too.
 */
export function createTermFinder(lexicon: Readonly<Record<string, string>>): TermFinder {
  const root = emptyNode();
  for (const [name, line] of Object.entries(lexicon))
    for (const term of line.split(',')) addTerm(root, name, term.trim().split(/\s+/));
  // The same words come back in every message: what each means alone is looked up once.
  const known = new Map<string, string[]>();
  const alone = (word: string): string[] => {
    let names = known.get(word);
    if (names === undefined) {
      if (known.size >= mostKnown) known.clear();
      names = completed(root, word);
      known.set(word, names);
    }
    return names;
  };
  return (words) => {
    const found: TermFound[] = [];
    for (let start = 0; start < words.length; start++) {
      let node: Node | undefined = root;
      for (let end = start + 1; node !== undefined && end <= words.length; end++) {
        const word = words[end - 1] ?? '';
        for (const name of node === root ? alone(word) : completed(node, word)) found.push({ name, start, end });
        node = node.next.get(word);
      }
    }
    return found;
  };
}

function emptyNode(): Node {
  return { exact: new Map(), prefixes: new Map(), next: new Map() };
}

function addTerm(root: Node, name: string, words: readonly string[]): void {
  const last = words.at(-1) ?? '';
  if (last === '') return;
  let node = root;
  for (const word of words.slice(0, -1)) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  const [map, key] = last.endsWith('*') ? [node.prefixes, last.slice(0, -1)] : [node.exact, last];
  const names = map.get(key) ?? [];
  if (!names.includes(name)) map.set(key, [...names, name]);
}

/** The names of the terms that `word` ends where `node` stands. */
function completed({ exact, prefixes }: Node, word: string): string[] {
  const names = [...(exact.get(word) ?? [])];
  const one = singular(word);
  if (one !== word) names.push(...(exact.get(one) ?? []));
  if (prefixes.size > 0)
    for (let length = 1; length <= word.length; length++) names.push(...(prefixes.get(word.slice(0, length)) ?? []));
  return names;
}
