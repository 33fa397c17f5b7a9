import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/services/conversations/conversation.ts';
import type { ConversationRepository } from '../../../src/services/conversations/conversationRepository.ts';
import { makeConversation } from '../makeConversation.ts';
import { minutes } from '../makeTicket.ts';

function entry(seq: number, change: Partial<LogEntry> = {}): LogEntry {
  return { seq, activity: { type: 'message', id: `c1|${seq}`, text: `no ${seq}` }, ...change };
}

/** What every implementation of ConversationRepository does; `open` gives an empty one. */
export function conversationRepositoryContract(open: () => Promise<ConversationRepository>): void {
  describe('ConversationRepository', () => {
    it('removes what was left alone since a time with its archive, and nothing that waits', async () => {
      const repository = await open();
      await repository.insert(makeConversation({ id: 'old', updatedAt: minutes(1) }));
      await repository.insert(makeConversation({ id: 'waits', updatedAt: minutes(1), log: [entry(1)], inbox: [1] }));
      await repository.insert(makeConversation({ id: 'new', updatedAt: minutes(9) }));
      await repository.archive('old', [entry(1)]);
      expect(await repository.removeBefore(minutes(5), 10)).toBe(1);
      expect(await repository.byId('old')).toBeNull();
      expect(await repository.archived('old', 0)).toEqual([]);
      expect(await repository.byId('waits')).not.toBeNull();
      expect(await repository.byId('new')).not.toBeNull();
      expect(await repository.removeBefore(minutes(5), 10)).toBe(0);
    });

    it('gives back what it was given, deep and empty values included', async () => {
      const repository = await open();
      const conversation = makeConversation({
        nextSeq: 3,
        log: [entry(1), entry(2, { delivery: 'pending' })],
        inbox: [2],
        accepted: [{ key: 'id:a', seq: 2 }],
        lease: { owner: 'p1', until: minutes(1) },
        state: {
          dialogs: { dialogStack: [{ id: 'request', state: { answers: { 'attribute:bin': 'lost', details: null } } }] },
          empty: {},
          list: [],
        },
        reference: { serviceUrl: 'https://smba.example/' },
      });
      expect(await repository.insert(conversation)).toBe(true);
      expect(await repository.byId('c1')).toEqual(conversation);
      expect(await repository.byId('unknown')).toBeNull();
    });

    it('takes an id once', async () => {
      const repository = await open();
      expect(await repository.insert(makeConversation())).toBe(true);
      expect(await repository.insert(makeConversation({ userId: 'other' }))).toBe(false);
      expect((await repository.byId('c1'))?.userId).toBe('u1');
    });

    it('lets one of several writers of the same revision win', async () => {
      const repository = await open();
      await repository.insert(makeConversation());
      const outcomes = await Promise.all(
        ['a', 'b', 'c', 'd'].map((userId) => repository.replace(makeConversation({ userId, revision: 2 }))),
      );
      expect(outcomes.filter((won) => won)).toHaveLength(1);
      expect(await repository.replace(makeConversation({ revision: 2 }))).toBe(false);
      expect(await repository.replace(makeConversation({ revision: 4 }))).toBe(false);
      expect(await repository.replace(makeConversation({ id: 'unknown', revision: 2 }))).toBe(false);
      expect((await repository.byId('c1'))?.revision).toBe(2);
    });

    it('does not let a caller change what is stored through what it read or wrote', async () => {
      const repository = await open();
      const conversation = makeConversation({ state: { n: 1 }, log: [entry(1)] });
      await repository.insert(conversation);
      conversation.log.push(entry(2));
      const read = await repository.byId('c1');
      (read?.state as { n: number }).n = 2;
      expect(await repository.byId('c1')).toMatchObject({ state: { n: 1 }, log: [entry(1)] });
    });

    it('finds what waits for a turn or a delivery and no living lease holds', async () => {
      const repository = await open();
      const now = minutes(10);
      await repository.insert(makeConversation({ id: 'idle', log: [entry(1)] }));
      await repository.insert(makeConversation({ id: 'turn', inbox: [1] }));
      await repository.insert(makeConversation({ id: 'delivery', log: [entry(1, { delivery: 'pending' })] }));
      await repository.insert(makeConversation({ id: 'held', inbox: [1], lease: { owner: 'p', until: minutes(11) } }));
      await repository.insert(makeConversation({ id: 'late', inbox: [1], lease: { owner: 'p', until: minutes(9) } }));
      await repository.insert(makeConversation({ id: 'now', inbox: [1], lease: { owner: 'p', until: now } }));
      expect((await repository.waiting(now)).sort()).toEqual(['delivery', 'late', 'now', 'turn']);
      await repository.replace(makeConversation({ id: 'turn', revision: 2 }));
      await repository.replace(makeConversation({ id: 'delivery', revision: 2, log: [entry(1)] }));
      expect((await repository.waiting(now)).sort()).toEqual(['late', 'now']);
    });

    it('takes every lease away, and whoever held one can no longer write', async () => {
      const repository = await open();
      const lease = { owner: 'dead', until: minutes(11) };
      await repository.insert(makeConversation({ id: 'held', inbox: [1], log: [entry(1)], lease }));
      await repository.releaseLeases();
      expect(await repository.waiting(minutes(10))).toEqual(['held']);
      expect(await repository.byId('held')).toMatchObject({ lease: null, inbox: [1] });
      expect(await repository.replace(makeConversation({ id: 'held', revision: 2 }))).toBe(false);
    });

    it('finds what was changed at a moment or after it', async () => {
      const repository = await open();
      for (const n of [1, 2, 3]) await repository.insert(makeConversation({ id: `c${n}`, updatedAt: minutes(n) }));
      expect((await repository.changedSince(minutes(2))).sort()).toEqual(['c2', 'c3']);
    });

    it('finds the alarms that are due, longest due first', async () => {
      const repository = await open();
      const at = (n: number) => ({ alarm: { name: 'draft.quiet' as const, at: minutes(n) } });
      await repository.insert(makeConversation({ id: 'none' }));
      for (const n of [3, 1, 2, 9]) await repository.insert(makeConversation({ id: `c${n}`, ...at(n) }));
      expect(await repository.alarmsDue(minutes(3), 10)).toEqual(['c1', 'c2', 'c3']);
      expect(await repository.alarmsDue(minutes(3), 2)).toEqual(['c1', 'c2']);
      await repository.replace(makeConversation({ id: 'c1', revision: 2 }));
      expect(await repository.alarmsDue(minutes(3), 2)).toEqual(['c2', 'c3']);
    });

    it('finds who waits for an agent or talks with one, longest waiting first', async () => {
      const repository = await open();
      const agent = { id: 'lea', name: 'Léa' };
      const later = { handover: { reason: 'asked' as const, since: minutes(2), agent: null } };
      const first = { handover: { reason: 'lost' as const, since: minutes(1), agent } };
      await repository.insert(makeConversation({ id: 'none' }));
      await repository.insert(makeConversation({ id: 'later', ...later }));
      await repository.insert(makeConversation({ id: 'first', ...first }));
      expect(await repository.handedOver()).toEqual([
        makeConversation({ id: 'first', ...first }),
        makeConversation({ id: 'later', ...later }),
      ]);
      await repository.replace(makeConversation({ id: 'first', revision: 2 }));
      expect((await repository.handedOver()).map(({ id }) => id)).toEqual(['later']);
    });

    it('knows which photos a request under way holds', async () => {
      const repository = await open();
      const state = (id: string) => ({
        state: { dialogs: { dialogStack: [{ state: { answers: { attachments: [{ id }] } } }] } },
      });
      const alarm = { name: 'draft.quiet' as const, at: minutes(1) };
      await repository.insert(makeConversation({ id: 'c1', ...state('photo-1'), alarm }));
      await repository.insert(makeConversation({ id: 'c2', ...state('photo-2') }));
      expect(await repository.heldByDrafts(['photo-2', 'photo-1', 'photo-3'])).toEqual(['photo-1']);
    });

    it('forgets what was archived of one conversation', async () => {
      const repository = await open();
      await repository.archive('c1', [entry(1), entry(2)]);
      await repository.archive('c2', [entry(1)]);
      await repository.forgetArchive('c1');
      expect(await repository.archived('c1', 0)).toEqual([]);
      expect(await repository.archived('c2', 0)).toHaveLength(1);
    });

    it('keeps archived activities apart, in order, the same ones once', async () => {
      const repository = await open();
      expect(await repository.archived('c1', 0)).toEqual([]);
      await repository.archive('c1', [entry(1), entry(2)]);
      await repository.archive('c1', [entry(2), entry(10), entry(9)]);
      await repository.archive('c2', [entry(1)]);
      expect((await repository.archived('c1', 0)).map((e) => e.seq)).toEqual([1, 2, 9, 10]);
      expect(await repository.archived('c1', 9)).toEqual([entry(10)]);
    });
  });
}
