import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import type { ChannelActivity, Conversation, LogEntry } from '../services/conversations/conversation.ts';
import type { Conversations, FinishedTurn } from '../services/conversations/conversations.ts';
import { SmsDelay } from '../services/sms/smsGateway.ts';
import { render } from './render.ts';
import { languageOf, type RunTurn } from './runTurn.ts';

/**
 * Delivers some of what a conversation owes to a channel that is not ours, in order and the first at least; gives the numbers
 * of what the channel took, and rejects when it took nothing.
 */
export type Deliver = (conversation: Conversation, owed: [LogEntry, ...LogEntry[]]) => Promise<number[]>;

/** Runs the turns of this process, each under its conversation's lease. */
export type TurnRunner = {
  /** The name under which this process takes leases. */
  owner: string;
  /** Runs the turn whose lease was just taken, or takes it if it is free, and delivers what is owed. Never rejects. */
  wake(id: string, leased: boolean): Promise<void>;
  /** Runs again what a process that died, or is gone, left unfinished. */
  recover(): Promise<void>;
  /** Waits for the turns under way. */
  drain(): Promise<void>;
};

/** Builds the runner. `deliver` is called for conversations that hold a reference. */
export function createTurnRunner(deps: {
  conversations: Conversations;
  runTurn: RunTurn;
  deliver: Deliver;
  owner: string;
  cityName: string;
  log: Logger;
  onTurn?: (outcome: 'finished' | 'failed', seconds: number) => void;
  /** Hears of each message of a citizen whose turn is written. */
  onTold?: (conversation: Conversation) => void;
}): TurnRunner {
  const { conversations, runTurn, deliver, owner, log } = deps;
  const underWay = new Set<Promise<void>>();
  const pauses = new Map<string, { failures: number; until: number }>();

  const oneTurn = async (conversation: Conversation, seq: number): Promise<Conversation> => {
    const started = performance.now();
    let outcome: 'finished' | 'failed' = 'finished';
    const turn: Omit<FinishedTurn, 'seq' | 'deliver'> = await runTurn(conversation, seq).catch((error: unknown) => {
      // The citizen is told, and the conversation stays where it stood: the same message must not fail for ever.
      outcome = 'failed';
      log.error({ err: error, conversation: conversation.id, seq }, 'a turn failed');
      return {
        state: conversation.state,
        replies: isEvent(conversation, seq) ? [] : [apology(conversation, deps.cityName)],
      };
    });
    deps.onTurn?.(outcome, (performance.now() - started) / 1000);
    const after = await conversations.finishTurn(conversation.id, owner, {
      ...turn,
      seq,
      deliver: conversation.reference !== null,
      began: conversation.handover,
    });
    if (isMessage(conversation, seq)) deps.onTold?.(after);
    return after;
  };

  const run = async (id: string, leased: boolean): Promise<void> => {
    let conversation = leased ? await conversations.byId(id) : await conversations.takeLease(id, owner);
    while (conversation?.lease?.owner === owner) {
      const [seq] = conversation.inbox;
      const [owed, ...more] = conversation.log.filter((entry) => entry.delivery);
      if (seq !== undefined) conversation = await oneTurn(conversation, seq);
      else if (owed) conversation = await deliverOwed(conversation, [owed, ...more]);
      else return conversations.release(id, owner);
    }
  };

  // A few at a time: what arrived before the channel failed is not said again.
  const deliverOwed = async (conversation: Conversation, owed: [LogEntry, ...LogEntry[]]): Promise<Conversation> => {
    let taken: number[];
    try {
      taken = await deliver(conversation, owed);
      pauses.delete(conversation.id);
    } catch (error) {
      const failures = (pauses.get(conversation.id)?.failures ?? 0) + 1;
      const asked = error instanceof SmsDelay ? (error.retryAfterMs ?? 0) : 0;
      pauses.set(conversation.id, { failures, until: Date.now() + Math.max(asked, pauseMs(failures)) });
      // `recover` tries again; what the citizen writes meanwhile must not wait for the end of the lease.
      await conversations.release(conversation.id, owner);
      throw error;
    }
    return conversations.delivered(conversation.id, owner, taken);
  };

  const wake = (id: string, leased: boolean): Promise<void> => {
    const work = run(id, leased)
      .catch((error: unknown) => {
        // Another process took the turn over, or the store is away: the inbox keeps it, `recover` comes back to it.
        if (!(error instanceof AppError && error.code === 'lease_lost'))
          log.error({ err: error, conversation: id }, 'a conversation is stuck for now');
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };

  return {
    owner,
    wake,
    async recover() {
      // A channel that is down is tried less and less often; a new message of its citizen tries it at once.
      const now = Date.now();
      const due = (await conversations.waiting()).filter((id) => (pauses.get(id)?.until ?? 0) <= now);
      await Promise.all(due.map((id) => wake(id, false)));
    },
    async drain() {
      await Promise.all(underWay);
    },
  };
}

/** 0, 2, 4, 8 … seconds after the first, second, third … failure, five minutes at most. */
function pauseMs(failures: number): number {
  return failures < 2 ? 0 : Math.min(300_000, 1000 * 2 ** (failures - 1));
}

/** Nobody said anything: there is nothing to apologise for. */
function isEvent({ log }: Conversation, seq: number): boolean {
  return log.some((entry) => entry.seq === seq && entry.activity.type === 'event');
}

function isMessage({ log }: Conversation, seq: number): boolean {
  return log.some((entry) => entry.seq === seq && entry.activity.type === 'message');
}

function apology(conversation: Conversation, cityName: string): ChannelActivity {
  const state = conversation.state as { conversation?: { language?: 'fr' | 'en' | null } } | null;
  const language = state?.conversation?.language ?? languageOf(conversation.locale) ?? 'fr';
  return render({ step: 'unheard', texts: [{ key: 'turn.failed' }] }, language, conversation.channel, cityName);
}
