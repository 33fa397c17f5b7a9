import { expect, test } from 'vitest';
import { readChoice } from '../../../../src/services/understand/answers/readChoice.ts';

const bins = [
  { value: 'blue', title: 'Bac bleu (recyclage)', synonyms: ['récup', 'recycling'] },
  { value: 'brown', title: 'Bac brun (compost)' },
  { value: 'black', title: 'Bac noir (déchets)', synonyms: ['garbage', 'vidanges'] },
];

test.each([
  ['brown', 'brown'],
  ['Bac brun (compost)', 'brown'],
  ['2', 'brown'],
  ['2.', 'brown'],
  ['option 3', 'black'],
  ['la deuxième', 'brown'],
  ['the first one', 'blue'],
  ['deux', 'brown'],
  ['dernier', 'black'],
  ['the last one please', 'black'],
  ['le bleu', 'blue'],
  ['le noir svp', 'black'],
  ['la recup', 'blue'],
  ['recyling', 'blue'],
  ['garbage bin', 'black'],
])('"%s" means %s', (text, value) => {
  expect(readChoice(text, bins)).toBe(value);
});

test.each([
  '',
  '4',
  'le bac',
  'un chien',
  'je sais pas',
  'quelque chose de long qui parle du premier ministre et de rien',
])('"%s" means none', (text) => {
  expect(readChoice(text, bins)).toBeNull();
});

test('numbers inside a title tell two places apart', () => {
  const places = [
    { value: 'a', title: '12, rue Principale Est' },
    { value: 'b', title: '12, rue Principale Ouest' },
  ];
  expect(readChoice('ouest', places)).toBe('b');
  expect(readChoice('rue principale', places)).toBeNull();
  expect(readChoice('ouest', [])).toBeNull();
});
