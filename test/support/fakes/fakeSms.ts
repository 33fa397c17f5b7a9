import type { SmsContact, SmsContactRepository } from '../../../src/services/sms/smsContacts.ts';
import { type SmsDelivery, type SmsDeliveryRepository, stagesBefore } from '../../../src/services/sms/smsDelivery.ts';

/** Numbers that texted, in memory, as the port promises them. */
export function fakeSmsContacts(): SmsContactRepository {
  const contacts = new Map<string, SmsContact>();
  const ensure = async (id: string) => {
    const contact = contacts.get(id) ?? { id, round: 1, refusedAt: null };
    contacts.set(id, contact);
    return { ...contact };
  };
  return {
    ensure,
    byId: async (id) => contacts.get(id) ?? null,
    async nextRound(id, round) {
      const contact = await ensure(id);
      if (contact.round === round) contacts.set(id, { ...contact, round: round + 1 });
      return ensure(id);
    },
    async setRefused(id, at) {
      contacts.set(id, { ...(await ensure(id)), refusedAt: at });
    },
  };
}

/** Deliveries in memory, as the port promises them. */
export function fakeSmsDeliveries(): SmsDeliveryRepository {
  const deliveries = new Map<string, SmsDelivery>();
  const change = (id: string, fields: Partial<SmsDelivery>) => {
    const known = deliveries.get(id);
    if (known) deliveries.set(id, { ...known, ...fields });
  };
  return {
    async claim(id, conversationId, now, freshMs) {
      const known = deliveries.get(id);
      if (known && known.stage !== 'claimed') return 'sent';
      if (known && known.claimedAt.getTime() >= now.getTime() - freshMs) return 'theirs';
      const times = { claimedAt: now, updatedAt: now };
      deliveries.set(id, { id, conversationId, sid: null, stage: 'claimed', errorCode: null, ...times });
      return 'mine';
    },
    async unclaim(id) {
      if (deliveries.get(id)?.stage === 'claimed') change(id, { claimedAt: new Date(0) });
    },
    async advance(id, { stage, sid, errorCode, at }) {
      const known = deliveries.get(id);
      if (known && stagesBefore(stage).includes(known.stage))
        change(id, { stage, updatedAt: at, ...(sid ? { sid } : {}), ...(errorCode ? { errorCode } : {}) });
      return deliveries.get(id) ?? null;
    },
    ofConversation: async (conversationId) =>
      [...deliveries.values()]
        .filter((one) => one.conversationId === conversationId)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
