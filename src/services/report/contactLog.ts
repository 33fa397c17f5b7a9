import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Channel } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { topicsOf } from '../knowledge/topics.ts';
import type { Contact, ContactRepository } from './contact.ts';

/** A turn of a conversation that has ended, as far as the statistics need it. */
export type EndedTurn = {
  conversationId: string;
  began: Date;
  channel: Channel;
  language: Language;
  /** The step of its last message; null where the bot said nothing, an agent having the conversation. */
  step: string | null;
  tickets: number;
};

/** A call that only asked something. `topic` is the id of an answer or a referral of the pack; null for anything else. */
type LoggedCall = { id: string; topic: string | null; language: Language; note: string | null };

/** Counts who turned to the town. */
export type ContactLog = {
  turnEnded(turn: EndedTurn): Promise<void>;
  /** Notes a call; the same id again counts once. */
  logCall(call: LoggedCall, by: { id: string; name: string }): Promise<Contact>;
};

/** Builds the log for a city. */
export function createContactLog(deps: {
  contacts: ContactRepository;
  city: Pick<CityPack, 'answers' | 'referrals'>;
  clock: Clock;
}): ContactLog {
  const { contacts, city, clock } = deps;
  return {
    turnEnded: ({ conversationId, began, ...turn }) =>
      contacts.save({
        ...turn,
        id: conversationId,
        kind: 'conversation',
        at: began,
        updatedAt: clock(),
        topic: null,
      }),
    async logCall({ id, topic, language, note }, by) {
      if (topic !== null && !topicsOf(city).some(({ id: known }) => known === topic)) {
        throw new AppError('unknown_topic', 400, `There is no topic ${topic}.`, { topic });
      }
      const at = clock();
      const who = { id: by.id, name: by.name };
      const call: Contact = {
        id,
        kind: 'call',
        at,
        updatedAt: at,
        channel: 'phone',
        language,
        step: null,
        tickets: 0,
        topic,
        ...(note ? { note } : {}),
        by: who,
      };
      await contacts.save(call);
      return call;
    },
  };
}
