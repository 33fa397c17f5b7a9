import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createDirectLineTokens } from '../../../src/http/directLine/directLineTokens.ts';
import { connectStore } from '../../../src/store/connectStore.ts';
import { callDirectLine, openTalk, type WireActivity } from '../../support/directLineClient.ts';
import { type RunningApp, startApp } from '../../support/runningApp.ts';
import { until } from '../../support/until.ts';

let app: RunningApp;
const opened: WebSocket[] = [];

beforeAll(async () => {
  app = await startApp();
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.terminate();
});
afterAll(() => app?.stop());

/** A client of a stream: what it heard, and how it was closed. */
function listen(url: string) {
  const socket = new WebSocket(url);
  opened.push(socket);
  const heard = {
    sets: [] as { activities: WireActivity[]; watermark: string }[],
    closed: null as number | null,
    refused: 0,
  };
  socket.on('message', (data) => heard.sets.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    heard.closed = code;
  });
  socket.on('unexpected-response', (_, response) => {
    heard.refused = response.statusCode ?? 0;
    response.resume();
  });
  socket.on('error', () => {});
  const steps = () => heard.sets.flatMap((set) => set.activities.map((one) => one.channelData?.step ?? one.text ?? ''));
  return { socket, heard, steps };
}

const withMark = (streamUrl: string, watermark: string) => {
  const url = new URL(streamUrl);
  url.searchParams.set('watermark', watermark);
  return url.href;
};

describe('the stream', () => {
  it('gives what was said before, then what is said, in order and once', async () => {
    const talk = await openTalk(app.url);
    const { heard, steps } = listen(talk.streamUrl);
    await until('the greeting', () => steps().includes('greeting'));
    await talk.say('bonjour');
    await until('the question', () => steps().includes('problem'));
    await talk.say('aide');
    await until('the help', () => steps().length >= 6);
    expect(steps()).toEqual(['greeting', 'bonjour', 'problem', 'aide', 'help', 'problem']);
    expect(Number(heard.sets.at(-1)?.watermark)).toBe(6);
    const ids = heard.sets.flatMap((set) => set.activities.map((one) => one.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on after a watermark', async () => {
    const talk = await openTalk(app.url);
    await talk.say('bonjour');
    const { steps } = listen(withMark(talk.streamUrl, '2'));
    await until('the question', () => steps().length > 0);
    expect(steps()).toEqual(['problem']);
  });

  it('serves two clients, and one that says "" to keep the line open', async () => {
    const talk = await openTalk(app.url);
    const [one, two] = [listen(talk.streamUrl), listen(talk.streamUrl)];
    await until('both', () => one.steps().length > 0 && two.steps().length > 0);
    one.socket.send('');
    await talk.say('bonjour');
    await until('both', () => one.steps().includes('problem') && two.steps().includes('problem'));
    expect(one.heard.closed).toBeNull();
    expect(one.steps()).toEqual(two.steps());
  });

  it('is closed when the conversation ends', async () => {
    const talk = await openTalk(app.url);
    const { heard, steps } = listen(talk.streamUrl);
    await until('the greeting', () => steps().length > 0);
    await talk.post({ type: 'endOfConversation', from: { id: 'u' } });
    await until('the closing', () => heard.closed !== null);
    expect(heard.closed).toBe(1000);
    const again = listen(talk.streamUrl);
    await until('the refusal', () => again.heard.refused !== 0);
    expect(again.heard.refused).toBe(404);
  });

  it('is refused without a token, with another’s, and at another path', async () => {
    const [talk, other] = [await openTalk(app.url), await openTalk(app.url)];
    const tokenOf = (url: string) => new URL(url).searchParams.get('t') ?? '';
    const wrong = [
      talk.streamUrl.replace(/t=[^&]*/, 't='),
      talk.streamUrl.replace(/t=[^&]*/, `t=${tokenOf(other.streamUrl)}`),
      talk.streamUrl.replace('/stream', '/streams'),
    ].map(listen);
    await until('the refusals', () => wrong.every(({ heard }) => heard.refused !== 0));
    expect(wrong.map(({ heard }) => heard.refused)).toEqual([403, 403, 404]);
  });
});

describe('an expired token', () => {
  it('is told as TokenExpired with 403, on every call and on the stream', async () => {
    const talk = await openTalk(app.url);
    const store = await connectStore(
      `mongodb://${encodeURIComponent(join(app.dataDir, 'mongodb.sock'))}/guichet?directConnection=true`,
    );
    const key = await store.secrets.key('direct-line');
    await store.close();
    const yesterday = () => new Date(Date.now() - 24 * 3600 * 1000);
    const { token } = await createDirectLineTokens(key, yesterday).issue({
      conversationId: talk.id,
      userId: null,
      channel: 'directline',
    });
    for (const [method, path] of [
      ['GET', `/conversations/${talk.id}/activities`],
      ['POST', `/conversations/${talk.id}/activities`],
      ['POST', '/tokens/refresh'],
    ] as const) {
      const answer = await callDirectLine(app.url, method, path, { token });
      expect(answer.status).toBe(403);
      expect(answer.body.error.code).toBe('TokenExpired');
    }
    const { heard } = listen(talk.streamUrl.replace(/t=[^&]*/, `t=${token}`));
    await until('the refusal', () => heard.refused !== 0);
    expect(heard.refused).toBe(403);
  });
});

describe('limits', () => {
  it('answer 429 with Retry-After to a conversation that is flooded, and others go on', async () => {
    const [talk, other] = [await openTalk(app.url), await openTalk(app.url)];
    const posts = Array.from({ length: 130 }, () => talk.post({ type: 'event', from: { id: 'u' }, name: 'x' }));
    const answers = await Promise.all(posts);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.body.error.code).toEqual(expect.any(String));
    expect((await other.post({ type: 'message', from: { id: 'u' }, text: 'bonjour' })).status).toBe(200);
  });
});
