import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../../src/domain/understanding.ts';
import { monday } from '../../support/makeTicket.ts';
import { startDesk } from './deskServer.ts';

const understood: Understanding = {
  language: 'fr',
  languageSure: true,
  intent: 'report',
  intents: [{ code: 'report', score: 0.9 }],
  services: [{ code: 'pothole', score: 0.8 }],
  emergencyWords: [],
  address: '95 rue Principale',
  when: { text: 'mardi', iso: '2026-02-24' },
  phone: '+18195550142',
  phoneExtension: null,
  name: null,
  email: null,
  reference: null,
};

describe('what an agent may read to a caller', () => {
  it('is what the city knows about their words', async () => {
    const both = { fr: 'Piscine', en: 'Pool' };
    const item = { kind: 'answer' as const, id: 'pool', title: both, text: both, url: null };
    const desk = await startDesk({ readOut: (text) => (text === 'piscine' ? [item] : []) });
    const lea = await desk.signedIn('Lea');
    expect((await lea.post('/api/desk/read-out', { text: 'piscine' })).body).toEqual({ items: [item] });
    expect((await lea.post('/api/desk/read-out', { text: 'trou' })).body).toEqual({ items: [] });
    await desk.close();
  });
});

describe('the desk’s view of what the bot understands', () => {
  it('asks with the locale and the time that it was given, and answers as the contract says', async () => {
    const asked: object[] = [];
    const desk = await startDesk({
      understand: (input) => {
        asked.push(input);
        return understood;
      },
    });
    const lea = await desk.signedIn('Lea');
    const { body } = await lea.post('/api/desk/understand', {
      text: 'un trou',
      locale: 'en-CA',
      now: '2026-03-02T09:00:00-05:00',
    });
    expect(body).toEqual({
      language: 'fr',
      intent: 'report',
      services: [{ code: 'pothole', score: 0.8 }],
      address: '95 rue Principale',
      when: '2026-02-24',
      phone: '+18195550142',
      email: null,
    });
    await lea.post('/api/desk/understand', { text: 'un trou' });
    expect(asked).toEqual([
      { text: 'un trou', locale: 'en', now: monday },
      { text: 'un trou', locale: null, now: monday },
    ]);
    await desk.close();
  });

  it('gives the words of a moment that can’t be told', async () => {
    const desk = await startDesk({ understand: () => ({ ...understood, when: { text: 'tantôt', iso: null } }) });
    const lea = await desk.signedIn('Lea');
    expect((await lea.post('/api/desk/understand', { text: 'x' })).body.when).toBe('tantôt');
    await desk.close();
  });

  it('locates', async () => {
    const candidate = {
      text: 'Rue Principale',
      number: null,
      street: 'Rue Principale',
      lat: null,
      long: null,
      score: 0.7,
    };
    const desk = await startDesk({ locate: async () => ({ candidates: [candidate], outside: false }) });
    const lea = await desk.signedIn('Lea');
    expect((await lea.post('/api/desk/locate', { text: 'principale' })).body).toEqual({
      candidates: [candidate],
      outside: false,
    });
    expect((await lea.post('/api/desk/locate', {})).body.error.code).toBe('invalid_request');
    await desk.close();
  });
});
