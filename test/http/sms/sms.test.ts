import { rm } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/services/sms/gsm7.ts';
import { deskSignedIn } from '../../support/deskSignedIn.ts';
import { type FakeTwilio, inbound, postSigned, startFakeTwilio } from '../../support/fakeTwilio.ts';
import { freePort } from '../../support/freePort.ts';
import { type RunningApp, startApp } from '../../support/runningApp.ts';
import { writeWakefulCity } from '../../support/thinCity.ts';
import { until } from '../../support/until.ts';

let twilio: FakeTwilio;
let app: RunningApp;
let cityDir: string;

beforeAll(async () => {
  twilio = await startFakeTwilio();
  cityDir = await writeWakefulCity();
  const port = await freePort();
  app = await startApp({
    ...twilio.env,
    PORT: String(port),
    // Without it no reports are asked for: Twilio could not bring them.
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CITY_DIR: cityDir,
    ADMIN_EMAIL: 'a@example.org',
    ADMIN_PASSWORD: 'a-long-password',
  });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await twilio.close();
  await rm(cityDir, { recursive: true, force: true });
});

let numbers = 0;

/** A citizen with a number of their own. */
function citizen() {
  numbers += 1;
  const From = `+1819555${String(1000 + numbers)}`;
  return {
    number: From,
    text: (body: string, more: Record<string, string> = {}) =>
      postSigned(app.url, '/sms/twilio', inbound(body, { From, ...more })),
    sent: () => twilio.sent.filter(({ to }) => to === From),
  };
}

/** Plays lines of one citizen: what they text, and fragments that must stand in the answer, in order. */
async function play(lines: [said: string, ...fragments: string[]][]): Promise<string> {
  const { text } = citizen();
  let last = '';
  for (const [said, ...fragments] of lines) {
    const { status, messages } = await text(said);
    expect(status).toBe(200);
    last = messages.join('\n');
    expect(messages.length).toBeLessThanOrEqual(3);
    let at = 0;
    for (const fragment of fragments) {
      const found = last.indexOf(fragment, at);
      expect(found, `"${fragment}" after "${said}" in:\n${last}`).toBeGreaterThanOrEqual(0);
      at = found + fragment.length;
    }
  }
  return last;
}

