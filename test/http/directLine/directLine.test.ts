import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callDirectLine, openTalk, type WireActivity } from '../../support/directLineClient.ts';
import { type RunningApp, startApp } from '../../support/runningApp.ts';
import { until } from '../../support/until.ts';

const secret = 'a-secret-of-more-than-16';
const allowed = 'https://www.ville.example';
let app: RunningApp;
const call = (...[method, path, options]: [string, string, Parameters<typeof callDirectLine>[3]?]) =>
  callDirectLine(app.url, method, path, options);

beforeAll(async () => {
  app = await startApp({ DIRECT_LINE_SECRETS: secret, ALLOWED_ORIGINS: allowed });
});
afterAll(() => app?.stop());

/** Every error in Direct Line's own form, without anything of the inside. */
function expectError(answer: Awaited<ReturnType<typeof call>>, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
  expect(answer.text).not.toMatch(/node_modules|\bat .*:\d+:\d+|\.ts\b|stack/i);
}

describe('tokens', () => {
  it('are given on loopback to a program that sends no Origin, with a new conversation each', async () => {
    const first = await call('POST', '/tokens/generate');
    const second = await call('POST', '/tokens/generate', { json: { user: { id: 'dl_1' } } });
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      conversationId: expect.any(String),
      token: expect.any(String),
      expires_in: expect.any(Number),
    });
    expect(first.body.expires_in).toBeGreaterThanOrEqual(1800);
    expect(second.body.conversationId).not.toBe(first.body.conversationId);
  });

  it('are given to our own pages, to allowed origins and for a secret, and to nobody else', async () => {
    const from = (origin: string, token?: string) =>
      call('POST', '/tokens/generate', { headers: { origin }, ...(token ? { token } : {}) });
    expect((await from(app.url)).status).toBe(200);
    expect((await from(allowed)).status).toBe(200);
    expect((await from('https://evil.example', secret)).status).toBe(200);
    expectError(await from('https://evil.example'), 403);
    expectError(await from(`${allowed}.evil.example`), 403);
    expectError(await from('null'), 403);
    expectError(await from('https://evil.example', 'a-secret-of-more-than-17'), 403);
  });

  it('are refreshed for the same conversation', async () => {
    const { body } = await call('POST', '/tokens/generate');
    const refreshed = await call('POST', '/tokens/refresh', { token: body.token });
    expect(refreshed.status).toBe(200);
    expect(refreshed.body.conversationId).toBe(body.conversationId);
    expect((await call('POST', '/conversations', { token: refreshed.body.token })).body.conversationId).toBe(
      body.conversationId,
    );
  });

  it('are needed (401), and must be ours (403)', async () => {
    const talk = await openTalk(app.url);
    for (const [method, path] of [
      ['POST', '/conversations'],
      ['POST', '/tokens/refresh'],
      ['GET', `/conversations/${talk.id}`],
      ['GET', `/conversations/${talk.id}/activities`],
      ['POST', `/conversations/${talk.id}/activities`],
      ['POST', `/conversations/${talk.id}/upload`],
    ] as const) {
      expectError(await call(method, path), 401);
      expectError(await call(method, path, { token: 'x.y.z' }), 403);
      expectError(await call(method, path, { token: `${talk.token.slice(0, -3)}AAA` }), 403);
    }
  });

  it('open their own conversation only', async () => {
    const [mine, other] = [await openTalk(app.url), await openTalk(app.url)];
    expectError(await call('GET', `/conversations/${other.id}/activities`, { token: mine.token }), 403);
    expectError(
      await call('POST', `/conversations/${other.id}/activities`, {
        token: mine.token,
        json: { type: 'message', text: 'x' },
      }),
      403,
    );
  });
});

