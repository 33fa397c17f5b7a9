import { expect, test } from 'vitest';
import { readChoice, readRank } from '../../../../src/services/understand/answers/readChoice.ts';

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

test('"est" is a side of a street, and not every verb', () => {
  const places = [
    { value: 'a', title: 'rue Principale Est' },
    { value: 'b', title: 'rue Principale Ouest' },
  ];
  expect(readChoice('Principale Est svp', places)).toBe('a');
  expect(readChoice("c'est l'est", places)).toBe('a');
  expect(readChoice('mon chien est beau', places)).toBeNull();
});

test.each([
  ['2', 1],
  ['le 2', 1],
  ['#2', 1],
  ['option 2', 1],
  ['2️⃣', 1],
  ['la deuxième svp', 1],
  ['two', 1],
  ['le premier', 0],
  ['the last one', 2],
  ['la dernière', 2],
] as [string, number][])('"%s" is a place in a list', (text, place) => {
  expect(readRank(text, 3)).toBe(place);
});

test.each(['12', '4', '0', 'le 2 avril', 'la dernière fois que je suis passé', 'deux gros trous', 'oui'])(
  '"%s" is no place in a list of three',
  (text) => {
    expect(readRank(text, 3)).toBeNull();
  },
);
