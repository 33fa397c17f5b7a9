import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventStreams } from '../../../src/http/desk/eventStreams.ts';
import { makeTicket, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';
import { listen } from './listen.ts';

describe('the desk’s live list', () => {
  let desk: RunningDesk;
  let lea: Browser & { id: string };
  beforeEach(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Lea');
    await desk.tickets.insert(makeTicket(1));
  });
  afterEach(() => desk.close());

  it('says when it is ready, then each change of this process', async () => {
    const stream = await listen(desk, lea);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await stream.next()).toEqual({ event: 'ready', data: {} });
    await lea.post(`/api/desk/tickets/${reference(1)}/claim`);
    expect(await stream.next()).toEqual({ event: 'ticket', data: { reference: reference(1), change: 'claimed' } });
    const filed = await lea.post('/api/desk/tickets', {
      serviceCode: 'noise',
      description: 'x',
      address: { text: 'y' },
    });
    expect(await stream.next()).toEqual({
      event: 'ticket',
      data: { reference: filed.body.reference, change: 'filed' },
    });
    await stream.cancel();
  });

  it('tells a change that another process wrote', async () => {
    const stream = await listen(desk, lea);
    expect((await stream.next())?.event).toBe('ready');
    const at = new Date(desk.state.now.getTime() + 1000);
    desk.state.now = at;
    const by = { type: 'user' as const, id: 'u9', name: 'Al' };
    await desk.tickets.update(reference(1), {}, { at, history: [{ at, by, kind: 'note', text: '' }] });
    expect(await stream.next()).toEqual({ event: 'ticket', data: { reference: reference(1), change: 'note' } });
    await stream.cancel();
  });

  it('ends with the session', async () => {
    const stream = await listen(desk, lea);
    expect((await stream.next())?.event).toBe('ready');
    await lea.call('DELETE', '/api/desk/session');
    expect(await stream.next()).toBeNull();
  });

  it('ends when the server stops, which then stops', async () => {
    const own = await startDesk();
    const stream = await listen(own, await own.signedIn('Lea'));
    expect((await stream.next())?.event).toBe('ready');
    await own.close();
    expect(await stream.next()).toBeNull();
  });

  it('drops the oldest of too many streams of one session', async () => {
    const first = await listen(desk, lea);
    expect((await first.next())?.event).toBe('ready');
    const others = [];
    for (let i = 0; i < 10; i++) others.push(await listen(desk, lea));
    expect(await first.next()).toBeNull();
    for (const stream of others) await stream.cancel();
  });
});

describe('an open stream', () => {
  it('shows that it lives, and ends when its session was ended elsewhere', async () => {
    const written: string[] = [];
    let open = true;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const res = {
      writableEnded: false,
      writeHead() {},
      flushHeaders() {},
      write(text: string) {
        written.push(text);
        if (written.length > 3) open = false;
      },
      end,
      once: (_event: string, listener: () => void) => ended.then(listener),
    };
    const chatFeed = { subscribe: () => () => {}, changed() {}, typing() {}, close() {} };
    const feed = { publish() {}, subscribe: () => () => {}, poll: async () => {}, close() {} };
    const streams = createEventStreams({ feed, chatFeed, signIn: { isOpen: async () => open }, everyMs: 5 });
    // Only what the stream uses of a response is made here.
    await streams.open(res as never, 'hash');
    expect(written[0]).toBe('event: ready\ndata: {}\n\n');
    expect(written[1]).toBe(': still here\n\n');
  });
});
