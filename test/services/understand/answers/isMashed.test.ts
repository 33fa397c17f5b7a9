import { describe, expect, it } from 'vitest';
import { isMashed } from '../../../../src/services/understand/answers/isMashed.ts';

describe('isMashed', () => {
  it.each(['asdf', 'ASDFGH', 'qwerty', 'kjhkjh lkjlkj', 'xxxxx', 'aaaaaaa', 'zxcvb qsdfg', 'hjkl!', 'sdfsdf'])(
    '"%s" is fingers on a keyboard',
    (text) => {
      expect(isMashed(text)).toBe(true);
    },
  );

  it.each([
    'nid-de-poule',
    'rue',
    'rrr 12',
    'poteau 4521',
    'STM',
    'bonbon',
    'asdf au 449 rue Percy',
    '',
    '???',
    'week-end',
    'Kyrgyz',
    'mrc',
  ])('"%s" may be words', (text) => {
    expect(isMashed(text)).toBe(false);
  });
});
