import type { Channel } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { activityId, type ChannelActivity, type Conversation, type LogEntry } from './conversation.ts';
import type { ConversationRepository } from './conversationRepository.ts';

/** How long a turn may hold its conversation, in milliseconds; a process that died is waited for no longer. */
const leaseMs = 8000;
/** How many activities stay in the conversation's own document, and how many more may gather before they are archived. */
const keptInLog = 60;
const archivedAtOnce = 40;
const acceptedKept = 100;

/** What opens a conversation. */
type NewConversation = {
  id: string;
  channel: Channel;
  userId: string;
  locale: string | null;
  greeting: ChannelActivity[];
  state: unknown;
  reference?: unknown;
};

/** An activity that was accepted: its number, whether it was known already, and whether this process got the turn. */
type Accepted = { seq: number; id: string; again: boolean; leased: boolean };

/** What a finished turn writes. */
type FinishedTurn = { seq: number; state: unknown; replies: ChannelActivity[]; deliver: boolean };

/** Everything that happens to a conversation; each call is one conditional write, tried again when another was faster. */
export type Conversations = {
  start(conversation: NewConversation): Promise<Conversation>;
  byId(id: string): Promise<Conversation | null>;
  /** Stores what a citizen sent, before it is acknowledged, and takes the turn when it is free. */
  accept(
    id: string,
    activity: ChannelActivity,
    options: { owner: string; turn: boolean; reference?: unknown },
  ): Promise<Accepted>;
  /** Takes the lease of a conversation in which a turn or a delivery waits; null where none does or another holds it. */
  takeLease(id: string, owner: string): Promise<Conversation | null>;
  /** Ends a turn in one write: state, replies and the handled activity; keeps the lease while a turn or a delivery waits. */
  finishTurn(id: string, owner: string, turn: FinishedTurn): Promise<Conversation>;
  /** Says something outside of a turn, an agent's answer; the same `channelData.deliveryId` again says nothing. */
  append(id: string, activity: ChannelActivity, deliver: boolean): Promise<Conversation>;
  /** Notes that an activity was delivered to its channel; keeps the lease while more waits. */
  delivered(id: string, owner: string, seq: number): Promise<Conversation>;
  /** Gives a lease back before its end: what waits may be taken up at once. */
  release(id: string, owner: string): Promise<void>;
  end(id: string): Promise<void>;
  /** Activities after a number, in order. */
  activitiesAfter(id: string, seq: number): Promise<{ entries: LogEntry[]; ended: boolean }>;
  waiting(): Promise<string[]>;
};

