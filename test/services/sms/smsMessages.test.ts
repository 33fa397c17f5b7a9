import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGsm7, plainTypography, segmentsOf } from '../../../src/services/sms/gsm7.ts';
import { priceOf, smsMessages } from '../../../src/services/sms/smsMessages.ts';

describe('segments', () => {
  it.each<[string, string, number]>([
    ['160 plain letters', 'a'.repeat(160), 1],
    ['161 plain letters', 'a'.repeat(161), 2],
    ['306, two parts of 153', 'a'.repeat(306), 2],
    ['307', 'a'.repeat(307), 3],
    ['the French accents that the alphabet has', 'éèàùÉÇ'.repeat(26), 1],
    ['80 of the extension table, two septets each', '€'.repeat(80), 1],
    ['81 of them', '€'.repeat(81), 2],
    ['70 with one foreign letter', `ê${'a'.repeat(69)}`, 1],
    ['71 with one foreign letter', `ê${'a'.repeat(70)}`, 2],
    ['135, three parts of 67', `ç${'a'.repeat(134)}`, 3],
    ['35 emoji, two units each', '🙂'.repeat(35), 1],
    ['nothing', '', 1],
  ])('of %s', (_, text, segments) => {
    expect(segmentsOf(text)).toBe(segments);
  });
});

describe('typography', () => {
  it('becomes what every phone has, and letters stay', () => {
    expect(plainTypography('« L’été » — voilà… “ça” · cœur\u00a0!')).toBe('"L\'été" - voilà... "ça" - coeur !');
  });

  it('leaves no letter that the alphabet lacks, but for what has no plain one', () => {
    expect(inGsm7('Ça, ça coûte à l’hôtel, Île, où, ÉTÉ, ñ')).toBe('Ça, ca coute à l’hotel, Ile, où, ÉTÉ, ñ');
    expect(inGsm7('日本 🙂')).toBe('日本 🙂');
  });
});

describe('the messages of a turn', () => {
  it('are one where one holds it, with its accents', () => {
    expect(smsMessages(['Ça coûte combien?', 'Prêt.'])).toEqual(['Ça coûte combien?\nPrêt.']);
  });

  it('lose accents only where that saves a segment', () => {
    const long = 'Prêt à envoyer la demande au sujet de la forêt, derrière la bibliothèque et le garage?';
    const [message = ''] = smsMessages([long]);
    expect(message).toContain('Pret à envoyer');
    expect(segmentsOf(message)).toBe(1);
    const emoji = `${long} 🙂`;
    expect(smsMessages([emoji]).join(' ')).toBe(emoji);
  });

  it('are cut between lines, then after sentences, then between words', () => {
    const line = 'a'.repeat(100);
    expect(smsMessages([line, line])).toEqual([line, line]);
    const sentence = `${'Bonjour à vous. '.repeat(6).trim()} ${'Merci bien. '.repeat(8).trim()}`;
    for (const message of smsMessages([sentence])) expect(message).toMatch(/\.$/);
    const words = 'mot '.repeat(60).trim();
    for (const message of smsMessages([words])) expect(message).toMatch(/^mot( mot)*$/);
  });

  it('never cut an address, a phone, a reference, a time or a civic number from its street', () => {
    const pieces = [
      'https://www.ville.magog.qc.ca/services/collectes?an=2026&rue=principale%20ouest',
      '819 843-3333',
      'GO-2026-000123-4',
      '8 h 30',
      '449, rue',
      'info@ville.magog.qc.ca',
    ];
    for (const piece of pieces) {
      for (let before = 100; before < 165; before++) {
        const text = `${'x '.repeat(before / 2)}${piece} ${'y '.repeat(60)}`.trim();
        expect(smsMessages([text]).filter((message) => message.includes(piece))).toHaveLength(1);
      }
    }
  });

  it('are three at most, of as many segments as that takes, and lose nothing', () => {
    const text = Array.from({ length: 60 }, (_, n) => `Phrase numéro ${n} de la réponse.`).join(' ');
    const messages = smsMessages([text]);
    expect(messages).toHaveLength(3);
    expect(messages.join(' ')).toBe(text);
    expect(priceOf(messages)).toBeLessThanOrEqual(Math.ceil(text.length / 153) + 3);
  });

  it('end in three dots where even that is not enough', () => {
    const messages = smsMessages(['mot '.repeat(3000)]);
    expect(messages).toHaveLength(3);
    expect(messages[2]).toMatch(/\.\.\.$/);
    for (const message of messages) expect(segmentsOf(message)).toBeLessThanOrEqual(10);
  });

  it('hold for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 8 }), (texts) => {
        const messages = smsMessages(texts);
        expect(messages.length).toBeLessThanOrEqual(3);
        for (const message of messages) expect(segmentsOf(message)).toBeLessThanOrEqual(10);
        const bare = (text: string) => inGsm7(plainTypography(text)).replace(/\s/g, '');
        expect(bare(messages.join(''))).toBe(bare(texts.join('')));
      }),
    );
  });
});
