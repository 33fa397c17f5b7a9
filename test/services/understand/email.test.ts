import { expect, test } from 'vitest';
import { findEmail } from '../../../src/services/understand/email.ts';

test.each([
  ['luc tiret bas roy arobas example point org', 'luc_roy@example.org'],
  ['zoé c’est zoe point b à commercial example point qc point ca merci', 'zoe.b@example.qc.ca'],
  ['kim underscore lee at example dot com', 'kim_lee@example.com'],
  ['bob dash jones at my dash shop dot ca', 'bob-jones@my-shop.ca'],
  ['écrivez à julie.roy+ville@courriel.example.org.', 'julie.roy+ville@courriel.example.org'],
  ['Marc_T@Example.com svp', 'marc_t@example.com'],
  ['mona arobase example point com', 'mona@example.com'],
  ['paul point roy arobase example point net', 'paul.roy@example.net'],
  ['p.roy[at]example.com', 'p.roy@example.com'],
  ['ann at example dot org', 'ann@example.org'],
  ['jean tiret guy arobase example.com', 'jean-guy@example.com'],
  ['info (at) example (dot) com', 'info@example.com'],
  ['mroy@videotron,ca', 'mroy@videotron.ca'],
  ['luc . gagnon @ example . com', 'luc.gagnon@example.com'],
  ['m roy 77 arobase gmail point com', 'mroy77@gmail.com'],
])('"%s"', (text, expected) => {
  expect(findEmail(text)?.email).toBe(expected);
});

test.each([
  'look at example.com',
  'je suis chez moi',
  '@ville',
  'le trou @ 25 rue Hall',
  'see you at noon',
  'je suis chez moi point final',
])('none in "%s"', (text) => {
  expect(findEmail(text)).toBeNull();
});
