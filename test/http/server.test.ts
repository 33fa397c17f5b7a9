import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk } from '../support/directLineClient.ts';
import { type RunningApp, startApp } from '../support/runningApp.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ TILE_URL: 'https://tiles.example/{z}/{x}/{y}.png' });
});
afterAll(() => app?.stop());

const get = (path: string, init?: RequestInit) => fetch(app.url + path, { redirect: 'manual', ...init });

/** One request whose path is sent as it is, dots and all. */
function getRaw(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    request({ hostname, port, path }, (res) => {
      let text = '';
      res.on('data', (chunk) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('health', () => {
  it('is 200 while alive and while the store answers', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('counts requests and turns for Prometheus, without an id or a token in a label', async () => {
    const talk = await openTalk(app.url);
    await talk.say('bonjour');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^guichet_turns_total\{outcome="finished"\} [1-9]/m);
    expect(text).toMatch(
      /^guichet_http_request_seconds_count\{.*route="\/v3\/directline\/conversations\/:id\/activities".*\} /m,
    );
    expect(text).not.toContain(talk.id);
  });
});

describe('pages', () => {
  it('carry headers that keep others’ scripts and frames out, and let the map’s tiles in', async () => {
    for (const path of ['/', '/desk/', '/healthz']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toMatch(/img-src [^;]*https:\/\/tiles\.example/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toBeTruthy();
    }
  });

  it('redirect /desk to /desk/', async () => {
    const answer = await get('/desk');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/desk/']);
  });

  it('never give a file of the disk', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../../package.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/desk/../../package.json',
      '/desk/assets/%2e%2e/%2e%2e/package.json',
      '/assets/%00',
    ]) {
      const { status, text } = await getRaw(path);
      expect(text).not.toContain('"dependencies"');
      expect(status).not.toBe(500);
    }
  });
});

describe('what is not there', () => {
  it.each(['/nothing', '/api/nothing', '/assets/nothing.js', `/${'x'.repeat(3000)}`, '/%'])(
    'answers a plain error: %s',
    async (path) => {
      const { status, text } = await getRaw(path);
      expect([400, 404, 503]).toContain(status);
      expect(JSON.parse(text)).toEqual({
        error: expect.objectContaining({ code: expect.any(String), message: expect.any(String) }),
      });
      expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+|\/src\//);
    },
  );

  it('is told in the language that is asked for', async () => {
    const message = async (language: string) => {
      const answer = await get('/api/desk/nothing', { headers: { 'accept-language': language } });
      return ((await answer.json()) as { error: { message: string } }).error.message;
    };
    expect(await message('en')).not.toBe(await message('fr'));
  });

  it('is a method that a path does not have', async () => {
    const answer = await get('/healthz', { method: 'DELETE' });
    expect([404, 405]).toContain(answer.status);
    expect(await answer.json()).toEqual({ error: expect.objectContaining({ code: expect.any(String) }) });
  });
});

describe('the city', () => {
  it('says its name, how to reach it and its map to everyone', async () => {
    const facts = await (await get('/api/city')).json();
    expect(facts).toMatchObject({
      name: 'Magog',
      phone: expect.stringContaining('819 843-3333'),
      languages: ['fr', 'en'],
      map: { tileUrl: expect.stringContaining('tiles.example') },
    });
    const map = (await (await get('/api/city/map')).json()) as {
      type: string;
      features: { properties: { kind: string } }[];
    };
    expect(map.type).toBe('FeatureCollection');
    expect(map.features.some(({ properties }) => properties.kind === 'address')).toBe(true);
  });
});
