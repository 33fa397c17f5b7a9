import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/web/chat/locales/en.json' with { type: 'json' };
import fr from '../../src/web/chat/locales/fr.json' with { type: 'json' };
import { say } from '../../src/web/chat/texts.ts';

const folder = join(import.meta.dirname, '../../src/web/chat');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, key]) => key));
const prefixes = [...source.matchAll(/`([a-z][\w.]*\.)\$\{/g)].map(([, prefix = '']) => prefix);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts of the citizens’ page', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  });

  it('are all used', () => {
    const unused = Object.keys(fr).filter(
      (key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('have no empty text, and the same places in both languages', () => {
    for (const key of Object.keys(fr) as (keyof typeof fr)[]) {
      expect(fr[key].trim(), key).not.toBe('');
      expect(en[key].trim(), key).not.toBe('');
      expect(places(en[key]), key).toEqual(places(fr[key]));
    }
  });

  it('take their values', () => {
    expect(say('fr', 'page.call', { phone: '819 843-3333' })).toBe('Appeler le 819 843-3333');
    expect(say('en', 'photo.fault.count', { most: 5 })).toBe('No more than 5 photos a message.');
  });
});
