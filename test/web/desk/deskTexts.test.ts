import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ticketStatuses } from '../../../src/domain/ticketStatus.ts';
import { errorCatalogue } from '../../../src/http/errorCatalogue.ts';
import { failureReasons } from '../../../src/services/notify/carrier.ts';
import { say as sayServer } from '../../../src/services/words.ts';
import { deskActions } from '../../../src/web/desk/actions/deskActions.ts';
import { isTextKey, say, type TextKey } from '../../../src/web/desk/language/texts.ts';
import en from '../../../src/web/desk/locales/en.json' with { type: 'json' };
import fr from '../../../src/web/desk/locales/fr.json' with { type: 'json' };
import { savedViews } from '../../../src/web/desk/queue/savedViews.ts';

const folder = join(import.meta.dirname, '../../../src/web/desk');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, key]) => key));
const composed = [...source.matchAll(/`((?:[a-z]\w*\.)*)\$\{\w[\w.]*\}((?:\.\w+)?)`/g)]
  .map(([, before = '', after = '']) => ({ before, after }))
  .filter(({ before, after }) => before + after !== '');
const keys = Object.keys(fr) as TextKey[];
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe('the texts of the desk', () => {
  it('are the same in both languages, with the same places', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    for (const key of keys) expect(places(en[key]), key).toEqual(places(fr[key]));
  });

  it('are never empty', () => {
    expect(keys.filter((key) => fr[key].trim() === '' || en[key].trim() === '')).toEqual([]);
  });

  it('are all used', () => {
    const isComposed = (key: string) =>
      composed.some(({ before, after }) => key.startsWith(before) && key.endsWith(after));
    expect(keys.filter((key) => !literals.has(key) && !isComposed(key))).toEqual([]);
  });

  it('name every action and every view', () => {
    expect(deskActions.map(({ label }) => label).filter((label) => !isTextKey(label))).toEqual([]);
    expect(savedViews.map(({ id }) => `view.${id}`).filter((key) => !isTextKey(key))).toEqual([]);
  });

  it('have words for every reason that a delivery is given up for', () => {
    expect(failureReasons.map((one) => `failure.${one}`).filter((key) => !isTextKey(key))).toEqual([]);
  });

  it('say only errors that the server has, or that the desk makes itself', () => {
    const codes = keys.filter((key) => key.startsWith('error.')).map((key) => key.slice('error.'.length));
    const own = ['unknown', 'unreachable'];
    expect(codes.filter((code) => !own.includes(code) && !Object.hasOwn(errorCatalogue, code))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('name a status in %s as the bot and the errors do', (language) => {
    for (const status of ticketStatuses) {
      const word = say(language, `status.${status}`).toLowerCase();
      expect(sayServer(language, `ticketStatus.${status}`)).toBe(word);
      const refusal = sayServer(language, 'errors.status_not_allowed', { from: status, to: status });
      expect(refusal.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))).toHaveLength(3);
    }
  });

  it('count in the plural of the language: French has none for 0', () => {
    expect(say('fr', 'queue.waiting', { count: 0 })).toBe('0 nouvelle demande');
    expect(say('en', 'queue.waiting', { count: 0 })).toBe('0 new requests');
    expect(say('fr', 'queue.waiting', { count: 2 })).toBe('2 nouvelles demandes');
  });
});
