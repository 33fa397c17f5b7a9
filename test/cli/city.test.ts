import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../src/cli/city.ts', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args, '--lang', 'en'], { encoding: 'utf8' });

test('wrong use shows how to use it, and exits 2', () => {
  for (const args of [[], ['import-addresses'], ['export'], ['import-addresses', 'a.csv', '--nothing']]) {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run city -- import-addresses FILE');
  }
});

test('a fault is told in a sentence, without a stack, and exits 1', () => {
  const { status, stderr } = run('import-addresses', 'no-such-file.csv');
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-file.csv: cannot be read');
  expect(stderr).not.toContain('    at ');
});

test('help is not a fault', () => {
  expect(run('--help').status).toBe(0);
});
