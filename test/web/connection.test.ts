import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ConnectionParts, createConnection } from '../../src/web/chat/conversation/connection.ts';
import type { KeptSession } from '../../src/web/chat/conversation/keptSession.ts';
import type { StreamEvents, StreamOptions } from '../../src/web/chat/conversation/streamPort.ts';

const kept: KeptSession = { conversationId: 'old', token: 't0', userId: 'dl_1' };
const gone = new Error('gone');

/** A connection over a server that a test turns on, off, or makes forgetful. */
function setUp(over: Partial<ConnectionParts> = {}) {
  const streams: { options: StreamOptions; events: StreamEvents; closed: boolean }[] = [];
  const seen: string[] = [];
  let stored: KeptSession | undefined;
  const parts: ConnectionParts = {
    begin: async () => ({ conversationId: 'new', token: 't1', userId: 'dl_2' }),
    refresh: async (session) => ({ ...session, token: `${session.token}+` }),
    findStream: async ({ conversationId }) => `ws://city/${conversationId}`,
    openStream(options, events) {
      const stream = { options, events, closed: false };
      streams.push(stream);
      return {
        post: async () => 'id',
        renew: () => {},
        close: () => {
          stream.closed = true;
        },
      };
    },
    isGone: (fault) => fault === gone,
    readSession: () => undefined,
    keepSession: (session) => {
      stored = session;
    },
    locale: () => 'fr-CA',
    onState: (state) => seen.push(state),
    onActivity: ({ text }) => seen.push(`heard ${text}`),
    onEnded: () => seen.push('ended'),
    ...over,
  };
  return { connection: createConnection(parts), streams, seen, stored: () => stored };
}

describe('the connection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins a conversation where none is kept, and keeps it', async () => {
    const { connection, streams, seen, stored } = setUp();
    await connection.connect();
    expect(streams[0]?.options).toMatchObject({ session: { conversationId: 'new' }, locale: 'fr-CA', webSocket: true });
    expect(streams[0]?.options.streamUrl).toBeUndefined();
    streams[0]?.events.onOpen();
    expect(seen).toEqual(['online']);
    expect(stored()).toMatchObject({ conversationId: 'new', token: 't1' });
  });

  it('goes on with a kept conversation, with a new token', async () => {
    const { connection, streams, stored } = setUp({ readSession: () => kept });
    await connection.connect();
    expect(streams[0]?.options).toMatchObject({
      session: { conversationId: 'old', token: 't0+' },
      streamUrl: 'ws://city/old',
    });
    expect(stored()).toMatchObject({ token: 't0+' });
  });

  it('starts anew, and says so, when the kept conversation is no more', async () => {
    const refresh = async () => Promise.reject(gone);
    const { connection, streams, seen } = setUp({ readSession: vi.fn().mockReturnValueOnce(kept), refresh });
    await connection.connect();
    expect(seen).toEqual(['ended']);
    expect(streams[0]?.options.session.conversationId).toBe('new');
  });

  it('comes back to the same conversation after a cut', async () => {
    const { connection, streams, seen } = setUp();
    await connection.connect();
    streams[0]?.events.onOpen();
    streams[0]?.events.onLost();
    expect(seen).toEqual(['online', 'lost']);
    expect(streams[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(streams[1]?.options).toMatchObject({ session: { conversationId: 'new' }, streamUrl: 'ws://city/new' });
    streams[1]?.events.onOpen();
    expect(seen.at(-1)).toBe('online');
  });

  it('tries again, ever more slowly, while the server is away', async () => {
    const begin = vi.fn(async () => Promise.reject(new Error('no network')));
    const { connection } = setUp({ begin });
    await connection.connect();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begin).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(begin).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin.mock.calls.length).toBeLessThan(15);
  });

  it('tries at once when asked, and leaves a good connection alone', async () => {
    const begin = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(kept);
    const { connection, streams } = setUp({ begin });
    await connection.connect();
    connection.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(streams).toHaveLength(1);
    connection.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(streams).toHaveLength(1);
  });

  it('polls where no WebSocket gets through', async () => {
    const { connection, streams } = setUp();
    await connection.connect();
    streams[0]?.events.onLost();
    await vi.advanceTimersByTimeAsync(1_000);
    streams[1]?.events.onLost();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams.map(({ options }) => options.webSocket)).toEqual([true, true, false]);
  });

  it('gives up a stream that never opens', async () => {
    const { connection, streams, seen } = setUp();
    await connection.connect();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(streams[0]?.closed).toBe(true);
    expect(seen).toEqual(['lost']);
  });

  it('hears nothing more of a conversation that was left', async () => {
    const { connection, streams, seen } = setUp();
    await connection.connect();
    await connection.restart();
    streams[0]?.events.onActivity({ type: 'message', text: 'late' });
    streams[1]?.events.onActivity({ type: 'message', text: 'hello' });
    expect(seen).toEqual(['connecting', 'heard hello']);
  });

  it('renews its token long before directlinejs would miss it', async () => {
    const refresh = vi.fn(async (session: KeptSession) => ({ ...session, token: 'fresh' }));
    const { connection, streams, stored } = setUp({ refresh });
    await connection.connect();
    streams[0]?.events.onOpen();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(stored()?.token).toBe('fresh');
  });
});
