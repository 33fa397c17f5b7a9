import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countArgument } from './support/arguments.ts';
import { type DeskCallSource, deskCalls, uncovered } from './support/deskCalls.ts';
import { startProduct } from './support/product.ts';
import { line } from './support/tables.ts';

/*
 * How long each call of the desk takes with a store as full as a large town's after years, beside two calls of the same run
 * that cost next to nothing: GET /healthz, and one ticket by its reference. Every call of the OpenAPI document is timed, or has
 * its excuse in support/deskCalls.ts; otherwise the bench ends at once. It ends with 1 where a call takes over 100 ms at p95.
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
/** What every call of the desk keeps under, at the 95th percentile. */
const limitMs = 100;
/** So often the calls that it is compared with are made before each. */
const baselineCalls = 3;
const admin = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'the bench measures' };
const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), 'guichet-bench-desk-')));

fill();
const product = await startProduct({ DATA_DIR: dataDir, ...admin });
const cookie = await signIn();
await checkCovered();
await ready();
const slow = await measureAll();
console.log(slow === 0 ? `\nevery call under ${limitMs} ms at p95` : `\n${slow} calls over ${limitMs} ms at p95`);
await product.stop();
if (!values.data) await rm(dataDir, { recursive: true, force: true });
process.exit(slow === 0 ? 0 : 1);

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

/** A call that was added to the desk and is not timed would go unnoticed. */
async function checkCovered(): Promise<void> {
  const { paths } = (await call('GET', 'openapi.json')).body as { paths: Record<string, object> };
  const missing = uncovered(paths);
  if (missing.length === 0) return;
  console.error(`bench/support/deskCalls.ts times or excuses other calls than the desk has: ${missing.join(', ')}`);
  process.exit(1);
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
  const setting = new Map<string, string>();
  for (const kind of ['standard-replies', 'views', 'service-settings', 'closures', 'answers']) {
    const { items } = (await call('GET', kind)).body as { items: { id: string }[] };
    setting.set(kind, items[0]?.id ?? 'none');
  }
  const from: DeskCallSource = {
    me,
    user: me,
    attachment: 'none',
    setting: (kind) => setting.get(kind) ?? 'none',
    one: () => open[taken++ % open.length] ?? '',
    any: () => some[Math.floor(Math.random() * some.length)] ?? '',
  };
  const baseline = { health: [] as number[], key: [] as number[] };
  line('call', 'p50 ms', 'p95 ms', 'p99 ms', 'p50, ratio', 'refused');
  let slow = 0;
  for (const { name, make } of deskCalls) {
    for (let n = 0; n < baselineCalls; n++) {
      baseline.health.push(await timed('GET', '/healthz'));
      baseline.key.push(await timed('GET', `tickets/${from.any()}`));
    }
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
    if (show(name, times, at(baseline.key, 0.5), refused) > limitMs) slow += 1;
  }
  show('(GET /healthz)', baseline.health, at(baseline.key, 0.5), 0);
  show('(one ticket by its reference)', baseline.key, at(baseline.key, 0.5), 0);
  return slow;
}

async function timed(method: string, path: string): Promise<number> {
  const began = performance.now();
  await call(method, path);
  return performance.now() - began;
}

function at(times: number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0;
}

/** Prints a call's line, and gives its 95th percentile. */
function show(name: string, times: number[], baseline: number, refused: number): number {
  const p95 = at(times, 0.95);
  const [p50, p99] = [at(times, 0.5), at(times, 0.99)];
  const cells = [p50, p95, p99].map((time) => time.toFixed(1));
  line(`${p95 > limitMs ? '! ' : '  '}${name}`, ...cells, (p50 / baseline).toFixed(1), refused);
  return p95;
}
