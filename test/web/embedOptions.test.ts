import { describe, expect, it } from 'vitest';
import { chatAddress } from '../../src/web/embed/chatAddress.ts';
import { inkOn } from '../../src/web/embed/ink.ts';
import type { EmbedOptions } from '../../src/web/embed/options.ts';

const options: EmbedOptions = {
  origin: 'https://guichet.example.org',
  language: 'fr',
  color: '#0d3f4d',
  label: null,
  text: null,
  place: null,
  side: 'right',
};

describe('inkOn', () => {
  it.each([
    ['#0d3f4d', '#ffffff'],
    ['#000000', '#ffffff'],
    ['#b3261e', '#ffffff'],
    ['#ffcc00', '#000000'],
    ['#ffffff', '#000000'],
  ])('writes on %s in %s', (ground, ink) => expect(inkOn(ground)).toBe(ink));
});

describe('chatAddress', () => {
  it('names the page that may hear, the language, and only what is asked', () => {
    expect(chatAddress(options, 'https://www.example.org')).toBe(
      'https://guichet.example.org/?embed=https%3A%2F%2Fwww.example.org&lang=fr',
    );
    const asked = new URL(chatAddress({ ...options, text: 'a & b', place: '45.2,-72.1' }, 'https://www.example.org'));
    expect([asked.searchParams.get('text'), asked.searchParams.get('place')]).toEqual(['a & b', '45.2,-72.1']);
  });
});
