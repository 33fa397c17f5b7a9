import type { ActionId } from './deskActions.ts';

/** Which actions can be done now, and how: what is on the screen registers them. */
export type ActionRegistry = {
  /** Registers what an action does; the last one registered counts. Returns what takes it back. */
  register(id: ActionId, run: () => void): () => void;
  has(id: ActionId): boolean;
  /** Does the action; false when nothing on the screen offers it. */
  run(id: ActionId): boolean;
  subscribe(listener: () => void): () => void;
};

/** Builds an empty registry. */
export function createActionRegistry(): ActionRegistry {
  const offers = new Map<ActionId, (() => void)[]>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const last = (id: ActionId) => offers.get(id)?.at(-1);

  return {
    register(id, run) {
      offers.set(id, [...(offers.get(id) ?? []), run]);
      tell();
      return () => {
        offers.set(id, offers.get(id)?.filter((one) => one !== run) ?? []);
        tell();
      };
    },
    has: (id) => last(id) !== undefined,
    run(id) {
      const offer = last(id);
      offer?.();
      return offer !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
