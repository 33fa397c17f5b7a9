import { expect, test } from 'vitest';
import { withoutDenied } from '../../../src/services/understand/denied.ts';

test.each([
  ['c est pas un chat c est un raton', 'c est xdenied c est un raton'],
  ['there is nothing wrong with the lamp', 'there is xdenied'],
  ['no need to sweep just salt', 'xdenied just salt'],
  // What is missing is the trouble itself.
  ['pas d eau depuis hier', 'pas d eau depuis hier'],
  ['il est pas ramasse', 'il est pas ramasse'],
])('"%s"', (said, expected) => {
  expect(withoutDenied(said.split(' ')).join(' ')).toBe(expected);
});
