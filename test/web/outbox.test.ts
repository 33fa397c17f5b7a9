import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/web/chat/conversation/message.ts';
import { createOutbox, type PostOutcome } from '../../src/web/chat/conversation/outbox.ts';

const message = (clientId: string): Outgoing => ({ clientId, at: 0, text: clientId, photos: [] });

/** An outbox whose posts are answered by hand. */
function setUp() {
  const posted: { id: string; answer(outcome: PostOutcome): Promise<void> }[] = [];
  const reports: string[] = [];
  let doubts = 0;
  const outbox = createOutbox({
    post: ({ clientId }) =>
      new Promise((resolve) => {
        posted.push({
          id: clientId,
          async answer(outcome) {
            resolve(outcome);
            await new Promise((done) => setImmediate(done));
          },
        });
      }),
    report: (clientId, state, failure) => reports.push([clientId, state, failure].filter(Boolean).join(' ')),
    onUnreachable: () => {
      doubts += 1;
    },
  });
  return { outbox, posted, reports, doubts: () => doubts, ids: () => posted.map(({ id }) => id) };
}

describe('the outbox', () => {
  it('sends one message after the other, in order', async () => {
    const { outbox, posted, ids, reports } = setUp();
    outbox.setOnline(true);
    outbox.add(message('a'));
    outbox.add(message('b'));
    expect(ids()).toEqual(['a']);
    await posted[0]?.answer('sent');
    expect(ids()).toEqual(['a', 'b']);
    await posted[1]?.answer('sent');
    expect(reports).toEqual(['a sending', 'a sent', 'b sending', 'b sent']);
  });

  it('keeps what is written while the connection is down, and sends it when it is back', async () => {
    const { outbox, posted, ids } = setUp();
    outbox.add(message('a'));
    outbox.add(message('b'));
    expect(ids()).toEqual([]);
    outbox.setOnline(true);
    await posted[0]?.answer('sent');
    expect(ids()).toEqual(['a', 'b']);
  });

  it('holds a message that reached nobody until the connection is back', async () => {
    const { outbox, posted, ids, reports, doubts } = setUp();
    outbox.setOnline(true);
    outbox.add(message('a'));
    await posted[0]?.answer('unreachable');
    expect(reports.at(-1)).toBe('a waiting');
    expect(doubts()).toBe(1);
    outbox.setOnline(true);
    expect(ids()).toEqual(['a', 'a']);
  });

  it('fails a message after three posts in vain, and sends it again when asked', async () => {
    const { outbox, posted, reports } = setUp();
    outbox.add(message('a'));
    for (const attempt of [0, 1, 2]) {
      outbox.setOnline(true);
      await posted[attempt]?.answer('unreachable');
    }
    expect(reports.at(-1)).toBe('a failed unreachable');
    outbox.setOnline(true);
    expect(posted).toHaveLength(3);
    outbox.retry('a');
    await posted[3]?.answer('sent');
    expect(reports.at(-1)).toBe('a sent');
  });

  it('does not repeat what the server refused, and goes on with the next', async () => {
    const { outbox, posted, ids, reports } = setUp();
    outbox.setOnline(true);
    outbox.add(message('a'));
    outbox.add(message('b'));
    await posted[0]?.answer('tooLarge');
    expect(reports).toContain('a failed tooLarge');
    expect(ids()).toEqual(['a', 'b']);
  });

  it('does not send what was given up', () => {
    const { outbox, ids } = setUp();
    outbox.add(message('a'));
    outbox.drop('a');
    outbox.setOnline(true);
    expect(ids()).toEqual([]);
  });
});
