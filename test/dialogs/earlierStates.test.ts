import { describe, expect, it } from 'vitest';
import type { ConversationState } from '../../src/dialogs/conversationState.ts';
import type { FormState } from '../../src/dialogs/form.ts';
import { attributeAnswers, type RequestAnswers, requestAnswers } from '../../src/dialogs/requestAnswers.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { type ConversationFixture, listFixtures, readFixture } from '../support/conversationFixtures.ts';
import { createHarness, type Said } from '../support/harness.ts';
import { plainAnswer } from '../support/plainAnswer.ts';

/*
 * A deploy finds conversations that earlier versions wrote: whatever changed since in forms and state, each goes on where it
 * stood, with what the citizen gave, and comes to its end.
 */
type Stored = { conversation: ConversationState; dialogs: { dialogStack: { state: FormState }[] } };

const mostTurns = 15;
const fixtures = await listFixtures();

const storedOf = ({ conversation }: ConversationFixture) => conversation.state as Stored;
const formOf = (fixture: ConversationFixture) => storedOf(fixture).dialogs.dialogStack[0]?.state;

async function resumed(path: string) {
  const fixture = await readFixture(path);
  const harness = await createHarness();
  const talk = await harness.resume(fixture.conversation, fixture.tickets);
  return { fixture, talk, language: storedOf(fixture).conversation.language ?? 'fr' };
}

describe.each(fixtures)('%s', (path) => {
  it('is asked the same question as before', async () => {
    const { fixture, talk, language } = await resumed(path);
    const form = formOf(fixture);
    const before = talk.step();
    const said = await talk.say(language === 'fr' ? 'aide' : 'help');
    expect(said[0]?.step).toBe('help');
    if (form) expect(said.at(-1)?.step).toBe(form.asking);
    // Version 0.1 asked whether a request left alone goes on, in a step of its own.
    if (form && before !== 'emergency' && before !== 'resume') expect(said.at(-1)?.step).toBe(before);
  });

  it('comes to its end with what was given', async () => {
    const { fixture, talk, language } = await resumed(path);
    let last: Said | undefined = talk.greeting.at(-1);
    for (let turn = 0; turn < mostTurns && talk.tickets().length === 0; turn++) {
      if (!last) throw new Error('the bot said nothing');
      last = (await talk.say(plainAnswer(last, language))).at(-1);
    }
    const ticket = talk.tickets().at(-1);
    if (!ticket) throw new Error(`nothing was filed; the bot last said [${last?.step}] ${last?.text}`);
    expect(ticket.language).toBe(language);
    holdsAnswers(ticket, requestAnswers(formOf(fixture)?.answers ?? {}));
    expect(ticket.attributes).toMatchObject(attributeAnswers(formOf(fixture)?.answers ?? {}));
    const { awaiting, contact } = storedOf(fixture).conversation;
    if (awaiting && 'problem' in awaiting && !formOf(fixture)) expect(ticket.description).toContain(awaiting.problem);
    if (contact) expect(ticket.contact).toMatchObject(contact);
  });
});

function holdsAnswers(ticket: Ticket, given: RequestAnswers): void {
  if (given.problem) expect(ticket.description).toContain(given.problem);
  if (given.details) expect(ticket.description).toContain(given.details);
  if (given.service) expect(ticket.serviceCode).toBe(given.service.code);
  if (given.address) expect(ticket.address).toMatchObject(given.address);
  if (given.when) expect(ticket.when).toBe(given.when);
  if (given.attachments) expect(ticket.attachments).toEqual(given.attachments);
  // "contact" is what the plain answer changes where the summary asks what to change.
  if (given.contact && !given.changing) expect(ticket.contact).toMatchObject(given.contact);
}
