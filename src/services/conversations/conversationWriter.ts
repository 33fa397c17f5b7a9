import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { activityId, type ChannelActivity, type Conversation } from './conversation.ts';
import type { ConversationRepository } from './conversationRepository.ts';

/** How many activities stay in the conversation's own document, and how many more may gather before they are archived. */
const keptInLog = 60;
const archivedAtOnce = 40;

/** Changes a conversation in one conditional write. */
export type ConversationWriter = {
  /** Reads, changes, writes if nobody was faster, else again. `mutate` returns null to leave things as they are. */
  change<T>(
    id: string,
    mutate: (conversation: Conversation) => T | null,
  ): Promise<{ conversation: Conversation; result: T | null }>;
};

/** What a writer works with; `onChange` hears of each conversation that this process changed. */
export type WriterDeps = { repository: ConversationRepository; clock: Clock; onChange: (id: string) => void };

/** Builds the writer over the repository. */
export function createConversationWriter({ repository, clock, onChange }: WriterDeps): ConversationWriter {
  return {
    async change(id, mutate) {
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
    },
  };
}

/** Numbers an activity and puts it at the end of the log; `deliver` where a channel has to be sent to, `turn` what it answers. */
export function push(c: Conversation, activity: ChannelActivity, now: Date, deliver: boolean, turn?: number): number {
  const seq = c.nextSeq++;
  const numbered: ChannelActivity = { ...activity, id: activityId(c.id, seq), timestamp: now.toISOString() };
  c.log.push({
    seq,
    activity: numbered,
    ...(deliver ? { delivery: 'pending' as const } : {}),
    ...(turn ? { turn } : {}),
  });
  return seq;
}

/** The AppError for a conversation that is not there, or is over. */
export function unknownConversation(id: string): AppError {
  return new AppError('unknown_conversation', 404, `There is no conversation ${id.slice(0, 60)}.`);
}

async function archiveOld(repository: ConversationRepository, c: Conversation): Promise<void> {
  if (c.log.length <= keptInLog + archivedAtOnce) return;
  // What waits for a turn or a delivery stays where the turn finds it.
  const old = c.log.slice(0, archivedAtOnce);
  if (old.some((e) => e.delivery || c.inbox.includes(e.seq))) return;
  await repository.archive(c.id, old);
  c.log = c.log.slice(archivedAtOnce);
}
