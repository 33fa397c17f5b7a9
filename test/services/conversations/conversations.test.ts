import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationRepository } from '../../../src/services/conversations/conversationRepository.ts';
import { type Conversations, createConversations } from '../../../src/services/conversations/conversations.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { monday } from '../../support/makeTicket.ts';

/** A repository that counts its writes, and conversations over it whose clock a test moves. */
function build() {
  const inner = fakeConversations();
  const writes: string[] = [];
  const changed: string[] = [];
  const at = { now: monday };
  const repository: ConversationRepository = {
    ...inner,
    async replace(conversation) {
      const won = await inner.replace(conversation);
      writes.push(won ? 'written' : 'lost');
      return won;
    },
  };
  const conversations = createConversations({ repository, clock: () => at.now, onChange: (id) => changed.push(id) });
  const later = (seconds: number) => {
    at.now = new Date(at.now.getTime() + seconds * 1000);
  };
  return { conversations, repository, writes, changed, later };
}

let built: ReturnType<typeof build>;
let conversations: Conversations;

beforeEach(async () => {
  built = build();
  conversations = built.conversations;
  await conversations.start({ id: 'c1', channel: 'directline', userId: 'u', locale: null, greeting: [], state: null });
});

const message = (text: string, id?: string) => ({ type: 'message', text, ...(id ? { id } : {}) });
const reply = (text: string) => ({ type: 'message', from: { id: 'guichet', role: 'bot' }, text });
const accept = (text: string, owner: string, id?: string) =>
  conversations.accept('c1', message(text, id), { owner, turn: true });

describe('accepting', () => {
  it('numbers activities from 1 in the form of Direct Line, and dates them itself', async () => {
    const first = await accept('a', 'p1');
    const second = await conversations.accept(
      'c1',
      { ...message('b'), timestamp: '1999-01-01T00:00:00Z' },
      { owner: 'p1', turn: true },
    );
    expect([first.id, second.id]).toEqual(['c1|0000001', 'c1|0000002']);
    const { entries } = await conversations.activitiesAfter('c1', 0);
    expect(entries.map(({ seq, activity }) => [seq, activity.id, activity.timestamp])).toEqual([
      [1, 'c1|0000001', monday.toISOString()],
      [2, 'c1|0000002', monday.toISOString()],
    ]);
  });

  it('counts the same activity id once, whoever brings it, and says which it was', async () => {
    const first = await accept('a', 'p1', 'x');
    const again = await accept('a', 'p2', 'x');
    expect(again).toEqual({ seq: first.seq, id: first.id, again: true, leased: false });
    expect((await conversations.byId('c1'))?.inbox).toEqual([1]);
  });

  it('counts the same client id once, and takes different activities without ids for different ones', async () => {
    const clientActivityID = 'k1';
    for (const text of ['a', 'a'])
      await conversations.accept(
        'c1',
        { ...message(text), channelData: { clientActivityID } },
        { owner: 'p', turn: true },
      );
    await accept('b', 'p');
    await accept('b', 'p');
    expect((await conversations.byId('c1'))?.inbox).toEqual([1, 2, 3]);
  });

  it('counts ten copies that arrive at once, once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => accept('a', `p${i}`, 'same')));
    expect(all.filter((one) => !one.again)).toHaveLength(1);
    expect(all.filter((one) => one.leased)).toHaveLength(1);
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
  });

  it('refuses an unknown and an ended conversation', async () => {
    await expect(conversations.accept('c2', message('a'), { owner: 'p', turn: true })).rejects.toMatchObject({
      status: 404,
    });
    await conversations.end('c1');
    await expect(accept('a', 'p')).rejects.toMatchObject({ code: 'unknown_conversation', status: 404 });
    expect((await conversations.activitiesAfter('c1', 0)).ended).toBe(true);
  });
});

