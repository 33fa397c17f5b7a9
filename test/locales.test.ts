import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { servicesUsingKeys } from './support/textKeysInUse.ts';

const folders = ['src/locales', ...pagesWithLocales()];

function pagesWithLocales(): string[] {
  return readdirSync('src/web', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('src/web', entry.name, 'locales'))
    .filter((dir) => {
      try {
        return readdirSync(dir).includes('fr.json');
      } catch {
        return false;
      }
    });
}

const read = (dir: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dir, `${language}.json`), 'utf8'));

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };

/** Names and kinds of what fills a message, with the cases of a select, which code depends on. */
function argumentsOf(message: string, language: string): string[] {
  const found = new Set<string>();
  const walk = (parts: Part[]) => {
    for (const { type, value, options } of parts) {
      // 0 is literal text, 7 the number sign of a plural.
      if (type !== 0 && type !== 7)
        found.add(`${value}:${type}${type === 5 ? `:${Object.keys(options ?? {}).sort()}` : ''}`);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst() as unknown as Part[]);
  return [...found].sort();
}

describe.each(folders)('%s', (dir) => {
  const fr = read(dir, 'fr');
  const en = read(dir, 'en');
  const keys = Object.keys(fr);

  it('has the same keys in both languages, in the same order, and no empty text', () => {
    expect(Object.keys(en)).toEqual(keys);
    for (const texts of [fr, en]) expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('fills the same places in both languages', () => {
    for (const key of keys)
      expect([key, argumentsOf(en[key] ?? '', 'en-CA')]).toEqual([key, argumentsOf(fr[key] ?? '', 'fr-CA')]);
  });

  it('has no key that nothing uses, and lacks none that is used', () => {
    const { used, prefixes, unknown } = servicesUsingKeys(dir, keys);
    const unused = keys.filter((key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
    expect(unknown).toEqual([]);
  });

  it('does not leave French in English or the other way', () => {
    const same = keys.filter(
      (key) =>
        fr[key] === en[key] && /\p{L}{3,}.* \p{L}{3,}.* \p{L}{3,}/u.test(fr[key]?.replace(/\{[^}]*\}/g, '') ?? ''),
    );
    expect(same).toEqual([]);
  });
});
