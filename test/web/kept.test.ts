import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/web/chat/conversation/backoff.ts';
import { parseSession } from '../../src/web/chat/conversation/keptSession.ts';
import { parseUnsent, unsentOf } from '../../src/web/chat/conversation/keptUnsent.ts';
import type { CitizenMessage } from '../../src/web/chat/conversation/message.ts';

const message = (over: Partial<CitizenMessage>): CitizenMessage => ({
  kind: 'citizen',
  clientId: 'a',
  id: undefined,
  at: 1,
  text: 'un trou',
  photos: [],
  state: 'waiting',
  ...over,
});

describe('what the browser keeps', () => {
  it('reads back a session, and takes anything else for none', () => {
    const session = { conversationId: 'c', token: 't', userId: 'u' };
    expect(parseSession(JSON.stringify(session))).toEqual(session);
    for (const bad of [null, '', '{', '[]', 'null', '{"conversationId":"c"}'])
      expect(parseSession(bad)).toBeUndefined();
  });

  it('keeps what was not sent, with its value and place, over a reload', () => {
    const place = { latitude: 45, longitude: -72 };
    const items = [
      message({ clientId: 'sent', state: 'sent' }),
      message({ clientId: 'b', value: 'yes' }),
      message({ clientId: 'c', text: '', place, state: 'failed' }),
      message({ clientId: 'photo', photos: [{ name: 'p.png' }] }),
    ];
    expect(parseUnsent(JSON.stringify(unsentOf(items)))).toEqual([
      { clientId: 'b', at: 1, text: 'un trou', value: 'yes', photos: [] },
      { clientId: 'c', at: 1, text: '', place, photos: [] },
    ]);
  });

  it('drops what is no message', () => {
    for (const bad of [null, '{', '{}', '[1, null, {"text": 3}]']) expect(parseUnsent(bad)).toEqual([]);
  });
});

describe('the wait before another attempt', () => {
  it('doubles, up to 8 seconds', () => {
    const longest = [0, 1, 2, 3, 4, 5, 20].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
  });

  it('is spread over a quarter', () => {
    expect(backoff(0, () => 0)).toBe(750);
  });
});
