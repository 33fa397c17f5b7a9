import { z } from 'zod';
import { LanguageCode, Person, Time, TypedText } from './commonSchemas.ts';
import { ChannelName, ContactBody } from './ticketSchemas.ts';

const Line = z.object({ at: Time, from: z.enum(['citizen', 'bot', 'agent']), text: z.string() });

/** A citizen who waits for an agent, or talks with one. */
export const ChatItem = z.object({
  id: z.string(),
  since: Time.describe('When the citizen asked, or was handed over.'),
  reason: z.enum(['asked', 'lost', 'upset']).describe('They asked, were not understood, or are angry.'),
  agent: Person.nullable().describe('Who has it; null while they wait.'),
  channel: ChannelName,
  language: LanguageCode,
  lastWords: Line.nullable(),
  understood: z
    .object({
      serviceCode: z.string().nullable(),
      description: z.string(),
      address: z.string(),
      when: z.string().nullable(),
      contact: ContactBody.nullable(),
      attributes: z.record(z.string(), z.string()),
      tickets: z.array(z.string()).describe('References of what was filed from this conversation.'),
    })
    .describe('The request that was begun, as far as the bot has it.'),
});

/** Everyone who waits or talks, longest waiting first. */
export const ChatList = z.object({ items: z.array(ChatItem) });

/** A chat with all that was said in it. */
export const ChatBody = ChatItem.extend({ lines: z.array(Line) });

/** A message to the citizen; the same `id` twice says it once. */
export const ChatMessage = z.object({ text: TypedText, id: z.string().min(1).max(100) });

/** The end of a chat, with what was filed from it. */
export const ChatEnd = z.object({ reference: z.string().max(50).nullish() });
