import { expect, test } from 'vitest';
import { readNothingToAdd } from '../../../../src/services/understand/answers/readNothingToAdd.ts';

test.each([
  'rien',
  'non cé toute',
  "c'est tout",
  "rien d'autre",
  "j'ai rien à ajouter",
  "j'ai pas de caméra",
  'pas de photo',
  'je sais pas',
  'aucune idée',
  'plus tard peut-être',
  'ben non',
  'no',
  'no need',
  'nope thanks',
  "that's it",
  'nothing else thanks',
  'later maybe',
  "I don't have a camera on me",
  'no idea',
  "can't take one right now",
  'my phone is dead',
  'skip',
])('"%s" adds nothing', (text) => {
  expect(readNothingToAdd(text)).toBe(true);
});

test.each([
  '',
  'le poteau penche',
  'depuis hier',
  'un chien noir',
  'il y a rien de réparé depuis un mois',
  'no lights at all on the street',
  "it's next to the school",
  'non mais y a un enfant tombé là',
  'ça fait 3 semaines',
  'yes the car is red',
])('"%s" adds something', (text) => {
  expect(readNothingToAdd(text)).toBe(false);
});
