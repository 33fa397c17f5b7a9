import { beforeEach, describe, expect, it } from 'vitest';
import type { SmsContactRepository } from '../../../src/services/sms/smsContacts.ts';
import type { SmsDeliveryRepository } from '../../../src/services/sms/smsDelivery.ts';
import { monday } from '../makeTicket.ts';

/** What both repositories of text messages promise, whoever fulfils it. */
export function smsRepositoriesContract(
  open: () => Promise<{ contacts: SmsContactRepository; deliveries: SmsDeliveryRepository }>,
): void {
  const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
  let contacts: SmsContactRepository;
  let deliveries: SmsDeliveryRepository;
  beforeEach(async () => {
    ({ contacts, deliveries } = await open());
  });

  describe('contacts by text message', () => {
    it('are made once, however many ask at once', async () => {
      expect(await contacts.byId('a')).toBeNull();
      const all = await Promise.all(Array.from({ length: 5 }, () => contacts.ensure('a')));
      expect(all).toEqual(all.map(() => ({ id: 'a', round: 1, refusedAt: null })));
    });

    it('go one round on, although two ask for it', async () => {
      await contacts.ensure('a');
      const both = await Promise.all([contacts.nextRound('a', 1), contacts.nextRound('a', 1)]);
      expect(both.map(({ round }) => round)).toEqual([2, 2]);
    });

    it('keep a refusal until it is taken back', async () => {
      await contacts.setRefused('a', monday);
      expect(await contacts.byId('a')).toMatchObject({ refusedAt: monday });
      expect(await contacts.nextRound('a', 1)).toMatchObject({ round: 2, refusedAt: monday });
      await contacts.setRefused('a', null);
      expect((await contacts.ensure('a')).refusedAt).toBeNull();
    });
  });

  describe('deliveries of text messages', () => {
    const accepted = { stage: 'accepted', sid: 'SM1', errorCode: null, at: monday } as const;

    it('are claimed by one', async () => {
      const claims = await Promise.all(Array.from({ length: 4 }, () => deliveries.claim('d', 'c', monday, 15_000)));
      expect(claims.sort()).toEqual(['mine', 'theirs', 'theirs', 'theirs']);
      expect(await deliveries.claim('d', 'c', later(16), 15_000)).toBe('mine');
      expect(await deliveries.claim('d', 'c', later(17), 15_000)).toBe('theirs');
    });

    it('that were given back can be claimed at once, those that were sent never', async () => {
      await deliveries.claim('d', 'c', monday, 15_000);
      await deliveries.unclaim('d');
      expect(await deliveries.claim('d', 'c', monday, 15_000)).toBe('mine');
      await deliveries.advance('d', accepted);
      await deliveries.unclaim('d');
      expect(await deliveries.claim('d', 'c', later(100), 15_000)).toBe('sent');
    });

    it('go forward only, whatever order the reports come in', async () => {
      await deliveries.claim('d', 'c', monday, 15_000);
      await deliveries.advance('d', { ...accepted, stage: 'delivered' });
      const after = await deliveries.advance('d', { ...accepted, stage: 'sent', at: later(1) });
      expect(after).toMatchObject({ stage: 'delivered', sid: 'SM1', updatedAt: monday });
      await deliveries.advance('d', { ...accepted, stage: 'failed', errorCode: '30005' });
      expect(await deliveries.ofConversation('c')).toMatchObject([{ id: 'd', stage: 'delivered', errorCode: null }]);
    });

    it('keep why they failed', async () => {
      await deliveries.claim('d', 'c', monday, 15_000);
      await deliveries.advance('d', { ...accepted, stage: 'undelivered', errorCode: '30006' });
      expect(await deliveries.ofConversation('c')).toMatchObject([{ stage: 'undelivered', errorCode: '30006' }]);
      expect(await deliveries.advance('unknown', accepted)).toBeNull();
    });
  });
}
