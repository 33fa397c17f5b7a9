import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { afterEach, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { registerMessages } from '../../src/http/registerMessages.ts';

let close = async () => {};
afterEach(() => close());

async function start(open: boolean, receive: () => Promise<{ status: number; body?: unknown }>) {
  const server = restify.createServer();
  const logged: object[] = [];
  registerMessages(server, { open, receive, errorText: () => null, log: { error: (fields) => logged.push(fields) } });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => server.close(() => resolve()));
  const { port } = server.address() as AddressInfo;
  const post = async (body: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text), text };
  };
  return { post, logged };
}

it('is closed where nobody could be authenticated and others can call', async () => {
  const { post } = await start(false, async () => ({ status: 200 }));
  expect(await post('{}')).toMatchObject({ status: 403, body: { error: { code: 'bot_not_registered' } } });
});

it('gives the channel’s answer', async () => {
  const { post } = await start(true, async () => ({ status: 200 }));
  expect(await post('{"type":"message"}')).toMatchObject({ status: 200, body: null });
});

it('refuses what is no JSON, and a body over the limit', async () => {
  const { post } = await start(true, async () => ({ status: 200 }));
  expect(await post('{"type":')).toMatchObject({ status: 400, body: { error: { code: 'invalid_json' } } });
  expect(await post(`"${'x'.repeat(1_100_000)}"`)).toMatchObject({
    status: 413,
    body: { error: { code: 'body_too_large' } },
  });
});

it('tells a caller what a refusal is, and of a fault of ours nothing but that', async () => {
  let error: Error = new AppError('not_authenticated', 401, 'The token is not good.');
  const { post, logged } = await start(true, async () => {
    throw error;
  });
  expect(await post('{}')).toMatchObject({
    status: 401,
    body: { error: { code: 'not_authenticated', message: 'The token is not good.' } },
  });
  error = new Error('secret: /home/x');
  const answer = await post('{}');
  expect(answer).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
  expect(answer.text).not.toContain('secret');
  expect(logged).toHaveLength(1);
});
