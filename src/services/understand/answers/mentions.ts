import { words } from '../normalize.ts';
import { createTermFinder } from '../termFinder.ts';
import { corrections } from './corrections.ts';
import { termsOf } from './readNotion.ts';

const find = createTermFinder(
  Object.fromEntries(Object.entries(corrections).map(([name, phrases]) => [name, termsOf(phrases)])),
);

/** The turns of {@link corrections} that stand in a text. */
export function mentions(text: string): ReadonlySet<keyof typeof corrections> {
  return new Set(find(words(text)).map(({ name }) => name as keyof typeof corrections));
}
