import { describe, expect, it } from 'vitest';
import { readEmbedding } from '../../src/web/chat/embedding.ts';

describe('readEmbedding', () => {
  it('stands alone without an origin around it', () => {
    for (const search of ['', '?lang=en', '?embed=', '?embed=www.example.org', '?embed=https://www.example.org/page'])
      expect(readEmbedding(search)).toEqual({ host: null, text: '', place: null });
    expect(readEmbedding('?embed=https://www.example.org').host).toBe('https://www.example.org');
  });

  it('begins with the words, followed by a place in words', () => {
    expect(readEmbedding('?text=Lampadaire+éteint&place=449, rue Percy').text).toBe(
      'Lampadaire éteint, 449, rue Percy',
    );
    expect(readEmbedding('?place=Parc Cabana').text).toBe('Parc Cabana');
    expect(readEmbedding(`?text=${'x'.repeat(5000)}`).text).toHaveLength(1000);
  });

  it('takes a point for a place of its own', () => {
    expect(readEmbedding('?text=Trou&place=45.2646, -72.1487')).toEqual({
      host: null,
      text: 'Trou',
      place: { latitude: 45.2646, longitude: -72.1487 },
    });
  });
});
