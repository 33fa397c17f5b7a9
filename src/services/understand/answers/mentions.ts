import { words } from '../normalize.ts';
import { createTermFinder } from '../termFinder.ts';

import { termsOf } from './readNotion.ts';
import { turnsOfSpeech } from './turnsOfSpeech.ts';

const find = createTermFinder(
  Object.fromEntries(Object.entries(turnsOfSpeech).map(([name, phrases]) => [name, termsOf(phrases)])),
);

/** The turns of {@link turnsOfSpeech} that stand in a text. */
export function mentions(text: string): ReadonlySet<keyof typeof turnsOfSpeech> {
  return new Set(find(words(text)).map(({ name }) => name as keyof typeof turnsOfSpeech));
}
