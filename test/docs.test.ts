import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../src/http/errorCatalogue.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** Rows of the tables of a page, as their cells. */
const rowsOf = (page: string) =>
  [...page.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) => row.split('|').map((cell) => cell.trim()));
const firstOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found = '']) => found);

const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));

describe('docs/errors.md', () => {
  const [page = ''] = read('docs/errors.md').split('## Direct Line');

  it('has every code of the catalogue, with its status and meaning, and no other', () => {
    const written = rowsOf(page).filter(([code = '']) => code.startsWith('`'));
    const known = Object.entries(errorCatalogue).map(([code, { status, meaning }]) => [
      `\`${code}\``,
      String(status),
      meaning,
    ]);
    expect(written).toEqual(known);
  });
});

describe('.env.example', () => {
  it('has every variable that the configuration reads, and no other', () => {
    const inCode = firstOf(/^ +([A-Z][A-Z_]+|MicrosoftApp\w+|To[BC]\w+): /gm, read('src/config.ts'));
    const written = firstOf(/^([A-Za-z_]+)=/gm, read('.env.example'));
    expect(inCode.length).toBeGreaterThan(10);
    expect([...written].sort()).toEqual([...inCode].sort());
  });
});

describe('the decisions', () => {
  it('are all in the index, under their titles, and the index has no other', () => {
    const listed = rowsOf(read('docs/decisions/README.md')).filter(([link = '']) => link.startsWith('['));
    const written = decisions.map((name) => {
      const [, title] = /^# \d+\. (.+)$/m.exec(read(`docs/decisions/${name}`)) ?? [];
      return [`[${name}](${name})`, title];
    });
    expect(listed).toEqual(written);
  });

  it.each(decisions)('%s has its four parts, and guards that exist', (name) => {
    const page = read(`docs/decisions/${name}`);
    for (const part of ['Context', 'Decision', 'Consequences', 'Guard']) expect(page).toContain(`**${part}.**`);
    const [, guard = ''] = page.split('**Guard.**');
    const named = firstOf(/`((?:test|bench|scripts|src|\.ci)\/[\w./-]+|[\w.-]+\.json)`/g, guard);
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('links between pages', () => {
  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ];

  it.each(pages.filter((name) => name.endsWith('.md')))('%s links to files that exist', (name) => {
    const targets = firstOf(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g, read(name));
    expect(targets.filter((target) => !existsSync(join(root, name, '..', target)))).toEqual([]);
  });
});
