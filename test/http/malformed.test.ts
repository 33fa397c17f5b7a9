import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfShape } from '../../src/http/jsonShape.ts';
import { words } from '../../src/services/understand/normalize.ts';
import { type RunningApp, startApp } from '../support/runningApp.ts';

/** Sends bytes as they are and gives what comes back: fetch would correct them. */
function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a malformed request', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['a request line that is no address', 'GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['a Host that is no address', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ])('with %s is refused, and the next one is answered', async (_, bytes) => {
    expect(await raw(app.url, bytes)).toMatch(/^HTTP\/1\.1 400 .*"bad_address"/s);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  it('to no route is 404 in our own form', async () => {
    const response = await fetch(`${app.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
  });

  it('opens the desk at its own address, with and without the last slash', async () => {
    for (const path of ['/desk', '/desk/']) {
      const { status, redirected } = await fetch(`${app.url}${path}`);
      expect([status, redirected]).toEqual([200, path === '/desk']);
    }
  });
});

describe('the shape of JSON from outside', () => {
  it('may not nest without end, nor name things with a null character', () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 5000; i++) deep = { deep };
    expect(faultOfShape(deep)).toContain('deeper');
    expect(faultOfShape({ a: [{ 'b\0': 1 }] })).toContain('null character');
    expect(faultOfShape({ a: [{ b: { c: null } }], d: 'x' })).toBeNull();
  });
});

describe('a text of nothing but at signs', () => {
  it('is read to its end like any other', () => {
    expect(words('a@'.repeat(2000)).length).toBeGreaterThan(0);
  });
});
