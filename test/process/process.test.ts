import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { callDirectLine, openTalk, talkWith } from '../support/directLineClient.ts';
import { killLeftOver, startProcess } from '../support/realProcess.ts';
import { writeThinCity } from '../support/thinCity.ts';
import { until } from '../support/until.ts';

// A start is some seconds on a busy machine; a test that waits this long has found a fault.
vi.setConfig({ testTimeout: 90_000 });

const admin = { email: 'chef@magog.example', password: 'motdepasse-assez-long' };
const folders: string[] = [];
let cityDir: string;

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-'));
  folders.push(dir);
  return dir;
}

const envOf = (dataDir: string) => ({
  PORT: '0',
  DATA_DIR: dataDir,
  CITY_DIR: cityDir,
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'warn',
  ADMIN_EMAIL: admin.email,
  ADMIN_PASSWORD: admin.password,
});

beforeAll(async () => {
  cityDir = await writeThinCity();
  folders.push(cityDir);
});
afterAll(async () => {
  killLeftOver();
  for (const dir of folders) await rm(dir, { recursive: true, force: true });
});

it('says in one line that it serves, ends with 0 on SIGTERM, and goes on in the middle of a conversation', async () => {
  const dataDir = await newFolder();
  const before = startProcess(envOf(dataDir));
  const url = await before.ready();
  expect(before.stdout()).toMatch(
    /^Guichet is ready: citizens http:\/\/127\.0\.0\.1:\d+\/ desk http:\/\/127\.0\.0\.1:\d+\/desk\/\n$/,
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const talk = await openTalk(url);
  expect((await talk.say('gros nid-de-poule au 449 rue Percy, 819 555 0142')).channelData?.step).toBe('details');
  before.kill('SIGTERM');
  expect(await before.ended(10)).toBe(0);
  expect(before.stderr()).toBe('');

  const after = startProcess(envOf(dataDir));
  const again = talkWith(await after.ready(), talk.id, talk.token);
  const { activities } = await again.activities();
  expect(activities.filter(({ from }) => from.role === 'user')).toHaveLength(1);
  expect(activities.at(-1)?.channelData?.step).toBe('details');
  expect((await again.say('non')).channelData?.step).toBe('confirm');
  expect((await again.say('oui')).channelData?.step).toBe('done');
  const filed = (await again.activities()).activities.flatMap(({ channelData }) => channelData?.ticket ?? []);
  expect(filed).toMatchObject([{ serviceCode: 'pothole' }]);

  // While it runs, its folder and its port are taken, and whoever tries is told so.
  const sameFolder = startProcess(envOf(dataDir));
  const samePort = startProcess({ ...envOf(await newFolder()), PORT: new URL(await after.ready()).port });
  expect(await sameFolder.ended(60)).toBe(1);
  expect(sameFolder.stderr()).toMatch(/DATA_DIR|in use|MONGODB_URI/);
  expect(await samePort.ended(60)).toBe(1);
  expect(samePort.stderr()).toMatch(/in use/);
  after.kill('SIGTERM');
  expect(await after.ended(10)).toBe(0);
});

it('prints a set-up link where nobody can sign in yet, and ends with 0 on SIGINT with a stream open', async () => {
  const { ADMIN_EMAIL: _, ADMIN_PASSWORD: __, ...env } = envOf(await newFolder());
  const run = startProcess(env);
  const url = await run.ready();
  expect(run.stdout()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/desk\/setup\?token=\S+/);
  const talk = await openTalk(url);
  const socket = new WebSocket(talk.streamUrl);
  await until('the stream', () => socket.readyState === WebSocket.OPEN);
  run.kill('SIGINT');
  expect(await run.ended(10)).toBe(0);
});

it('names every fault of its configuration and ends with 1 before anything is opened', async () => {
  const dataDir = join(await newFolder(), 'data');
  const run = startProcess({
    PORT: '99999',
    HOST: '0.0.0.0',
    DATA_DIR: dataDir,
    MONGODB_URI: 'http://nowhere',
    ADMIN_EMAIL: 'nobody',
    MicrosoftAppId: 'x',
    ALLOWED_ORIGINS: 'example.org/x',
    RATE_LIMITS: 'off',
    DIRECT_LINE_SECRETS: 'short',
    TILE_URL: 'ftp://x',
  });
  expect(await run.ended(20)).toBe(1);
  for (const name of [
    'PORT',
    'PUBLIC_URL',
    'MONGODB_URI',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
    'MicrosoftAppPassword',
    'ALLOWED_ORIGINS',
    'RATE_LIMITS',
    'DIRECT_LINE_SECRETS',
    'TILE_URL',
  ])
    expect(run.stderr()).toContain(name);
  expect(run.stdout()).toBe('');
  expect(run.stderr()).not.toMatch(/\n\s+at /);
  expect(existsSync(dataDir)).toBe(false);
});

it('says what is wrong with a city pack', async () => {
  const bad = startProcess({ ...envOf(await newFolder()), CITY_DIR: '/nowhere' });
  expect(await bad.ended(60)).toBe(1);
  expect(bad.stderr()).toMatch(/city\.yaml/);
});

/** References of all tickets, as the desk lists them. */
async function ticketsAt(url: string): Promise<string[]> {
  const session = await fetch(`${url}/api/desk/session`, { method: 'POST', body: JSON.stringify(admin) });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const references: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await fetch(`${url}/api/desk/tickets?limit=50${cursor && `&cursor=${cursor}`}`, {
      headers: { cookie },
    });
    const { items, next } = (await page.json()) as { items: { reference: string }[]; next: string | null };
    references.push(...items.map((item) => item.reference));
    cursor = next;
  }
  return references;
}