describe('conversations', () => {
  it('begin with 201, an absolute stream address and the greeting, and are found again with 200', async () => {
    const { body: generated } = await call('POST', '/tokens/generate');
    const started = await call('POST', '/conversations', { token: generated.token, json: { locale: 'en-CA' } });
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({
      conversationId: generated.conversationId,
      token: expect.any(String),
      expires_in: expect.any(Number),
    });
    expect(started.body.streamUrl).toMatch(
      new RegExp(`^${app.url.replace('http', 'ws')}/v3/directline/conversations/`),
    );
    expect((await call('POST', '/conversations', { token: generated.token })).status).toBe(200);
    const { body } = await call('GET', `/conversations/${generated.conversationId}/activities`, {
      token: generated.token,
    });
    expect(body.activities).toHaveLength(1);
    expect(body.activities[0]).toMatchObject({
      type: 'message',
      from: { role: 'bot' },
      channelData: { step: 'greeting' },
      locale: 'en-CA',
    });
  });

  it('give a client that lost its stream a new one', async () => {
    const talk = await openTalk(app.url);
    const answer = await call('GET', `/conversations/${talk.id}?watermark=3`, { token: talk.token });
    expect(answer.status).toBe(200);
    expect(new URL(answer.body.streamUrl).searchParams.get('watermark')).toBe('3');
  });

  it('that are unknown or have ended answer 404', async () => {
    const { body: neverStarted } = await call('POST', '/tokens/generate');
    const path = `/conversations/${neverStarted.conversationId}`;
    expectError(await call('GET', path, { token: neverStarted.token }), 404);
    expectError(await call('GET', `${path}/activities`, { token: neverStarted.token }), 404);
    expectError(
      await call('POST', `${path}/activities`, { token: neverStarted.token, json: { type: 'message', text: 'x' } }),
      404,
    );
    expectError(await call('GET', '/conversations/nothing/activities', { token: secret }), 404);
    const talk = await openTalk(app.url);
    expect((await talk.post({ type: 'endOfConversation', from: { id: 'u' } })).status).toBe(200);
    expectError(await call('GET', `/conversations/${talk.id}/activities`, { token: talk.token }), 404);
    expectError(await talk.post({ type: 'message', text: 'x' }), 404);
    expectError(await call('POST', '/conversations', { token: talk.token }), 404);
    expectError(
      await call('POST', `/conversations/${talk.id}/upload`, {
        token: talk.token,
        body: 'x',
        headers: { 'content-type': 'image/png' },
      }),
      404,
    );
  });
});

describe('activities', () => {
  it('are echoed with the client’s own id, answered, and each given once by watermark', async () => {
    const talk = await openTalk(app.url);
    await talk.post({
      type: 'message',
      from: { id: 'dl_citizen', name: 'Me' },
      text: 'bonjour',
      channelData: { clientActivityID: 'k-1' },
    });
    const seen: WireActivity[] = [];
    let mark = '';
    await until('the answer', async () => {
      const page = await talk.activities(mark);
      seen.push(...page.activities);
      mark = page.watermark;
      return seen.some((one) => one.channelData?.step === 'problem');
    });
    expect(seen.map((one) => one.from.role)).toEqual(['bot', 'user', 'bot']);
    expect(seen[1]).toMatchObject({
      text: 'bonjour',
      from: { id: 'dl_citizen' },
      conversation: { id: talk.id },
      channelData: { clientActivityID: 'k-1' },
    });
    expect(new Set(seen.map((one) => one.id)).size).toBe(3);
    expect((await talk.activities(mark)).activities).toEqual([]);
  });

  it('sent twice with one id count once', async () => {
    const talk = await openTalk(app.url);
    const activity = { type: 'message', id: 'same', from: { id: 'u' }, text: 'bonjour' };
    const [first, second] = await Promise.all([talk.post(activity), talk.post(activity)]);
    expect(first.body.id).toBe(second.body.id);
    await until('the answer', async () => (await talk.activities()).activities.length === 3);
    expect((await talk.say('aide')).channelData?.step).toBe('problem');
    expect((await talk.activities()).activities.filter((one) => one.text === 'bonjour')).toHaveLength(1);
  });

  it('offer choices as buttons whose code the citizen does not read', async () => {
    const talk = await openTalk(app.url);
    const { suggestedActions } = await talk.say('gros nid-de-poule au 449 rue Percy');
    expect(suggestedActions?.actions).toEqual([
      {
        type: 'messageBack',
        title: "Non, c'est tout",
        text: "Non, c'est tout",
        displayText: "Non, c'est tout",
        value: 'skip',
      },
    ]);
  });

  it('that a client may not say are left out: who speaks, the bot’s choices, stored files', async () => {
    const talk = await openTalk(app.url);
    await talk.post({
      type: 'message',
      from: { id: 'guichet', role: 'bot' },
      text: 'x',
      channelData: {
        files: { stored: [{ id: '0'.repeat(24), name: 'a', contentType: 'image/png', size: 1 }] },
        choices: [],
      },
    });
    const { activities } = await talk.activities();
    expect(activities[1]?.from).toEqual({ id: 'dl_citizen', role: 'user' });
    expect(activities[1]?.channelData).toEqual({});
  });

  it.each([
    ['invalid JSON', '{"type": "message",'],
    ['an array', '[]'],
    ['no type', '{"text":"x"}'],
    ['a type that is no text', '{"type":7}'],
    ['attachments that are none', '{"type":"message","attachments":["x"]}'],
    ['nothing', ''],
    ['null', 'null'],
  ])('of %s are refused with 400, and the next one works', async (_, body) => {
    const talk = await openTalk(app.url);
    expectError(
      await call('POST', `/conversations/${talk.id}/activities`, {
        token: talk.token,
        body,
        headers: { 'content-type': 'application/json' },
      }),
      400,
    );
    expect((await talk.say('bonjour')).channelData?.step).toBe('problem');
  });

  it('of 100 kB of text get an answer, of 2 MB a 413, and the next one works', async () => {
    const talk = await openTalk(app.url);
    expect((await talk.say('é '.repeat(50_000))).channelData?.step).toBe('problem');
    expectError(await talk.post({ type: 'message', text: 'x'.repeat(2_000_000) }), 413);
    expectError(await talk.post({ type: 'message', text: 'x', value: { blob: 'x'.repeat(500_000) } }), 413);
    expect((await talk.say('bonjour')).channelData?.step).toBe('problem');
  });

  it('with a watermark that is none are refused', async () => {
    const talk = await openTalk(app.url);
    expectError(await call('GET', `/conversations/${talk.id}/activities?watermark=abc`, { token: talk.token }), 400);
    expect((await talk.activities('-')).activities).toHaveLength(1);
  });
});

