import { expect, test } from 'vitest';
import { readAnonymous } from '../../../../src/services/understand/answers/readAnonymous.ts';

test.each([
  'je préfère rester anonyme',
  'anonymous',
  "j'donne pas mon numéro à une machine",
  'non',
  'rien',
  'sans mon nom',
  'pas besoin de me rappeler',
  "j'aime mieux pas",
  'aucun contact svp',
  'non. pas de courriel non plus',
  "I'd rather not say",
  "I don't want to leave my name",
  'no phone no email',
  'no thanks',
  'skip',
  'vous avez pas d’affaire à avoir ça',
  'rappelez-moi pas',
  'écrivez-moi surtout pas',
  "don't email me",
  'not sharing that',
  'pas intéressé à laisser ça',
  'leave me out of this',
  'pass',
  "c'est privé",
  'je garde ça pour moi',
  'mêlez-moi pas à ça',
  'laissez faire les coordonnées',
  'can I stay anonymous?',
])('"%s" stays anonymous', (text) => {
  expect(readAnonymous(text)).toBe(true);
});

test.each([
  '819 555 0101',
  'no phone, but mail me: k@example.org',
  'pas de courriel mais 819-555-0110',
  'mon nom est Julie Roy',
  'oui',
  '',
  'laisse faire, annuler tout ça',
  'annulez',
  'laissez faire la demande',
  'what is your privacy policy',
  'est-ce que c’est confidentiel?',
  'do I have to give my name?',
  'je suis obligé?',
  'je veux plus être anonyme',
])('"%s" does not', (text) => {
  expect(readAnonymous(text)).toBe(false);
});