describe('a conversation by text message', () => {
  it('files a request in French, with numbers for buttons, and asks no number that it knows', async () => {
    await play([
      ['gros nid-de-poule sur la rue Principale', 'Assistant automatique de Magog', '1. rue Principale Est', '2. rue'],
      // Not the first choice and a stray figure: a civic number.
      ['12', '1. 12, rue Principale Est'],
      ['2', '1. Non, c'],
      ['1', '819 555-', '1. Oui, envoyer', '2. Non, corriger'],
      ['1', 'GO-'],
    ]);
  });

  it('files one in English', async () => {
    await play([
      ['there is a big pothole at 449 rue Percy', 'Automated assistant of Magog', '449, rue Percy', '1. No'],
      ['no', '1. Yes, send'],
      ['anonymous', '1. Yes, send'],
      ['yes', 'GO-'],
    ]);
  });

  it('tells danger first, before who speaks', async () => {
    const { text } = citizen();
    const { messages } = await text('ça sent le gaz chez nous');
    expect(messages[0]).toMatch(/^URGENCE/);
    expect(messages.join('\n')).toContain('EMERGENCY');
    for (const message of messages) expect(segmentsOf(message)).toBeLessThanOrEqual(2);
  });

  it('counts a message that comes twice once', async () => {
    const { text } = citizen();
    const sid = 'SM00000000000000000000000000000abc';
    const both = await Promise.all([
      text('trou devant le 449 rue Percy', { MessageSid: sid }),
      text('trou devant le 449 rue Percy', { MessageSid: sid }),
    ]);
    const later = await text('trou devant le 449 rue Percy', { MessageSid: sid });
    expect([...both, later].filter(({ messages }) => messages.length > 0)).toHaveLength(1);
    expect(later).toMatchObject({ status: 200, messages: [] });
  });

  it('answers messages that come together, each once', async () => {
    const { text, sent } = citizen();
    const answers = await Promise.all([text('trou devant le 449 rue Percy'), text('il est très gros')]);
    const all = [...answers.flatMap(({ messages }) => messages), ...sent().map((one) => one.text)];
    expect(all.join('\n')).toContain('449, rue Percy');
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the words that carriers reserve', () => {
  it('STOP is obeyed until START, whoever writes, and survives', async () => {
    const { text, sent } = citizen();
    await text('trou devant le 95 rue Principale Ouest');
    const stopped = await text('Arrêt');
    expect(stopped.messages).toEqual([expect.stringContaining('REPRENDRE')]);
    expect(stopped.messages[0]).not.toContain('START');
    expect((await text('allo?')).messages).toEqual([]);
    expect((await text('1')).messages).toEqual([]);
    expect((await text('AIDE')).messages[0]).toContain('ARRET');
    expect((await text('START')).messages[0]).toContain('may text you again');
    expect((await text('non')).messages.join('\n')).toContain('1. Oui, envoyer');
    expect(sent()).toEqual([]);
  });

  it.each([
    ['STOP', ['REPRENDRE', 'START']],
    ['UNSUBSCRIBE', ['START']],
    ['HELP', ['STOP', '911']],
    ['AIDE', ['ARRET', '911']],
    ['INFO', ['ARRET', 'STOP']],
  ])('%s is answered in the languages that it is a word of', async (word, fragments) => {
    const { messages } = await citizen().text(word);
    for (const fragment of fragments) expect(messages.join('\n')).toContain(fragment);
    if (word === 'HELP' || word === 'UNSUBSCRIBE') expect(messages.join('\n')).not.toMatch(/ARRET|REPRENDRE/);
    if (word === 'AIDE') expect(messages.join('\n')).not.toContain('STOP');
  });

  it('leave the question where it stood', async () => {
    const { text } = citizen();
    await text('gros nid-de-poule sur la rue Principale');
    await text('aide');
    expect((await text('2')).messages.join('\n')).toContain('rue Principale Ouest');
  });

  it('are not answered twice where Twilio has answered', async () => {
    expect((await citizen().text('STOP', { OptOutType: 'STOP' })).messages).toEqual([]);
  });
});

describe('photos', () => {
  const photo = () =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer();
  const mms = (path: string) => ({ NumMedia: '1', MediaUrl0: twilio.url + path, MediaContentType0: 'image/jpeg' });

  it("are fetched with the account's name and come with the request", async () => {
    twilio.media.set('/media/1', await photo());
    const { text } = citizen();
    const { messages } = await text('nid-de-poule au 449 rue Percy', mms('/media/1'));
    expect(messages.join('\n')).toMatch(/photo/i);
    expect(messages.join('\n')).not.toMatch(/illisible|pas pu/);
  });

  it.each([
    ['that are none', '/media/2', Buffer.from('not a picture')],
    ['that are too large', '/media/3', Buffer.alloc(10_000_001, 1)],
    ['that are gone', '/media/4', null],
  ])('%s are refused in words', async (_, path, bytes) => {
    if (bytes) twilio.media.set(path, bytes);
    const { messages } = await citizen().text('nid-de-poule au 449 rue Percy', mms(path));
    expect(messages.join('\n')).toMatch(/photo-1/);
  });

  it('are not fetched from anywhere else', async () => {
    const { messages } = await citizen().text('nid-de-poule au 449 rue Percy', {
      NumMedia: '1',
      MediaUrl0: `${app.url}/healthz`,
    });
    expect(messages.join('\n')).toMatch(/photo-1/);
  });
});

describe("an agent's reply", () => {
  it('goes out by the API, is tried again, and its reports are kept in any order', async () => {
    const { text, sent } = citizen();
    await text('lampadaire éteint devant le 12 rue Merry Sud');
    await text('non');
    const done = (await text('oui')).messages.join('\n');
    const [reference] = /GO-\d{4}-\d{6}-\d/.exec(done) ?? [];
    const desk = await deskSignedIn(app.url, 'a@example.org', 'a-long-password');
    twilio.faults.push(500);
    expect((await desk('POST', `/tickets/${reference}/reply`, { text: 'C’est réparé…' })).status).toBe(200);
    const [reply] = await until('the reply', () => (sent().length > 0 ? sent() : null));
    expect(reply?.text).toBe("C'est réparé...");
    expect(sent()).toHaveLength(1);
    const delivery = reply?.statusCallback?.slice(app.url.length) ?? '';
    for (const MessageStatus of ['delivered', 'sent', 'queued'])
      expect((await postSigned(app.url, delivery, { MessageSid: 'SM1', MessageStatus })).status).toBe(204);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain('guichet_text_messages_total{stage="delivered"} 1');
  });

  it('does not reach whoever refused texts', async () => {
    const { text, sent } = citizen();
    await text('branche tombée devant le 30 rue Merry Nord');
    await text('non');
    const done = (await text('oui')).messages.join('\n');
    const [reference] = /GO-\d{4}-\d{6}-\d/.exec(done) ?? [];
    await text('STOP');
    const desk = await deskSignedIn(app.url, 'a@example.org', 'a-long-password');
    expect((await desk('POST', `/tickets/${reference}/reply`, { text: 'Bonjour' })).status).toBe(200);
    await until('the reply in the conversation', async () => {
      const { body } = await desk('GET', `/tickets/${reference}`);
      return JSON.stringify(body.conversation).includes('Bonjour');
    });
    expect(sent()).toEqual([]);
  });
});

describe('what Twilio did not sign', () => {
  it.each([
    ['', 'no signature'],
    ['AAAA', 'a wrong one'],
  ])('is refused: "%s", %s', async (signature) => {
    const refused = await postSigned(app.url, '/sms/twilio', inbound('allo'), signature);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'bad_signature' } });
    expect((await postSigned(app.url, '/sms/twilio/status?delivery=x', {}, signature)).status).toBe(403);
  });

  it('and a form without its fields is no message', async () => {
    expect((await postSigned(app.url, '/sms/twilio', { Body: 'allo' })).status).toBe(400);
    expect((await postSigned(app.url, '/sms/twilio/status', { MessageStatus: 'sent' })).status).toBe(400);
  });

  it('an answer is XML, with the words escaped', async () => {
    const { body, type } = await citizen().text('<b>nid-de-poule & trou</b> au 449 rue Percy');
    expect(type).toMatch(/^text\/xml/);
    expect(body).toMatch(/^<\?xml .*<Response><Message statusCallback="http:[^"<>]*delivery=[^"<>]*">/);
  });
});

describe('without an account', () => {
  it('the routes are not there', async () => {
    const bare = await startApp();
    expect((await postSigned(bare.url, '/sms/twilio', inbound('allo'))).status).toBe(404);
    expect((await postSigned(bare.url, '/sms/twilio/status', {})).status).toBe(404);
    await bare.stop();
  });
});
