import type { Clock } from '../clock.ts';
import type { ConversationRepository } from './conversationRepository.ts';

/** Tells whoever listens to a conversation that it changed, in this process at once and in another within a second. */
export type ConversationFeed = {
  /** Listens to one conversation; the returned function stops. */
  listen(id: string, listener: () => void): () => void;
  /** What this process changed. */
  changed(id: string): void;
  close(): void;
};

const pollMs = 1000;
/** Clocks of processes differ a little, and a write takes a moment to show. */
const overlapMs = 3000;

/** Builds the feed; it polls the store only while somebody listens. */
export function createConversationFeed(
  repository: Pick<ConversationRepository, 'changedSince'>,
  clock: Clock,
): ConversationFeed {
  const listeners = new Map<string, Set<() => void>>();
  const wake = (id: string) => {
    for (const listener of listeners.get(id) ?? []) listener();
  };
  let polling = false;
  const timer = setInterval(async () => {
    if (listeners.size === 0 || polling) return;
    polling = true;
    try {
      for (const id of await repository.changedSince(new Date(clock().getTime() - overlapMs))) wake(id);
    } catch {
      // The store is away for a moment: the next poll tells.
    } finally {
      polling = false;
    }
  }, pollMs);
  timer.unref();
  return {
    listen(id, listener) {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(id);
      };
    },
    changed: wake,
    close: () => clearInterval(timer),
  };
}
