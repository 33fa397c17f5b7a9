import { expect, test } from 'vitest';
import { isQuestion } from '../../src/dialogs/isQuestion.ts';

test.each([
  ['à quelle heure ferme la bibliothèque', true],
  ['les comptes de taxes arrivent quand', true],
  ['faut-tu un permis pour refaire mon toit', true],
  ['je voulais savoir si la piscine est ouverte', true],
  ['how long does it take', true],
  ['ok but what happens next', true],
  ['can i park here overnight', true],
  ["c'est la clôture qui est tombée", false],
  ['le chien jappe quand je passe devant', false],
  ['the tree that fell where the old one was', false],
  ['oui envoyez', false],
])('%s → %s', (text, asks) => {
  expect(isQuestion(text)).toBe(asks);
});
