import { words } from '../normalize.ts';
import { createTermFinder, type TermFound } from '../termFinder.ts';
import { around, type Notion, notions, type Phrases } from './notions.ts';

const find = createTermFinder({
  ...Object.fromEntries(Object.entries(notions).map(([name, phrases]) => [name, termsOf(phrases)])),
  around: termsOf(around),
});
const byRank = Object.keys(notions) as Notion[];

/** More words than this tell a story, whatever stands in it. */
const mostWords = 14;

/** Phrases as {@link createTermFinder} wants them: each through the same folding as the messages. */
export function termsOf({ fr, en }: Phrases): string {
  const terms = `${fr},${en}`.split(',').map((phrase) => {
    const open = phrase.trim().endsWith('*');
    return `${words(phrase.replace('*', '')).join(' ')}${open ? '*' : ''}`;
  });
  return terms.filter((term) => term !== '').join(',');
}

/** The one thing that a message says, when it says nothing else ("euh, attends une minute svp": `wait`); null for anything more. */
export function readNotion(text: string): Notion | null {
  const said = words(text);
  if (said.length === 0 || said.length > mostWords) return null;
  if (said.every((word) => word === 'xquestion')) return 'help';
  const found = new Set(covering(said));
  return byRank.find((notion) => found.has(notion)) ?? null;
}

/** The names of the longest terms that, one after the other, cover all words; nothing where a word is left over. */
function covering(said: readonly string[]): string[] {
  const terms = find(said);
  const names: string[] = [];
  for (let at = 0; at < said.length; ) {
    const here = longestAt(terms, at);
    const sign = said[at] === 'xquestion' || said[at] === 'xexclaim';
    if (!here && !sign) return [];
    if (here) names.push(...here.map(({ name }) => name));
    at = here?.[0]?.end ?? at + 1;
  }
  return names;
}

function longestAt(terms: readonly TermFound[], start: number): TermFound[] | undefined {
  const here = terms.filter((term) => term.start === start);
  const end = Math.max(...here.map((term) => term.end));
  return here.length > 0 ? here.filter((term) => term.end === end) : undefined;
}
