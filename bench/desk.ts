import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countArgument } from './support/arguments.ts';
import { deskCalls } from './support/deskCalls.ts';
import { startProduct } from './support/product.ts';
import { line } from './support/tables.ts';

/*
 * How long each call of the desk takes with a store as full as a large town's after years, beside two calls of the same run
 * that cost next to nothing: GET /healthz, and one ticket by its reference.
 *
 *   npm run bench -- desk [--tickets 200000] [--calls 60] [--data DIR]
 *
 * The store is the made-up year of `npm run demo`, embedded, made in a folder that is removed at the end; with --data it is
 * kept there, and taken again the next time. MONGODB_URI measures another server that was filled before.
 */
const { values } = parseArgs({
  options: { tickets: { type: 'string' }, calls: { type: 'string' }, data: { type: 'string' } },
});
const tickets = countArgument(values.tickets, 200_000, 'tickets');
const calls = countArgument(values.calls, 60, 'calls');
const admin = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'the bench measures' };
const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), 'guichet-bench-desk-')));

fill();
const product = await startProduct({ DATA_DIR: dataDir, ...admin });
const cookie = await signIn();
await ready();
const samples = await measureAll();
show();
await product.stop();
if (!values.data) await rm(dataDir, { recursive: true, force: true });
process.exit(0);

/** Fills the folder unless an earlier run has. */
function fill(): void {
  if (existsSync(join(dataDir, 'embedded.sqlite')) || process.env.MONGODB_URI) return;
  const demo = new URL('../src/cli/demo.ts', import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, [demo, '--tickets', String(tickets)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir, ...admin },
  });
  if (status !== 0) throw new Error('The store could not be filled.');
}

async function signIn(): Promise<string> {
  const response = await fetch(`${product.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: admin.ADMIN_EMAIL, password: admin.ADMIN_PASSWORD }),
  });
  if (!response.ok) throw new Error(`The bench could not sign in: ${response.status}.`);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const url = path.startsWith('/') ? `${product.url}${path}` : `${product.url}/api/desk/${path}`;
  const response = await fetch(url, {
    method,
    headers: { Cookie: cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

/** Waits for the first reading of the facts, and says how long it was. */
async function ready(): Promise<void> {
  const began = performance.now();
  for (;;) {
    const { body } = await call('GET', 'operations');
    if ((body as { reading: unknown }).reading === null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  console.log(
    `\nfirst reading of the facts: ${((performance.now() - began) / 1000).toFixed(1)} s, once after a start\n`,
  );
}

async function references(query: string, pages: number): Promise<string[]> {
  const found: string[] = [];
  let cursor = '';
  for (let i = 0; i < pages; i++) {
    const { body } = await call(
      'GET',
      `tickets?${query}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    const { items, next } = body as { items: { reference: string }[]; next: string | null };
    found.push(...items.map(({ reference }) => reference));
    if (!next) break;
    cursor = next;
  }
  return found;
}

async function measureAll() {
  const open = await references('status=new&assignee=none', 20);
  const some = await references('sort=createdAt', 5);
  const { body } = await call('GET', 'session');
  const me = (body as { user: { id: string } }).user.id;
  let taken = 0;
  const from = {
    me,
    one: () => open[taken++ % open.length] ?? '',
    any: () => some[Math.floor(Math.random() * some.length)] ?? '',
  };
  const base = { health: [] as number[], key: [] as number[] };
  const samples: { name: string; times: number[]; refused: number }[] = [];
  for (const { name, make } of deskCalls) {
    const times: number[] = [];
    let refused = 0;
    for (let n = 0; n < calls + 3; n++) {
      const [method, path, payload] = make(n, from);
      const began = performance.now();
      const { status } = await call(method, path, payload);
      // The first few warm what only the first pays for.
      if (n >= 3) times.push(performance.now() - began);
      if (status >= 400) refused += 1;
    }
    samples.push({ name, times, refused });
    base.health.push(await timed('GET', '/healthz'));
    base.key.push(await timed('GET', `tickets/${from.any()}`));
  }
  return [
    { name: '(GET /healthz)', times: base.health, refused: 0 },
    { name: '(one ticket by its reference)', times: base.key, refused: 0 },
    ...samples,
  ];
}

async function timed(method: string, path: string): Promise<number> {
  const began = performance.now();
  await call(method, path);
  return performance.now() - began;
}

function show(): void {
  const at = (times: number[], part: number) =>
    times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0;
  const key = at(samples[1]?.times ?? [], 0.5);
  line('call', 'p50 ms', 'p95 ms', 'p99 ms', 'p50, ratio', 'refused');
  for (const { name, times, refused } of samples) {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => at(times, part).toFixed(1));
    line(
      `${at(times, 0.95) > 100 ? '! ' : '  '}${name}`,
      p50 ?? '',
      p95 ?? '',
      p99 ?? '',
      (at(times, 0.5) / key).toFixed(1),
      refused,
    );
  }
}
