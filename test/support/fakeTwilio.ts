import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureOf } from '../../src/http/sms/twilioSignature.ts';

/** The account that tests text by. */
const twilioAccount = { sid: 'AC0123456789abcdef0123456789abcdef', token: 'a-token', from: '+18195550100' };

/** Twilio as far as the product sees it: takes messages, keeps photos, and calls webhooks with its signature. */
export type FakeTwilio = {
  url: string;
  /** What was sent through the API, oldest first. */
  sent: { to: string; text: string; statusCallback: string | null }[];
  /** Photos by path; asked for without the account they are not given. */
  media: Map<string, Buffer>;
  /** Statuses to answer the next calls of the API with, instead of taking the message. */
  faults: number[];
  env: Record<string, string>;
  close(): Promise<void>;
};

/** Starts it on a port of its own. */
export async function startFakeTwilio(): Promise<FakeTwilio> {
  const fake = { sent: [], media: new Map(), faults: [] } as unknown as FakeTwilio;
  const server = createServer((req, res) => void answer(fake, req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.env = {
    TWILIO_ACCOUNT_SID: twilioAccount.sid,
    TWILIO_AUTH_TOKEN: twilioAccount.token,
    TWILIO_FROM: twilioAccount.from,
    TWILIO_API_URL: fake.url,
  };
  fake.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return fake;
}

async function answer(fake: FakeTwilio, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const expected = `Basic ${Buffer.from(`${twilioAccount.sid}:${twilioAccount.token}`).toString('base64')}`;
  const reply = (status: number, body: string | Buffer) => {
    res.writeHead(status, { 'Content-Type': 'application/json' });
    res.end(body);
  };
  if (req.headers.authorization !== expected) return reply(401, '{}');
  const photo = fake.media.get(req.url ?? '');
  if (photo) return reply(200, photo);
  const fault = fake.faults.shift();
  if (fault) return reply(fault, '{"code":20500}');
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const text = form.get('Body') ?? '';
  fake.sent.push({ to: form.get('To') ?? '', text, statusCallback: form.get('StatusCallback') });
  reply(201, JSON.stringify({ sid: `SM${String(fake.sent.length).padStart(32, '0')}`, status: 'queued' }));
}

/** Calls a webhook of the product as Twilio does; gives the status and what the TwiML says to send. */
export async function postSigned(
  url: string,
  path: string,
  fields: Record<string, string>,
  signature?: string,
): Promise<{ status: number; type: string; body: string; messages: string[] }> {
  const form = new URLSearchParams(fields);
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': signature ?? signatureOf(twilioAccount.token, url + path, form) },
    body: form,
  });
  const body = await response.text();
  const messages = [...body.matchAll(/<Message[^>]*>([^<]*)<\/Message>/g)].map(([, text = '']) => unescaped(text));
  return { status: response.status, type: response.headers.get('content-type') ?? '', body, messages };
}

let count = 0;

/** What Twilio posts for one message of a citizen. */
export function inbound(text: string, more: Record<string, string> = {}): Record<string, string> {
  count += 1;
  return {
    AccountSid: twilioAccount.sid,
    MessageSid: `SM${String(count).padStart(32, '0')}`,
    From: '+18195550142',
    To: twilioAccount.from,
    Body: text,
    NumMedia: '0',
    ...more,
  };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
