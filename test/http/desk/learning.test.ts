import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { writeThinCity } from '../../support/thinCity.ts';
import { until } from '../../support/until.ts';

// Trainings in another thread, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const admin = { email: 'chef@magog.example', password: 'un-mot-de-passe-long' };
// biome-ignore lint/suspicious/noExplicitAny: bodies are looked into freely; their shapes are held by other tests
type Body = any;

/** The product on a store of its own, with a supervisor signed in. */
async function open(dataDir: string, cityDir: string) {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    CITY_DIR: cityDir,
    LOG_LEVEL: 'silent',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  });
  const app = createApp(config, pino({ level: 'silent' }));
  const { chat } = await app.start();
  const url = chat.replace(/\/$/, '');
  let cookie = '';
  async function call(method: string, path: string, body?: unknown): Promise<Body> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}/api/desk/${path}`, { method, headers: { cookie }, ...sent });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    if (response.status >= 400) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
  await call('POST', 'session', admin);
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body?: unknown) => call('POST', path, body),
    stop: () => app.stop(),
    async first(text: string): Promise<string> {
      return (await call('POST', 'understand', { text })).services[0].code;
    },
    async file(description: string, serviceCode: string): Promise<string> {
      return (await call('POST', 'tickets', { serviceCode, description, address: { text: 'rue Merry' } })).reference;
    },
  };
}

describe('learning from corrections, over HTTP', () => {
  let dataDir: string;
  let cityDir: string;
  let desk: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'guichet-'));
    cityDir = await writeThinCity();
    desk = await open(dataDir, cityDir);
  });
  afterAll(async () => {
    await desk.stop();
    for (const dir of [dataDir, cityDir]) await rm(dir, { recursive: true, force: true });
  });

  const said = 'la grosse patente à gogo fait un vacarme devant chez nous';
  let guess: string;
  let other: string;
  let reference: string;

  it('understands otherwise the moment that an agent has corrected', async () => {
    guess = await desk.first(said);
    other = guess === 'snow_removal' ? 'graffiti' : 'snow_removal';
    reference = await desk.file(said, guess);
    const filed = await desk.get(`tickets/${reference}`);
    expect(filed.understanding).toMatchObject({
      serviceCode: guess,
      choice: 'agent',
      ranked: [{ code: guess }, {}, {}],
    });
    await desk.post(`tickets/${reference}/service`, { serviceCode: other });
    expect(await desk.first(said)).toBe(other);
    expect(await desk.first('la grosse patente à gogo fait tout un vacarme')).toBe(other);
    const { items, counts } = await desk.get('corrections');
    expect(items).toMatchObject([
      { reference, guess, serviceCode: other, state: 'learned', by: { name: expect.any(String) } },
    ]);
    expect(counts).toEqual({ learned: 1, held: 0, withdrawn: 0 });
  });

  it('knows it after a restart, and when the training in the background is done', async () => {
    await desk.stop();
    desk = await open(dataDir, cityDir);
    expect(await desk.first(said)).toBe(other);
    await until('the check', async () => (await desk.get('corrections')).items[0].check !== null, 60);
    expect(await desk.first(said)).toBe(other);
    expect(await desk.get('understanding')).toMatchObject({
      model: { corrections: 1 },
      totals: { tickets: 1, guessed: 1, guessedRight: 0, uncorrected: 0, agent: 1 },
      confusion: [{ guess, service: other, count: 1 }],
    });
  });

  it('forgets what a supervisor withdraws, text and all', async () => {
    const withdrawn = await desk.post(`corrections/${reference}/withdraw`);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', text: '', withdrawnBy: { name: expect.any(String) } });
    expect(await desk.first(said)).toBe(guess);
  });

  it('explains a ticket by words that stand in its text', async () => {
    const text = 'gros trou dans l’asphalte devant chez nous';
    const ref = await desk.file(text, 'pothole');
    const why = await desk.get(`tickets/${ref}/understanding`);
    expect(why).toMatchObject({ text, chosen: 'pothole', rival: expect.any(String) });
    const strongest = [...why.words].sort((a: Body, b: Body) => b.weight - a.weight)[0];
    expect(text.slice(strongest.start, strongest.end)).toMatch(/trou|asphalte/);
    const confirmed = await desk.post(`tickets/${ref}/service/confirm`, {});
    expect(confirmed.history.at(-1)).toMatchObject({ kind: 'confirmed', to: 'pothole' });
    expect(confirmed.allowed.confirm).toBe(false);
    expect((await desk.get('corrections?state=learned')).items).toMatchObject([
      { reference: ref, serviceCode: 'pothole' },
    ]);
  });
});

describe('twenty wrong corrections', () => {
  it('are put aside, with the figures, and may be withdrawn or tried again', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'guichet-'));
    const desk = await open(dataDir, 'city/magog');
    const holes = [
      ...['nid de poule', 'trou', 'cratère', 'gros trou béant', 'trou dans l’asphalte'],
      ...['pothole', 'hole in the pavement', 'crater', 'deep hole', 'my tire blew in a hole'],
    ];
    const places = ['au milieu de la rue', 'in front of my place'];
    const texts = holes.flatMap((hole) => places.map((place) => `${hole} ${place}`));
    for (const text of texts) {
      const reference = await desk.file(text, 'pothole');
      await desk.post(`tickets/${reference}/service`, { serviceCode: 'taxes_billing' });
    }
    expect(await desk.first(texts[0] ?? '')).toBe('taxes_billing');
    const held = await until(
      'the check',
      async () => {
        const page = await desk.get('corrections?state=held&limit=100');
        return page.items.length >= 15 && page;
      },
      100,
    );
    expect(held.items[0].check.probabilityWith).toBeLessThan(held.items[0].check.probabilityWithout);
    // What was put aside is on the list a moment before the live model is without it.
    const right = await until('the model without them', async () => {
      const codes = await Promise.all(texts.map((text) => desk.first(text)));
      const potholes = codes.filter((code) => code === 'pothole').length;
      return potholes >= 15 && potholes;
    });
    expect(right).toBeGreaterThanOrEqual(15);
    const { reference } = held.items[0];
    expect(await desk.post(`corrections/${reference}/retry`)).toMatchObject({ state: 'learned', check: null });
    expect(await desk.post(`corrections/${reference}/withdraw`)).toMatchObject({ state: 'withdrawn' });
    await desk.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