describe('uploads', () => {
  const png = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#808080' } })
      .png()
      .toBuffer();
  const jpegWithPlace = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#808080' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '45/1 16/1 0/1' } })
      .toBuffer();

  async function upload(talk: { id: string; token: string }, files: [Uint8Array, string, string][], activity?: object) {
    const form = new FormData();
    // As directlinejs does: the activity as a file named "blob", the others as "file".
    if (activity)
      form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const [bytes, name, type] of files)
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
    return call('POST', `/conversations/${talk.id}/upload?userId=dl_citizen`, { token: talk.token, body: form });
  }

  it('as directlinejs sends them come back as an activity with addresses that give the photo', async () => {
    const talk = await openTalk(app.url);
    const bytes = await jpegWithPlace();
    expect(bytes.includes('Phone')).toBe(true);
    const answer = await upload(
      talk,
      [
        [bytes, 'trou.jpg', 'image/jpeg'],
        [await png(), 'b.png', 'image/png'],
      ],
      {
        type: 'message',
        from: { id: 'dl_citizen' },
        text: 'gros nid-de-poule au 449 rue Percy',
        channelData: { clientActivityID: 'k-9' },
      },
    );
    expect(answer.status).toBe(200);
    const sent = await until('the echo', async () =>
      (await talk.activities()).activities.find((one) => one.channelData?.clientActivityID === 'k-9'),
    );
    expect(sent.attachments?.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['trou.jpg', 'image/jpeg'],
      ['b.png', 'image/png'],
    ]);
    const address = sent.attachments?.[0]?.contentUrl ?? '';
    const photo = await fetch(address);
    expect(photo.headers.get('content-type')).toBe('image/jpeg');
    const kept = Buffer.from(await photo.arrayBuffer());
    expect(kept.includes('Phone')).toBe(false);
    expect((await fetch(address.replace(/s=.*/, 's=x'))).status).toBe(403);
    const asked = await until('the answer', async () =>
      (await talk.activities()).activities.find((one) => one.channelData?.step === 'details'),
    );
    expect(asked.text).toContain('449, rue Percy');
    expect(asked.text).toContain('2 photos');
  });

  it('take one file as the body', async () => {
    const talk = await openTalk(app.url);
    const answer = await call('POST', `/conversations/${talk.id}/upload`, {
      token: talk.token,
      body: await png(),
      headers: { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="lampadaire.png"' },
    });
    expect(answer.status).toBe(200);
    const { activities } = await talk.activities();
    expect(activities[1]?.attachments?.[0]?.name).toBe('lampadaire.png');
  });

  it('refuse what is no photo with 415, whatever it says it is', async () => {
    const talk = await openTalk(app.url);
    expectError(await upload(talk, [[Buffer.from('%PDF-1.7 not a photo'), 'a.png', 'image/png']]), 415);
    expectError(await upload(talk, [[await readFile('package.json'), 'a.json', 'application/json']]), 415);
    expectError(
      await upload(talk, [
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.svg', 'image/svg+xml'],
      ]),
      415,
    );
  });

  it('refuse 20 MB with 413, raw and multipart, and the next one works', async () => {
    const talk = await openTalk(app.url);
    const big = Buffer.alloc(20_000_000, 1);
    expectError(await upload(talk, [[big, 'big.jpg', 'image/jpeg']]), 413);
    expectError(
      await call('POST', `/conversations/${talk.id}/upload`, {
        token: talk.token,
        body: big,
        headers: { 'content-type': 'image/jpeg' },
      }),
      413,
    );
    expect((await upload(talk, [[await png(), 'a.png', 'image/png']])).status).toBe(200);
  });

  it('tell the bot of what was refused beside words, which are not lost', async () => {
    const talk = await openTalk(app.url);
    const answer = await upload(talk, [[Buffer.from('hello'), 'lettre.doc', 'application/msword']], {
      type: 'message',
      from: { id: 'u' },
      text: 'gros nid-de-poule au 449 rue Percy',
    });
    expect(answer.status).toBe(200);
    await until('the refusal', async () =>
      (await talk.activities()).activities.find((one) => one.text?.includes('lettre.doc')),
    );
    await until('the question', async () =>
      (await talk.activities()).activities.find((one) => one.channelData?.step === 'details'),
    );
  });

  it('refuse too many files rather than drop some', async () => {
    const talk = await openTalk(app.url);
    const bytes = await png();
    const files = Array.from({ length: 8 }, (_, i): [Uint8Array, string, string] => [bytes, `${i}.png`, 'image/png']);
    expectError(await upload(talk, files), 413);
  });

  it('of nothing, or of a broken body, are refused with 400', async () => {
    const talk = await openTalk(app.url);
    expectError(await upload(talk, [], { type: 'message', text: 'x' }), 400);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expectError(
      await call('POST', `/conversations/${talk.id}/upload`, { token: talk.token, body: '--b\r\nnonsense', headers }),
      400,
    );
    expectError(
      await call('POST', `/conversations/${talk.id}/upload`, {
        token: talk.token,
        body: 'x',
        headers: { 'content-type': 'multipart/form-data' },
      }),
      400,
    );
  });
});

describe('browsers of other origins', () => {
  it('may call with what their clients send', async () => {
    const answer = await call('OPTIONS', '/conversations', {
      headers: {
        origin: allowed,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-requested-with,x-ms-bot-agent',
      },
    });
    expect([200, 204]).toContain(answer.status);
    expect(['*', allowed]).toContain(answer.headers.get('access-control-allow-origin'));
    const names = answer.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    for (const name of ['authorization', 'content-type', 'x-requested-with', 'x-ms-bot-agent'])
      expect(names).toContain(name);
    expect(answer.headers.get('access-control-allow-methods')).toMatch(/GET.*POST/);
  });

  it('may read errors too', async () => {
    for (const path of ['/conversations', '/nothing/here']) {
      const answer = await call('POST', path, { headers: { origin: allowed } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(['*', allowed]).toContain(answer.headers.get('access-control-allow-origin'));
    }
  });
});

it('answers an operation that does not exist in its own form', async () => {
  expectError(await call('GET', '/nothing'), 404);
  expectError(await call('POST', '/conversations/a/b/c', { token: secret }), 404);
});
