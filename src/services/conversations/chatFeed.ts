import type { ConversationRepository } from './conversationRepository.ts';

/** What happened to a live chat: someone waits, was taken, said something or is typing, or the chat is over. */
type ChatNews = { id: string; change: 'waiting' | 'taken' | 'said' | 'typing' | 'ended' };

/** The changes of the live list as they happen, in this process at once and in the others within a moment. */
export type ChatFeed = {
  /** Calls the listener for each change from now on; returns what ends it. */
  subscribe(listener: (news: ChatNews) => void): () => void;
  /** This process changed a conversation. */
  changed(): void;
  /** A citizen is writing: told in this process only, for it is soon out of date. */
  typing(id: string): void;
  close(): void;
};

type Seen = { revision: number; agent: string | null };

/** Builds the feed. It reads the store while somebody listens: when this process changed something, and every `intervalMs`. */
export function createChatFeed(deps: {
  repository: Pick<ConversationRepository, 'handedOver'>;
  intervalMs?: number;
  onError?: (error: unknown) => void;
}): ChatFeed {
  const { repository, intervalMs = 1500, onError = () => {} } = deps;
  const listeners = new Set<(news: ChatNews) => void>();
  let seen: Map<string, Seen> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let again = false;

  const tell = (news: ChatNews) => {
    for (const listener of listeners) listener(news);
  };

  async function look(): Promise<void> {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again && listeners.size > 0) {
        again = false;
        const found = await repository.handedOver();
        const now = new Map(
          found.map(({ id, revision, handover }) => [id, { revision, agent: handover?.agent?.id ?? null }]),
        );
        // What was there before anybody listened is no news.
        if (seen) for (const news of changesBetween(seen, now)) tell(news);
        seen = now;
      }
    } catch (error) {
      onError(error);
    } finally {
      looking = false;
    }
  }

  function stop(): void {
    if (timer) clearInterval(timer);
    timer = null;
    seen = null;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(look, intervalMs).unref();
      if (!seen) void look();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    changed: () => void look(),
    typing(id) {
      if (seen?.has(id)) tell({ id, change: 'typing' });
    },
    close() {
      listeners.clear();
      stop();
    },
  };
}

function changesBetween(before: Map<string, Seen>, now: Map<string, Seen>): ChatNews[] {
  const gone = [...before.keys()].filter((id) => !now.has(id)).map((id): ChatNews => ({ id, change: 'ended' }));
  const changed = [...now].flatMap(([id, { revision, agent }]): ChatNews[] => {
    const last = before.get(id);
    if (last?.revision === revision) return [];
    if (last && last.agent === agent) return [{ id, change: 'said' }];
    return [{ id, change: agent === null ? 'waiting' : 'taken' }];
  });
  return [...gone, ...changed];
}
