import { expect, test } from 'vitest';
import type { ServiceChoice } from '../../src/domain/ticket.ts';
import { createHarness } from '../support/harness.ts';

/** What was said in turn, and how the ticket came by its service. */
const talks: [words: string[], choice: ServiceChoice, serviceCode: string][] = [
  [['gros nid-de-poule au 449 rue Percy', 'c’est tout', 'anonyme', 'oui'], 'taken', 'pothole'],
  [['il y a quelque chose de bizarre au 449 rue Percy', 'autre', 'c’est tout', 'anonyme', 'oui'], 'asked', 'other'],
];

test.each(talks)('after %j the ticket says that its service was %s', async (words, choice, serviceCode) => {
  const talk = await (await createHarness()).open();
  for (const one of words) await talk.say(one);
  const [ticket] = talk.tickets();
  expect(ticket?.serviceCode).toBe(serviceCode);
  expect(ticket?.understanding).toMatchObject({ choice, serviceCode, text: words[0] });
});
