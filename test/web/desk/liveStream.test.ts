import { describe, expect, it } from 'vitest';
import { openLiveStream, type TicketNews } from '../../../src/web/desk/live/liveStream.ts';

function rig() {
  const sources: { emit(type: string, data?: string): void; readyState: number; closed: boolean }[] = [];
  const waits: { run: () => void; ms: number }[] = [];
  const news: (TicketNews | null)[] = [];
  const chats: unknown[] = [];
  const present: unknown[] = [];
  const connected: boolean[] = [];
  const refused: boolean[] = [];
  const stop = openLiveStream(
    {
      news: (one) => news.push(one),
      chat: (one) => chats.push(one),
      presence: (one) => present.push(one),
      connected: (yes) => connected.push(yes),
      refused: () => refused.push(true),
    },
    () => {
      const heard = new Map<string, (event: never) => void>();
      const source = {
        readyState: 1,
        closed: false,
        addEventListener: (type: string, listener: (event: never) => void) => heard.set(type, listener),
        close() {
          source.closed = true;
        },
        emit: (type: string, data?: string) => heard.get(type)?.({ data } as never),
      };
      sources.push(source);
      return source as never;
    },
    (run, ms) => waits.push({ run, ms }),
  );
  return { sources, waits, news, chats, connected, refused, stop };
}

describe('the live stream', () => {
  it('tells changes, and that some may have been missed at each connection', () => {
    const { sources, news, connected } = rig();
    sources[0]?.emit('ready');
    sources[0]?.emit('ticket', '{"reference":"GO-1","change":"claimed"}');
    expect(news).toEqual([null, { reference: 'GO-1', change: 'claimed' }]);
    expect(connected).toEqual([true]);
  });

  it('tells what happens to chats', () => {
    const { sources, chats } = rig();
    sources[0]?.emit('chat', '{"id":"c1","change":"waiting"}');
    expect(chats).toEqual([{ id: 'c1', change: 'waiting' }]);
  });

  it('lets the browser reconnect after a cut', () => {
    const { sources, waits, connected, refused } = rig();
    if (sources[0]) sources[0].readyState = 0;
    sources[0]?.emit('error');
    expect(connected).toEqual([false]);
    expect(waits).toEqual([]);
    expect(refused).toEqual([]);
  });

  it('opens another when the browser gave up, later each time, and at once again after a success', () => {
    const { sources, waits, refused } = rig();
    for (const expected of [1000, 2000, 4000]) {
      const source = sources.at(-1);
      if (source) source.readyState = 2;
      source?.emit('error');
      expect(waits.at(-1)?.ms).toBe(expected);
      waits.at(-1)?.run();
    }
    expect(sources).toHaveLength(4);
    expect(refused).toHaveLength(3);
    sources.at(-1)?.emit('ready');
    const last = sources.at(-1);
    if (last) last.readyState = 2;
    last?.emit('error');
    expect(waits.at(-1)?.ms).toBe(1000);
  });

  it('stays closed once stopped', () => {
    const { sources, waits, stop } = rig();
    stop();
    expect(sources[0]?.closed).toBe(true);
    if (sources[0]) sources[0].readyState = 2;
    sources[0]?.emit('error');
    expect(waits).toEqual([]);
  });
});
