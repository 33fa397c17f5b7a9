import type { Clock } from '../clock.ts';
import type { ConversationRepository } from './conversationRepository.ts';

/** Tells whoever listens to a conversation that it changed, in this process at once and in another within a second. */
export type ConversationFeed = {
  /** Listens to one conversation; the returned function stops. */
  listen(id: string, listener: ConversationListener): () => void;
  /** What this process changed. */
  changed(id: string): void;
  /** Somebody of the desk is writing: told in this process only, for it is soon out of date. */
  typing(id: string): void;
  close(): void;
};

/** Hears that a conversation changed, or that somebody is writing in it. */
type ConversationListener = (what: 'changed' | 'typing') => void;

const pollMs = 1000;
/** Clocks of processes differ a little, and a write takes a moment to show. */
const overlapMs = 3000;

/** Builds the feed; it polls the store only while somebody listens. */
export function createConversationFeed(
  repository: Pick<ConversationRepository, 'changedSince'>,
  clock: Clock,
): ConversationFeed {
  const listeners = new Map<string, Set<ConversationListener>>();
  const tell = (id: string, what: 'changed' | 'typing') => {
    for (const listener of listeners.get(id) ?? []) listener(what);
  };
  const wake = (id: string) => tell(id, 'changed');
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
    typing: (id) => tell(id, 'typing'),
    close: () => clearInterval(timer),
  };
}