describe('the lease', () => {
  it('goes to one, and the message of another waits in the inbox', async () => {
    expect((await accept('a', 'p1')).leased).toBe(true);
    expect((await accept('b', 'p2')).leased).toBe(false);
    expect(await conversations.takeLease('c1', 'p2')).toBeNull();
    expect(await conversations.waiting()).toEqual([]);
  });

  it('stays with its owner while more waits, and is free after the last turn', async () => {
    await accept('a', 'p1');
    await accept('b', 'p2');
    const after = await conversations.finishTurn('c1', 'p1', { seq: 1, state: 1, replies: [], deliver: false });
    expect(after).toMatchObject({ inbox: [2], lease: { owner: 'p1' } });
    const last = await conversations.finishTurn('c1', 'p1', { seq: 2, state: 2, replies: [], deliver: false });
    expect(last).toMatchObject({ inbox: [], lease: null, state: 2 });
  });

  it('does not let a turn write over what the desk did meanwhile', async () => {
    await accept('a', 'p1');
    const opened = { seq: 1, state: 'waits', replies: [], deliver: false, handOver: 'asked' as const };
    const { handover } = await conversations.finishTurn('c1', 'p1', opened);
    expect(handover).toMatchObject({ reason: 'asked', agent: null });
    await accept('b', 'p1');
    const stale = { seq: 2, state: 'stale', replies: [reply('stale')], deliver: false, handOver: null };
    const again = await conversations.finishTurn('c1', 'p1', { ...stale, began: undefined });
    expect(again).toMatchObject({ state: 'waits', inbox: [2], lease: { owner: 'p1' }, handover: { agent: null } });
    const after = await conversations.finishTurn('c1', 'p1', { ...stale, state: 'fresh', began: handover });
    expect(after).toMatchObject({ state: 'fresh', inbox: [] });
    expect(after.handover).toBeUndefined();
  });

  it('is taken over when it has run out, and then the first owner can no longer write', async () => {
    await accept('a', 'p1');
    built.later(31);
    expect(await conversations.waiting()).toEqual(['c1']);
    expect(await conversations.takeLease('c1', 'p2')).toMatchObject({ lease: { owner: 'p2' } });
    const late = conversations.finishTurn('c1', 'p1', {
      seq: 1,
      state: 'late',
      replies: [reply('late')],
      deliver: false,
    });
    await expect(late).rejects.toMatchObject({ code: 'lease_lost' });
    await conversations.finishTurn('c1', 'p2', { seq: 1, state: 'ours', replies: [reply('ours')], deliver: false });
    const { entries } = await conversations.activitiesAfter('c1', 1);
    expect(entries.map((entry) => entry.activity.text)).toEqual(['ours']);
  });

  it('is not to be had for a conversation in which nothing waits', async () => {
    expect(await conversations.takeLease('c1', 'p1')).toBeNull();
  });

  it('is held through the delivery, so that nobody else sends the same words', async () => {
    await accept('a', 'p1');
    await conversations.finishTurn('c1', 'p1', {
      seq: 1,
      state: null,
      replies: [reply('x'), reply('y')],
      deliver: true,
    });
    expect(await conversations.takeLease('c1', 'p2')).toBeNull();
    expect((await accept('b', 'p2')).leased).toBe(false);
    await conversations.delivered('c1', 'p1', [2]);
    expect((await conversations.byId('c1'))?.lease?.owner).toBe('p1');
    await conversations.release('c1', 'p1');
    expect(await conversations.takeLease('c1', 'p2')).toMatchObject({ inbox: [4] });
  });
});

describe('a finished turn', () => {
  it('is one write', async () => {
    await accept('a', 'p1');
    built.writes.length = 0;
    built.changed.length = 0;
    await conversations.finishTurn('c1', 'p1', {
      seq: 1,
      state: { n: 1 },
      replies: [reply('x'), reply('y')],
      deliver: false,
    });
    expect(built.writes).toEqual(['written']);
    expect(built.changed).toEqual(['c1']);
  });

  it('loses nothing that arrives while it is written', async () => {
    await accept('a', 'p1');
    await Promise.all([
      conversations.finishTurn('c1', 'p1', { seq: 1, state: 1, replies: [reply('x')], deliver: false }),
      ...['b', 'c', 'd'].map((text) => accept(text, 'p2')),
      conversations.append('c1', reply('agent'), false),
    ]);
    const { entries } = await conversations.activitiesAfter('c1', 0);
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries.map((entry) => entry.activity.text).sort()).toEqual(['a', 'agent', 'b', 'c', 'd', 'x']);
  });
});

describe('an agent’s words', () => {
  it('are said once for one delivery id', async () => {
    const said = { ...reply('bonjour'), channelData: { deliveryId: 'd1' } };
    await conversations.append('c1', said, false);
    await conversations.append('c1', said, false);
    expect((await conversations.activitiesAfter('c1', 0)).entries).toHaveLength(1);
  });

  it('wait for their delivery where the channel is not ours', async () => {
    await conversations.append('c1', reply('bonjour'), true);
    expect(await conversations.waiting()).toEqual(['c1']);
    expect(await conversations.takeLease('c1', 'p1')).not.toBeNull();
  });
});

describe('a long conversation', () => {
  const turns = 150;

  beforeEach(async () => {
    for (let n = 1; n <= turns; n++) {
      const { seq } = await accept(`q${n}`, 'p1', `id-${n}`);
      await conversations.finishTurn('c1', 'p1', { seq, state: { n }, replies: [reply(`a${n}`)], deliver: false });
    }
  });

  it('keeps its document small and loses nothing', async () => {
    expect((await conversations.byId('c1'))?.log.length).toBeLessThanOrEqual(100);
    const { entries } = await conversations.activitiesAfter('c1', 0);
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 2 * turns }, (_, i) => i + 1));
    expect(entries[0]?.activity.text).toBe('q1');
    expect(entries.at(-1)?.activity.text).toBe(`a${turns}`);
  });

  it('gives each activity exactly once to a reader who pages by watermark', async () => {
    for (const step of [1, 7, 40, 99]) {
      const seen: number[] = [];
      for (let mark = 0; mark < 2 * turns; mark += step) {
        const { entries } = await conversations.activitiesAfter('c1', mark);
        seen.push(...entries.slice(0, step).map((entry) => entry.seq));
      }
      expect(seen).toEqual(Array.from({ length: 2 * turns }, (_, i) => i + 1));
    }
  });

  it('misses and repeats nothing for a reader while it is archived', async () => {
    const seen: number[] = [];
    let mark = 2 * turns;
    for (let n = 0; n < 60; n++) {
      const [, { entries }] = await Promise.all([
        conversations.append('c1', reply(`more ${n}`), false),
        conversations.activitiesAfter('c1', mark),
      ]);
      seen.push(...entries.map((entry) => entry.seq));
      mark = entries.at(-1)?.seq ?? mark;
    }
    const { entries } = await conversations.activitiesAfter('c1', mark);
    seen.push(...entries.map((entry) => entry.seq));
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => 2 * turns + 1 + i));
  });
});
