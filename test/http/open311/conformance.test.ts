import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatLines } from './lines/formatLines.ts';
import type { Lines } from './lines/line.ts';
import { postLines } from './lines/postLines.ts';
import { requestLines } from './lines/requestLines.ts';
import { serviceLines } from './lines/serviceLines.ts';
import { type Open311Server, startOpen311 } from './open311Server.ts';

const lines: Lines = { ...formatLines, ...serviceLines, ...postLines, ...requestLines };
const [, table = ''] = readFileSync('docs/open311.md', 'utf8').split('## Conformance');
const written = [...table.matchAll(/^\| `([\w.]+)` \| (.+?) \|/gm)].map(([, name = '', asked = '']) => ({
  name,
  asked,
}));

describe('docs/open311.md', () => {
  it('has each line once, and a test for each', () => {
    expect(written.map(({ name }) => name).sort()).toEqual(Object.keys(lines).sort());
  });
});

describe('GeoReport v2', () => {
  let server: Open311Server;
  beforeEach(async () => {
    server = await startOpen311();
  });
  afterEach(() => server.close());

  it.each(written)('$name: $asked', async ({ name }) => {
    await lines[name]?.(server);
  });
});
