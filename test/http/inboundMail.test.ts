import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { afterEach, describe, expect, it } from 'vitest';
import { errorText } from '../../src/http/errorText.ts';
import { registerInboundMail } from '../../src/http/registerInboundMail.ts';

const secret = 'a secret of the mail server';
const servers: restify.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that takes mails, and what it was handed. */
async function listen(known: string | null) {
  const server = restify.createServer();
  servers.push(server);
  const taken: Buffer[] = [];
  const mail = {
    async take(raw: Buffer) {
      taken.push(raw);
      return { outcome: 'ignored' as const, reason: 'no_request' as const };
    },
  };
  registerInboundMail(server, { log: { error: () => {} }, errorText, secret: known, mail });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/mail/inbound`;
  const post = (authorization: string, body: string | Uint8Array<ArrayBuffer>) =>
    fetch(url, { method: 'POST', headers: { authorization }, body });
  return { post, taken };
}

describe('POST /mail/inbound', () => {
  it('takes a mail as it is from whoever has the secret, and says what became of it', async () => {
    const { post, taken } = await listen(secret);
    const response = await post(`Bearer ${secret}`, 'From: a@b.ca\r\n\r\nÉté');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ outcome: 'ignored', reason: 'no_request' });
    expect(taken.map(String)).toEqual(['From: a@b.ca\r\n\r\nÉté']);
  });

  it('refuses everyone else, and reads nothing of theirs', async () => {
    const { post, taken } = await listen(secret);
    for (const header of ['', 'Bearer ', 'Bearer wrong', secret]) expect((await post(header, 'x')).status).toBe(401);
    expect(taken).toEqual([]);
  });

  it('is not there without a secret', async () => {
    const { post } = await listen(null);
    expect((await post('Bearer null', 'x')).status).toBe(404);
  });

  it('refuses a mail that is too large', async () => {
    const { post } = await listen(secret);
    expect((await post(`Bearer ${secret}`, new Uint8Array(20_000_001))).status).toBe(413);
  });
});
