import { describe, expect, it } from 'vitest';
import { languageBlocks } from '../../src/web/chat/message/languageBlocks.ts';
import { linkify, phoneHref } from '../../src/web/chat/message/linkify.ts';
import { typeset } from '../../src/web/chat/message/typeset.ts';

const links = (text: string) => linkify(text).flatMap(({ text: shown, href }) => (href ? [`${shown} → ${href}`] : []));

describe('links in a message', () => {
  it.each([
    ['Appelez le 819 843-3333.', ['819 843-3333 → tel:+18198433333']],
    [
      'Call (819) 843-3333 or +1 450 474-4133',
      ['(819) 843-3333 → tel:+18198433333', '+1 450 474-4133 → tel:+14504744133'],
    ],
    ['Écrivez à info@ville.magog.qc.ca.', ['info@ville.magog.qc.ca → mailto:info@ville.magog.qc.ca']],
    [
      'Voir https://www.ville.magog.qc.ca/permis.',
      ['https://www.ville.magog.qc.ca/permis → https://www.ville.magog.qc.ca/permis'],
    ],
    ['Voir ville.magog.qc.ca/collectes.', ['ville.magog.qc.ca/collectes → https://ville.magog.qc.ca/collectes']],
    ['Non.Ça va. Etc.ok', []],
    ['appelez le 911 maintenant', ['911 → tel:911']],
    ['Noté : nid-de-poule, 911, rue Principale', []],
    ['Votre référence est GO-2026-000123-4.', []],
    ['depuis le 2026-11-17, 95 rue Principale', []],
    ['javascript:alert(1) http', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('loses no letter', () => {
    const text = 'Le 819 843-3333, ou a@b.ca; réf. GO-2026-000123-4 (https://x.ca/a_b).';
    expect(
      linkify(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('keeps a reference on one line', () => {
    expect(linkify('réf. GO-2026-000123-4.')).toContainEqual({ text: 'GO-2026-000123-4', whole: true });
  });

  it('dials a city’s number however it is written', () => {
    expect([phoneHref('+1 819 843-3333'), phoneHref('819.843.3333')]).toEqual(['tel:+18198433333', 'tel:+18198433333']);
  });
});

describe('French typesetting', () => {
  it('binds punctuation to its word', () => {
    expect(typeset('Noté : « rue du Moulin », 10 %', 'fr')).toBe('Noté\u00a0: «\u00a0rue du Moulin\u00a0», 10\u00a0%');
  });

  it('leaves English alone', () => {
    expect(typeset('Noted : 10 %', 'en')).toBe('Noted : 10 %');
  });
});

describe('the languages of a message', () => {
  it('gives each half of a bilingual emergency its language', () => {
    expect(languageBlocks('Appelez le 911.\nOui?\n\nCall 911.\nYes?', 'emergency', 'fr')).toEqual([
      { text: 'Appelez le 911.\nOui?', language: 'fr' },
      { text: 'Call 911.\nYes?', language: 'en' },
    ]);
  });

  it('takes a blank line elsewhere for a blank line', () => {
    const text = 'Un.\n\nDeux.';
    expect(languageBlocks(text, 'answer', 'fr')).toEqual([{ text, language: 'fr' }]);
    expect(languageBlocks('Bonjour', 'greeting', 'fr')).toEqual([{ text: 'Bonjour', language: 'fr' }]);
  });
});
