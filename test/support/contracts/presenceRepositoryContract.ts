import { describe, expect, it } from 'vitest';
import type { PresenceRecord, PresenceRepository } from '../../../src/services/presence/presenceRepository.ts';

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 14, 0, second));
const says = (id: string, second: number, typing = false): PresenceRecord => ({
  reference: 'GO-1',
  user: { id, name: id.toUpperCase() },
  typing,
  at: at(second),
});

/** What every implementation of PresenceRepository does; `open` gives an empty one. */
export function presenceRepositoryContract(open: () => Promise<PresenceRepository>): void {
  describe('PresenceRepository', () => {
    it('keeps what each person said last of a ticket, and gives what they said before', async () => {
      const presence = await open();
      expect(await presence.say(says('lea', 1))).toBeNull();
      expect(await presence.say(says('lea', 2, true))).toEqual(says('lea', 1));
      await presence.say(says('max', 3));
      await presence.say({ ...says('line', 3), reference: 'GO-2' });
      expect(await presence.on('GO-1', at(0))).toEqual([says('lea', 2, true), says('max', 3)]);
    });

    it('leaves out who said it too long ago, or has left', async () => {
      const presence = await open();
      await presence.say(says('lea', 1));
      await presence.say(says('max', 5));
      expect(await presence.on('GO-1', at(5))).toEqual([says('max', 5)]);
      await presence.leave('GO-1', 'max');
      expect(await presence.on('GO-1', at(0))).toEqual([says('lea', 1)]);
    });
  });
}
