import { z } from 'zod';
import { LanguageCode, Time } from './commonSchemas.ts';
import { NewTicket } from './ticketRequests.ts';
import { AddressBody, ChannelName, Status } from './ticketSchemas.ts';

/** What is being written down, as far as it tells of what may be the same. */
export const SimilarRequest = z.object({
  serviceCode: z.string(),
  address: NewTicket.shape.address,
  contact: NewTicket.shape.contact,
});

/** Open requests that may be the same thing: the caller's own first, then the nearest. */
export const SimilarList = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      status: Status,
      address: AddressBody,
      description: z.string(),
      createdAt: Time,
      metres: z.int().nullable().describe('How far it is; null where one of the two has no point.'),
      own: z.boolean().describe('It was made with the same phone or e-mail.'),
      followers: z.int(),
    }),
  ),
});

/** Somebody who reports the same thing on the phone. */
export const NewFollower = z.object({
  draftId: z.string().min(1).max(100).describe('Chosen by the form; the same one twice follows once.'),
  text: z.string().trim().max(10_000).default('').describe('What they add.'),
  contact: NewTicket.shape.contact,
  channel: ChannelName.default('phone'),
  language: LanguageCode.default('fr'),
  conversationId: NewTicket.shape.conversationId,
});