it('loses and doubles nothing when it is killed in the middle of filing, ten times', { timeout: 150_000 }, async () => {
  const dataDir = await newFolder();
  const citizens: { id: string; token: string; client: string }[] = [];
  const seenDone = new Map<string, string>();
  let run = startProcess(envOf(dataDir));
  let url = await run.ready();
  const doneOf = async (id: string, token: string) =>
    (await talkWith(url, id, token).activities()).activities.flatMap((one) => one.channelData?.ticket?.reference ?? []);
  for (let round = 0; round < 10; round++) {
    const talks = await Promise.all([0, 1].map(() => openTalk(url)));
    // Each at a door of its own: the same hole twice would be offered the first request.
    const doors = talks.map((_, i) => 100 + 20 * round + 10 * i);
    await Promise.all(talks.map((talk, i) => talk.say(`gros nid-de-poule au ${doors[i]} rue Percy, 819 555 0142`)));
    await Promise.all(talks.map((talk) => talk.say('non')));
    const yes = (client: string) => ({
      type: 'message',
      from: { id: 'u' },
      text: 'oui',
      channelData: { clientActivityID: client },
    });
    const sent = talks.map(async (talk, i) => {
      const client = `yes-${round}-${i}`;
      citizens.push({ id: talk.id, token: talk.token, client });
      await talk.post(yes(client)).catch(() => null);
      const [reference] = await doneOf(talk.id, talk.token).catch(() => []);
      if (reference) seenDone.set(talk.id, reference);
    });
    // From before the first write to after the last one, in ten steps.
    await new Promise((resolve) => setTimeout(resolve, round * 4));
    run.kill('SIGKILL');
    await run.ended();
    await Promise.all(sent);
    run = startProcess(envOf(dataDir));
    url = await run.ready();
    // A client that got no answer sends the same again.
    for (const { id, token, client } of citizens.slice(-2)) {
      const answer = await callDirectLine(url, 'POST', `/conversations/${id}/activities`, { token, json: yes(client) });
      expect(answer.status).toBe(200);
    }
  }
  const references = await Promise.all(
    citizens.map(({ id, token }) =>
      until(
        'the turn that was cut off',
        async () => {
          const done = await doneOf(id, token);
          return done.length > 0 && done;
        },
        60,
      ),
    ),
  );
  expect(references.map((one) => one.length)).toEqual(citizens.map(() => 1));
  for (const [i, { id }] of citizens.entries()) if (seenDone.has(id)) expect(references[i]).toEqual([seenDone.get(id)]);
  expect((await ticketsAt(url)).sort()).toEqual(references.flat().sort());
  run.kill('SIGTERM');
  expect(await run.ended(10)).toBe(0);
});
