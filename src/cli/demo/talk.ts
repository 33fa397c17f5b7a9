import { newConversationState } from '../../dialogs/conversationState.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { activityId, type Conversation, type LogEntry } from '../../services/conversations/conversation.ts';
import { say } from '../../services/words.ts';

const minute = 60_000;

/** The conversation that a made-up request came from, in the words that the bot has for its steps; null where there was none. */
export function talkOf(ticket: Ticket, cityName: string): Conversation | null {
  const { conversationId: id, createdAt, reference, language, contact } = ticket;
  if (id === null) return null;
  const began = createdAt.getTime() - 3 * minute;
  const yes = language === 'fr' ? 'oui' : 'yes';
  const me = contact.phone ?? contact.email ?? (language === 'fr' ? 'anonyme' : 'anonymous');
  const said: [step: string | null, text: string][] = [
    ['greeting', say(language, 'greeting', { city: cityName })],
    [null, ticket.description],
    ['address', say(language, 'ask.address')],
    [null, ticket.address.text],
    ['contact', say(language, 'ask.contact')],
    [null, me],
    ['confirm', say(language, 'ask.confirm')],
    [null, yes],
    ['done', say(language, 'done', { reference })],
  ];
  const log: LogEntry[] = said.map(([step, text], i) => ({
    seq: i + 1,
    activity: {
      type: 'message',
      id: activityId(id, i + 1),
      timestamp: new Date(began + (i * 3 * minute) / (said.length - 1)).toISOString(),
      text,
      from: step === null ? { id: 'citizen', role: 'user' } : { id: 'guichet', name: 'Guichet', role: 'bot' },
      ...(step === null ? {} : { channelData: { step } }),
    },
  }));
  return {
    id,
    revision: 1,
    channel: ticket.channel,
    userId: 'citizen',
    locale: null,
    createdAt: new Date(began),
    updatedAt: createdAt,
    endedAt: null,
    nextSeq: log.length + 1,
    log,
    inbox: [],
    accepted: [],
    lease: null,
    state: {
      conversation: { ...newConversationState(language), tickets: [reference] },
      dialogs: { dialogStack: [] },
    },
    reference: null,
  };
}
