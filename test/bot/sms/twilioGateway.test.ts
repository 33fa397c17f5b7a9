import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTwilioGateway } from '../../../src/bot/sms/twilioGateway.ts';
import { SmsDelay, SmsRefusal } from '../../../src/services/sms/smsGateway.ts';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const account = { sid: 'AC1', token: 'secret', from: '+18195550100', apiUrl: 'https://api.twilio.com' };
const sms = { to: '+18195550142', from: '+18195550100', text: 'Bonjour', deliveryId: 'd1' };
const gateway = createTwilioGateway(account, (id) => `https://g.example/sms/twilio/status?delivery=${id}`);
const twilio = () => nock('https://api.twilio.com').post('/2010-04-01/Accounts/AC1/Messages.json');

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe("Twilio's API", () => {
  it('is handed a message with the account, and names it', async () => {
    const asked: unknown[] = [];
    nock('https://api.twilio.com', { reqheaders: { authorization: `Basic ${btoa('AC1:secret')}` } })
      .post('/2010-04-01/Accounts/AC1/Messages.json', (body) => asked.push(body) > 0)
      .reply(201, { sid: 'SM1', status: 'queued' });
    expect(await gateway.send(sms)).toEqual({ sid: 'SM1' });
    expect(asked).toEqual([
      {
        To: '+18195550142',
        From: '+18195550100',
        Body: 'Bonjour',
        StatusCallback: 'https://g.example/sms/twilio/status?delivery=d1',
      },
    ]);
  });

  it('sends by a messaging service where the account has one', async () => {
    const asked: unknown[] = [];
    nock('https://api.twilio.com')
      .post(/Messages/, (body) => asked.push(body) > 0)
      .reply(201, { sid: 'SM1' });
    await createTwilioGateway({ ...account, from: 'MG7' }, () => null).send(sms);
    expect(asked).toEqual([{ To: '+18195550142', MessagingServiceSid: 'MG7', Body: 'Bonjour' }]);
  });

  it.each([
    ['JSON that is none', '{"sid":'],
    ['other JSON', '[]'],
    ['nothing', ''],
  ])('took the message although it answers with %s: it is not sent again', async (_, body) => {
    twilio().reply(201, body);
    expect(await gateway.send(sms)).toEqual({ sid: null });
  });

  it.each([
    ['seconds', { 'Retry-After': '7' }, 7000],
    ['a date that is past', { 'Retry-After': 'Mon, 02 Mar 2020 09:00:00 GMT' }, 0],
    ['nonsense', { 'Retry-After': 'soon' }, null],
  ])('that is too busy is tried later, after %s', async (_, headers, ms) => {
    twilio().reply(429, { code: 20429 }, headers as Record<string, string>);
    const fault = await faultOf(gateway.send(sms));
    expect(fault).toBeInstanceOf(SmsDelay);
    expect(fault).toMatchObject({ retryAfterMs: ms });
  });

  it.each([500, 502, 503, 401, 403, 404])('that answers %i is tried again', async (status) => {
    twilio().reply(status, 'oops');
    expect(await faultOf(gateway.send(sms))).toBeInstanceOf(SmsDelay);
  });

  it('that refuses the number is not asked again, and a refusal of texts is told apart', async () => {
    twilio().reply(400, { code: 21211, message: 'The To number +18195550142 is not valid' });
    const wrong = await faultOf(gateway.send(sms));
    expect(wrong).toBeInstanceOf(SmsRefusal);
    expect(wrong).toMatchObject({ code: '21211', optedOut: false });
    expect(String(wrong)).not.toContain('8195550142');
    twilio().reply(400, { code: 21610 });
    expect(await faultOf(gateway.send(sms))).toMatchObject({ code: '21610', optedOut: true });
  });
});

describe('a line to Twilio', () => {
  /** A server that treats each request as a test says, over a real socket. */
  async function withServer<T>(handle: RequestListener, use: (apiUrl: string) => Promise<T>): Promise<T> {
    nock.enableNetConnect('127.0.0.1');
    const server = createServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      server.close();
      nock.disableNetConnect();
    }
  }
  const sendTo = (apiUrl: string) => faultOf(createTwilioGateway({ ...account, apiUrl }, () => null, 200).send(sms));

  it('that is silent, or cut, is tried again', async () => {
    expect(await withServer(() => {}, sendTo)).toBeInstanceOf(SmsDelay);
    expect(await withServer((req) => req.socket.destroy(), sendTo)).toBeInstanceOf(SmsDelay);
  });

  it('that is cut in the middle of a good answer brought the message there', async () => {
    const cut: RequestListener = (_, res) => {
      res.writeHead(201, { 'Content-Length': 500 });
      res.write('{"sid":"SM');
      setTimeout(() => res.destroy(), 20);
    };
    expect(await withServer(cut, sendTo)).toBeNull();
  });
});
