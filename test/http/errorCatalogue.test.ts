import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../src/http/errorCatalogue.ts';
import { errorText } from '../../src/http/errorText.ts';

const root = join(import.meta.dirname, '../../src');
const codes = Object.entries(errorCatalogue);

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function thrownIn(folders: string[]): { code: string; status: string }[] {
  return folders
    .flatMap(sourcesUnder)
    .flatMap((source) => [...source.matchAll(/new AppError\(\s*'(\w+)',\s*([\w.]+)/g)])
    .map(([, code = '', status = '']) => ({ code, status }));
}

describe('the catalogue of errors', () => {
  it('has every code that the desk throws, with the same status', () => {
    const thrown = thrownIn(['services/tickets', 'services/learning', 'services/users', 'http/desk']).filter(
      // Ends the process before anything listens: nobody is answered with it.
      ({ code }) => code !== 'node_too_old',
    );
    expect(thrown.length).toBeGreaterThan(20);
    for (const { code, status } of thrown) {
      const entry = codes.find(([known]) => known === code)?.[1];
      expect(entry, code).toBeDefined();
      if (/^\d+$/.test(status)) expect(`${code} ${entry?.status}`).toBe(`${code} ${status}`);
    }
  });

  it('has no code that nothing throws', () => {
    const thrown = new Set(thrownIn(['.']).map((one) => one.code));
    expect(codes.map(([code]) => code).filter((code) => !thrown.has(code))).toEqual([]);
  });

  // Every value that a sentence may name, as the details of the errors carry them.
  const details = {
    reference: 'GO-2026-000001-1',
    into: 'GO-2026-000002-2',
    serviceCode: 'noise',
    attribute: 'kind',
    value: 'opera',
    phone: '12',
    field: 'text',
    problem: '…',
    least: 10,
    most: 200,
    name: 'Léa',
    from: 'new',
    to: 'closed',
    email: 'a@b.example',
    limit: 1_000_000,
    retryAfter: 30,
  };
  it.each(codes.flatMap(([code]) => (['fr', 'en'] as const).map((language) => [code, language] as const)))(
    '%s has a sentence in %s',
    (code, language) => {
      const sentence = errorText(language, code, details);
      expect(sentence).toMatch(/^\S.+[.!?]$/);
      expect(sentence).not.toMatch(/[{}]/);
    },
  );
});
