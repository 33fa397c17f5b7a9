import { describe, expect, it } from 'vitest';
import { onOtherSide, withoutDeniedSide } from '../../../src/services/locate/affirmed.ts';

describe('withoutDeniedSide', () => {
  it.each([
    ['pas Principale Est, Ouest', 'Principale ouest'],
    ["c'est pas Principale Est c'est Ouest", "c'est Principale ouest"],
    ['not Principale East, West', 'Principale west'],
    ['Principale Ouest, pas Est', 'Principale Ouest'],
    ['le camion est passé, pas chez nous', 'le camion est passé, pas chez nous'],
    ["y a pas de collecte à l'est", "y a pas de collecte à l'est"],
  ])('"%s" says "%s"', (text, meant) => {
    expect(withoutDeniedSide(text)).toBe(meant);
  });
});

describe('onOtherSide', () => {
  it.each(["non, l'ouest", 'the west one', "c'est ouest pas est"])('"%s" stays on the same street', (text) => {
    expect(onOtherSide('Rue Principale Est', text)).toBe('Rue Principale Ouest');
  });

  it.each([
    ['Rue Percy', "l'ouest"],
    ['Rue Principale Est', 'rue Merry Ouest'],
    ['Rue Principale Est', 'le vent vient de l’ouest'],
  ])('on %s, "%s" names none', (street, text) => {
    expect(onOtherSide(street, text)).toBeNull();
  });
});
