import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConversationFeed } from '../../../src/services/conversations/conversationFeed.ts';
import { monday } from '../../support/makeTicket.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the feed of conversations', () => {
  it('tells a listener of what this process changed, at once, and of no other conversation', () => {
    const feed = createConversationFeed({ changedSince: async () => [] }, () => monday);
    const heard: string[] = [];
    feed.listen('a', () => heard.push('a'));
    feed.listen('b', () => heard.push('b'));
    feed.changed('a');
    expect(heard).toEqual(['a']);
    feed.close();
  });

  it('tells what another process changed within a second, and asks the store only while somebody listens', async () => {
    const asked: Date[] = [];
    const feed = createConversationFeed(
      {
        async changedSince(moment) {
          asked.push(moment);
          return ['a'];
        },
      },
      () => monday,
    );
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([]);
    let heard = 0;
    const stop = feed.listen('a', () => heard++);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toBe(1);
    // It looks back a little: the clocks of two processes differ.
    expect(asked[0]?.getTime()).toBeLessThan(monday.getTime() - 1000);
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toBe(1);
    feed.close();
  });

  it('outlives a store that is away for a moment', async () => {
    let fails = true;
    const feed = createConversationFeed(
      {
        async changedSince() {
          if (fails) throw new Error('away');
          return ['a'];
        },
      },
      () => monday,
    );
    let heard = 0;
    feed.listen('a', () => heard++);
    await vi.advanceTimersByTimeAsync(2000);
    fails = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toBe(1);
    feed.close();
  });

  it('keeps other listeners of the same conversation when one stops', () => {
    const feed = createConversationFeed({ changedSince: async () => [] }, () => monday);
    const heard: number[] = [];
    const stop = feed.listen('a', () => heard.push(1));
    feed.listen('a', () => heard.push(2));
    stop();
    feed.changed('a');
    expect(heard).toEqual([2]);
    feed.close();
  });
});
