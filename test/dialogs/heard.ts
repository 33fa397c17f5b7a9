import type { HeardMessage } from '../../src/dialogs/citizenMessage.ts';
import type { Understanding } from '../../src/domain/understanding.ts';
import { monday } from '../support/makeTicket.ts';

/** A message whose understanding is what a test says it is. */
export function heard(
  text: string,
  understanding: Partial<Understanding> = {},
  change: Partial<HeardMessage> = {},
): HeardMessage {
  return {
    text,
    value: null,
    attachments: [],
    refused: [],
    location: null,
    channel: 'directline',
    locale: null,
    now: monday,
    timing: 'answers',
    understanding: {
      language: 'fr',
      languageSure: false,
      intent: 'report',
      intents: [],
      services: [],
      emergencyWords: [],
      address: null,
      when: null,
      phone: null,
      phoneExtension: null,
      name: null,
      email: null,
      reference: null,
      ...understanding,
    },
    ...change,
  };
}