/** Builds the conversations over their repository; `onChange` hears of each conversation that this process changed. */
export function createConversations(deps: {
  repository: ConversationRepository;
  clock: Clock;
  onChange: (id: string) => void;
}): Conversations {
  const { repository, clock, onChange } = deps;

  /** Reads, changes, writes if nobody was faster, else again. `mutate` returns null to leave things as they are. */
  const change = async <T>(
    id: string,
    mutate: (c: Conversation) => T | null,
  ): Promise<{ conversation: Conversation; result: T | null }> => {
    for (;;) {
      const conversation = await repository.byId(id);
      if (!conversation) throw unknownConversation(id);
      const result = mutate(conversation);
      if (result === null) return { conversation, result };
      conversation.updatedAt = clock();
      conversation.revision += 1;
      await archiveOld(repository, conversation);
      if (await repository.replace(conversation)) {
        onChange(id);
        return { conversation, result };
      }
    }
  };

  return {
    async start({ greeting, reference, ...opened }) {
      const now = clock();
      const conversation: Conversation = {
        ...opened,
        revision: 1,
        createdAt: now,
        updatedAt: now,
        endedAt: null,
        nextSeq: 1,
        log: [],
        inbox: [],
        accepted: [],
        lease: null,
        reference: reference ?? null,
      };
      for (const activity of greeting) push(conversation, activity, now, false);
      if (await repository.insert(conversation)) return conversation;
      const existing = await repository.byId(opened.id);
      if (!existing) throw unknownConversation(opened.id);
      return existing;
    },
    byId: (id) => repository.byId(id),
    async accept(id, activity, { owner, turn, reference }) {
      const key = clientKey(activity);
      let known: number | undefined;
      const { result } = await change(id, (c) => {
        if (c.endedAt) throw unknownConversation(id);
        known = key === null ? undefined : c.accepted.find((a) => a.key === key)?.seq;
        if (known !== undefined) return null;
        const seq = push(c, activity, clock(), false);
        if (key !== null) c.accepted = [...c.accepted.slice(1 - acceptedKept), { key, seq }];
        if (reference !== undefined) c.reference = reference;
        if (!turn) return { seq, leased: false };
        c.inbox.push(seq);
        const leased = isFree(c, clock());
        if (leased) c.lease = leaseOf(owner, clock());
        return { seq, leased };
      });
      if (result) return { ...result, id: activityId(id, result.seq), again: false };
      const seq = known ?? 0;
      return { seq, id: activityId(id, seq), again: true, leased: false };
    },
    async takeLease(id, owner) {
      const { conversation, result } = await change(id, (c) => {
        if (!isOwing(c) || !isFree(c, clock())) return null;
        c.lease = leaseOf(owner, clock());
        return true;
      });
      return result ? conversation : null;
    },
    async finishTurn(id, owner, { seq, state, replies, deliver }) {
      const { conversation } = await change(id, (c) => {
        // A lease that ran out was taken over: the other's turn is the one that counts.
        if (c.lease?.owner !== owner || !c.inbox.includes(seq))
          throw new AppError('lease_lost', 409, 'The turn of this conversation was taken over.');
        c.state = state;
        c.inbox = c.inbox.filter((waiting) => waiting !== seq);
        for (const reply of replies) push(c, reply, clock(), deliver);
        // The replies go out under the same lease: two senders at once would say them twice.
        c.lease = isOwing(c) ? leaseOf(owner, clock()) : null;
        return true;
      });
      return conversation;
    },
    async append(id, activity, deliver) {
      const said = (c: Conversation) => {
        const { deliveryId } = activity.channelData ?? {};
        const known = deliveryId !== undefined && c.log.some((e) => e.activity.channelData?.deliveryId === deliveryId);
        return known ? null : push(c, activity, clock(), deliver);
      };
      return (await change(id, said)).conversation;
    },
    async delivered(id, owner, seq) {
      const { conversation } = await change(id, (c) => {
        for (const entry of c.log) if (entry.seq === seq) delete entry.delivery;
        if (c.lease?.owner === owner) c.lease = isOwing(c) ? leaseOf(owner, clock()) : null;
        return true;
      });
      return conversation;
    },
    async release(id, owner) {
      await change(id, (c) => {
        if (c.lease?.owner !== owner) return null;
        c.lease = null;
        return true;
      });
    },
    async end(id) {
      await change(id, (c) => {
        c.endedAt ??= clock();
        return true;
      });
    },
    async activitiesAfter(id, seq) {
      // The conversation first: what moves to the archive in between is then seen twice and not missed.
      const conversation = await repository.byId(id);
      if (!conversation) throw unknownConversation(id);
      const first = conversation.log[0]?.seq ?? conversation.nextSeq;
      const older = seq + 1 < first ? await repository.archived(id, seq) : [];
      const entries = [...older.filter((e) => e.seq < first), ...conversation.log.filter((e) => e.seq > seq)];
      return { entries, ended: conversation.endedAt !== null };
    },
    waiting: () => repository.waiting(clock()),
  };
}

function push(c: Conversation, activity: ChannelActivity, now: Date, deliver: boolean): number {
  const seq = c.nextSeq++;
  const numbered: ChannelActivity = { ...activity, id: activityId(c.id, seq), timestamp: now.toISOString() };
  c.log.push({ seq, activity: numbered, ...(deliver ? { delivery: 'pending' as const } : {}) });
  return seq;
}

async function archiveOld(repository: ConversationRepository, c: Conversation): Promise<void> {
  if (c.log.length <= keptInLog + archivedAtOnce) return;
  // What waits for a turn or a delivery stays where the turn finds it.
  const old = c.log.slice(0, archivedAtOnce);
  if (old.some((e) => e.delivery || c.inbox.includes(e.seq))) return;
  await repository.archive(c.id, old);
  c.log = c.log.slice(archivedAtOnce);
}

/** A turn or a delivery waits. */
function isOwing(c: Conversation): boolean {
  return c.inbox.length > 0 || c.log.some((entry) => entry.delivery);
}

function leaseOf(owner: string, now: Date): NonNullable<Conversation['lease']> {
  return { owner, until: new Date(now.getTime() + leaseMs) };
}

function isFree(c: Conversation, now: Date): boolean {
  return c.lease === null || c.lease.until <= now;
}

/** What makes an activity the same when it is sent twice: its own id, or the one that its client gave it. */
function clientKey(activity: ChannelActivity): string | null {
  if (typeof activity.id === 'string' && activity.id !== '') return `id:${activity.id}`;
  const own = activity.channelData?.clientActivityID;
  return typeof own === 'string' && own !== '' ? `client:${own}` : null;
}

function unknownConversation(id: string): AppError {
  return new AppError('unknown_conversation', 404, `There is no conversation ${id.slice(0, 60)}.`);
}
