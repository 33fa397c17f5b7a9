import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyLimit } from '../../../src/http/jsonBody.ts';
import { makeTicket, reference } from '../../support/makeTicket.ts';
import { password, type RunningDesk, startDesk } from './deskServer.ts';

describe('what the desk’s API refuses', () => {
  let desk: RunningDesk;
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.close());

  const path = '/api/desk/session';
  const credentials = { email: 'lea@magog.example', password };

  it.each(['{', '', '[]', '"x"', 'null', '{"email": "a"}', '{"email": 3, "password": {}}'])(
    'the body %s',
    async (body) => {
      const { status, body: answer } = await desk.browser().post(path, body);
      expect(status).toBe(400);
      expect(answer.error.code).toBe(body === '{' ? 'invalid_json' : 'invalid_request');
    },
  );

  it('a body that is too long, declared or not, and answers the next request', async () => {
    const long = JSON.stringify({ ...credentials, more: 'x'.repeat(bodyLimit) });
    const somebody = desk.browser();
    expect((await somebody.post(path, long)).body.error).toMatchObject({ code: 'body_too_large', limit: bodyLimit });
    const stream = new Blob([long]).stream();
    const undeclared = await fetch(desk.url + path, { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
    expect(undeclared.status).toBe(413);
    expect((await somebody.post(path, credentials)).body.error.code).toBe('wrong_credentials');
  });

  it('what isn’t there, and methods that aren’t', async () => {
    const lea = await desk.signedIn('Lea');
    for (const missing of ['/api/desk/', '/api/desk/nothing', '/api/desk/tickets/a/b/c', '/api/desk/tickets/x/dance']) {
      const { status, body } = await lea.get(missing);
      expect([missing, status, body.error.code]).toEqual([missing, 404, 'not_found']);
    }
    const wrong = await lea.call('PUT', '/api/desk/session');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST, GET, DELETE');
    expect((await lea.get(`/api/desk/tickets/${reference(1)}/claim`)).status).toBe(405);
    expect((await lea.post('/api/desk/openapi.json')).status).toBe(405);
    expect((await lea.call('OPTIONS', '/api/desk/tickets')).status).toBe(405);
  });

  it('changes asked from another origin, and no others', async () => {
    await desk.signedIn('Lea');
    const from = async (origin: string | undefined) =>
      (await desk.browser().post(path, credentials, origin === undefined ? {} : { origin })).status;
    expect(await from(undefined)).toBe(200);
    expect(await from(desk.url)).toBe(200);
    expect(await from('https://evil.example')).toBe(403);
    expect(await from('null')).toBe(403);
    expect(await from(desk.url.replace(/\d+$/, '1'))).toBe(403);
    expect((await desk.browser().call('DELETE', path, undefined, { origin: 'https://evil.example' })).status).toBe(403);
    const lea = await desk.signedIn('Marc');
    expect((await lea.get('/api/desk/me', { origin: 'https://evil.example' })).status).toBe(200);
  });

  it('not its public address, where a proxy changes the Host', async () => {
    const proxied = await startDesk({ publicUrl: 'https://guichet.example/' });
    await proxied.signedIn('Lea');
    const from = async (origin: string) => (await proxied.browser().post(path, credentials, { origin })).status;
    expect(await from('https://guichet.example')).toBe(200);
    expect(await from('http://guichet.example')).toBe(403);
    expect(await from('https://guichet.example.evil.example')).toBe(403);
    await proxied.close();
  });

  it('to tell what broke inside, but logs it', async () => {
    const broken = await startDesk({ locate: () => Promise.reject(new Error('secret /srv/path')) });
    const lea = await broken.signedIn('Lea');
    const { status, body } = await lea.post('/api/desk/locate', { text: 'x' });
    expect(status).toBe(500);
    expect(body).toEqual({ error: { code: 'internal', message: 'fr: internal' } });
    expect(broken.logged).toHaveLength(1);
    expect((await lea.get('/api/desk/me')).status).toBe(200);
    await broken.close();
  });

  it('in the language that is asked for', async () => {
    const message = async (language: string | undefined) =>
      (await desk.browser().get('/api/desk/me', language === undefined ? {} : { 'accept-language': language })).body
        .error.message;
    expect(await message('en-CA,en;q=0.9,fr;q=0.8')).toBe('en: not_signed_in');
    expect(await message('de,fr-CA;q=0.5,en;q=0.4')).toBe('fr: not_signed_in');
    expect(await message('en;q=0, fr')).toBe('fr: not_signed_in');
    expect(await message('de')).toBe('fr: not_signed_in');
    const { body } = await desk.browser().post(path, {}, { 'accept-language': 'en' });
    const french = await desk.browser().post(path, {}, { 'accept-language': 'fr' });
    expect(body.error.issues[0].message).toMatch(/expected/);
    expect(french.body.error.issues[0].message).toMatch(/attendu/);
  });

  it('without dying: a connection that is cut in the middle of a body', async () => {
    const socket = connect(Number(new URL(desk.url).port), '127.0.0.1');
    socket.write('POST /api/desk/session HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"email":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await desk.tickets.insert(makeTicket(1));
    const lea = await desk.signedIn('Lea');
    expect((await lea.get('/api/desk/tickets')).status).toBe(200);
    expect(desk.logged).toEqual([]);
  });
});
