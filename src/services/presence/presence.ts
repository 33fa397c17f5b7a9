import type { Clock } from '../clock.ts';
import type { PresenceRepository } from './presenceRepository.ts';

/** Somebody of the desk who has a ticket open. */
export type Present = { user: { id: string; name: string }; typing: boolean };

/** Who has which ticket open, so that two people don't answer the same citizen. */
export type Presence = {
  /** Says that somebody has a ticket open, and gives the others who have: it is said again every ten seconds or so. */
  look(reference: string, user: Present['user'], typing: boolean): Promise<{ others: Present[]; changed: boolean }>;
  leave(reference: string, userId: string): Promise<void>;
};

/** How long somebody who says nothing more still counts, in milliseconds: two missed words and a slow network. */
const presentMs = 35_000;

/** Builds it over its port; what was said is in the store, so that every process knows. */
export function createPresence(deps: { presence: PresenceRepository; clock: Clock }): Presence {
  const { presence, clock } = deps;
  return {
    async look(reference, { id, name }, typing) {
      const at = clock();
      const before = await presence.say({ reference, user: { id, name }, typing, at });
      const since = new Date(at.getTime() - presentMs);
      const changed = !before || before.at < since || before.typing !== typing;
      const there = await presence.on(reference, since);
      return {
        others: there.filter(({ user }) => user.id !== id).map(({ user, typing: types }) => ({ user, typing: types })),
        changed,
      };
    },
    leave: (reference, userId) => presence.leave(reference, userId),
  };
}
