import { expect, test } from 'vitest';
import { readYesNo } from '../../../../src/services/understand/answers/readYesNo.ts';

test.each([
  'oui',
  'Ouin',
  'wi',
  'OUI!!!',
  'ouiii',
  'ok',
  "c'est beau",
  "c'est ça",
  'correct',
  'parfait',
  'envoyez',
  'oui cé bon',
  'certainement',
  'pas de problème',
  "d'accord",
  'je consens',
  'mets-en',
  'tout est beau, merci',
  'yep',
  'yes please',
  'sure thing',
  'go ahead',
  "that's right",
  'looks good to me',
  'yes you can keep it',
  '👍',
])('"%s" is yes', (text) => {
  expect(readYesNo(text)).toBe('yes');
});

test.each([
  'non',
  'nn',
  'nah',
  'nope',
  'non madame',
  'non merci',
  'no thanks',
  'pas pantoute',
  'pas vraiment',
  "j'en ai pas",
  'pas de photo!',
  "c'est pas ça",
  "non c'est pas bon",
  'no way',
  "I'm afraid I don't have one",
  'not really',
  'non, laissez faire',
  'je ne veux pas',
  '👎',
])('"%s" is no', (text) => {
  expect(readYesNo(text)).toBe('no');
});

test.each([
  '',
  'oui mais le numéro est faux',
  'yes but wrong street',
  "c'est au 12",
  'la date',
  'non c’est le 45 rue Hall',
  'non c’est un banc pas une table',
  'the name is wrong',
  'un chien mort',
  'no lights on our street',
  'aucun lampadaire allumé',
  '819 555 0101',
  'english',
  'aide',
])('"%s" is neither', (text) => {
  expect(readYesNo(text)).toBeNull();
});
