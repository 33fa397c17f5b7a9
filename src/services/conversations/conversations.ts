import type { Channel } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import {
  type Alarm,
  activityId,
  type ChannelActivity,
  type Conversation,
  clientKey,
  type LogEntry,
} from './conversation.ts';
import { type ConversationEvent, eventActivity } from './conversationEvent.ts';
import { createConversationWriter, push, unknownConversation, type WriterDeps } from './conversationWriter.ts';
import { type HandoverReason, handoverKey } from './handover.ts';

/** How long a turn may hold its conversation, in milliseconds; a process that died is waited for no longer. */
const leaseMs = 8000;
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
export type FinishedTurn = {
  seq: number;
  state: unknown;
  replies: ChannelActivity[];
  deliver: boolean;
  /** The hand-over that the turn began with: where the desk did something meanwhile, nothing is written and the turn is due again. */
  began?: Conversation['handover'] | undefined;
  /** Hands the citizen over for a reason, or takes them back (null); left out, it stays as it is. */
  handOver?: HandoverReason | null | undefined;
  /** What is due next, or nothing (null); left out, it stays as it is. */
  alarm?: Alarm | null | undefined;
  /** The messages so far are personal information that nothing needs any more. */
  forget?: boolean | undefined;
};

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
  /** Leaves an event for the bot's next turn; the same `deliveryId` again leaves nothing. */
  tell(id: string, event: ConversationEvent, deliveryId: string): Promise<Conversation>;
  /** Notes that activities were delivered to their channel; keeps the lease while more waits. */
  delivered(id: string, owner: string, seqs: readonly number[]): Promise<Conversation>;
  /** Gives a lease back before its end: what waits may be taken up at once. */
  release(id: string, owner: string): Promise<void>;
  end(id: string): Promise<void>;
  /** Activities after a number, in order. */
  activitiesAfter(id: string, seq: number): Promise<{ entries: LogEntry[]; ended: boolean }>;
  waiting(): Promise<string[]>;
};

/** Builds the conversations over their repository; `onChange` hears of each conversation that this process changed. */
export function createConversations(deps: WriterDeps): Conversations {
  const { repository, clock } = deps;
  const { change } = createConversationWriter(deps);

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
    async finishTurn(id, owner, turn) {
      if (turn.forget) await repository.forgetArchive(id);
      const { conversation } = await change(id, (c) => {
        const { seq } = turn;
        // A lease that ran out was taken over: the other's turn is the one that counts.
        if (c.lease?.owner !== owner || !c.inbox.includes(seq))
          throw new AppError('lease_lost', 409, 'The turn of this conversation was taken over.');
        if (handoverKey(c.handover) !== handoverKey(turn.began)) return null;
        c.state = turn.state;
        c.inbox = c.inbox.filter((waiting) => waiting !== seq);
        writeOutcome(c, turn, clock());
        for (const reply of turn.replies) push(c, reply, clock(), turn.deliver, turn.deliver ? seq : undefined);
        // The replies go out under the same lease: two senders at once would say them twice.
        c.lease = isOwing(c) ? leaseOf(owner, clock()) : null;
        return true;
      });
      return conversation;
    },
    async append(id, activity, deliver) {
      const said = (c: Conversation) =>
        knows(c, activity.channelData?.deliveryId) ? null : push(c, activity, clock(), deliver);
      return (await change(id, said)).conversation;
    },
    async tell(id, event, deliveryId) {
      const told = (c: Conversation) => {
        if (knows(c, deliveryId)) return null;
        return c.inbox.push(push(c, { ...eventActivity(event), channelData: { deliveryId } }, clock(), false));
      };
      return (await change(id, told)).conversation;
    },
    async delivered(id, owner, seqs) {
      const { conversation } = await change(id, (c) => {
        for (const entry of c.log) if (seqs.includes(entry.seq)) delete entry.delivery;
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
        delete c.handover;
        delete c.alarm;
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

function writeOutcome(c: Conversation, { seq, handOver, alarm, forget }: FinishedTurn, now: Date): void {
  if (handOver === null) delete c.handover;
  else if (handOver) c.handover = { reason: handOver, since: now, agent: null };
  if (alarm === null) delete c.alarm;
  else if (alarm) c.alarm = alarm;
  if (forget) c.log = c.log.filter((entry) => entry.seq > seq);
}

function knows(c: Conversation, deliveryId: unknown): boolean {
  return deliveryId !== undefined && c.log.some((entry) => entry.activity.channelData?.deliveryId === deliveryId);
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
