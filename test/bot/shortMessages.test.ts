import { expect, it } from 'vitest';
import { linesOf, mostLines, shortMessages } from '../../src/bot/shortMessages.ts';
import { say } from '../../src/services/words.ts';

const link = 'https://guichet.example.org/suivi/2026-000001-5-AbCdEfGhIjKlMnOp';
const done = {
  step: 'done',
  texts: [
    { key: 'done' as const, values: { reference: 'GO-2026-000001-5' } },
    { key: 'done.target' as const, values: { target: '3 jours ouvrables' } },
    { key: 'done.follow' as const, values: { link } },
  ],
  ticket: { reference: 'GO-2026-000001-5', serviceCode: 'pothole' },
};

it('gives the ticket with the message that names it, and with no other', () => {
  const [first, ...others] = shortMessages(done, 'fr', 'web');
  expect(first?.ticket).toEqual(done.ticket);
  expect(first?.texts[0]?.key).toBe('done');
  expect(others.every(({ ticket }) => ticket === undefined)).toBe(true);
  for (const { texts } of [first, ...others].filter((one) => one !== undefined)) {
    const text = texts.map(({ key, values }) => say('fr', key, values)).join('\n');
    expect(linesOf(text)).toBeLessThanOrEqual(mostLines);
  }
});

it('leaves a text message whole', () => {
  expect(shortMessages(done, 'fr', 'sms')).toEqual([done]);
});
