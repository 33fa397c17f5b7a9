import { expect, it } from 'vitest';
import { alternatives } from '../../../src/services/cityPack/alternatives.ts';

it('says a phrase in each of its ways', () => {
  expect(alternatives('suis|chu tombé|tombée')).toEqual(['suis tombé', 'suis tombée', 'chu tombé', 'chu tombée']);
  expect(alternatives('bac bleu')).toEqual(['bac bleu']);
});
