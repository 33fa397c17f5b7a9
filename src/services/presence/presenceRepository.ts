import type { Present } from './presence.ts';

/** What somebody said last of a ticket that they have open. */
export type PresenceRecord = Present & { reference: string; at: Date };

/** Where it is kept who has which ticket open; what is old may be gone by itself. */
export type PresenceRepository = {
  /** Writes it over what the same person said of the same ticket before, which it returns, or null. */
  say(record: PresenceRecord): Promise<PresenceRecord | null>;
  /** Who said so at or after a time, in the order of their ids. */
  on(reference: string, since: Date): Promise<PresenceRecord[]>;
  leave(reference: string, userId: string): Promise<void>;
};
