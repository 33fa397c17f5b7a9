import { beforeEach, describe, expect, it } from 'vitest';
import type { Follower } from '../../../src/domain/ticket.ts';
import { conversationLines } from '../../../src/services/conversations/conversationLines.ts';
import { createConversations } from '../../../src/services/conversations/conversations.ts';
import { routesOf } from '../../../src/services/notify/carrier.ts';
import { createConversationCarrier } from '../../../src/services/notify/conversationCarrier.ts';
import { createDeliveryWorker } from '../../../src/services/notify/deliveryWorker.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeCarrier } from '../../support/fakes/fakeCarrier.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const agent = { id: 'a1', name: 'Anne' };
const nothing = { text: '', attachments: [] };
const here: Omit<Follower, 'at'> = {
  id: 'draft-here',
  conversationId: 'theirs',
  channel: 'web',
  language: 'en',
  contact: { anonymous: true },
};
const byMail: Omit<Follower, 'at'> = {
  id: 'draft-mail',
  conversationId: null,
  channel: 'phone',
  language: 'fr',
  contact: { email: 'b@example.org', anonymous: false },
};

function build() {
  const { tickets } = fakeTickets();
  const clock = () => monday;
  const conversations = createConversations({ repository: fakeConversations(), clock, onChange: () => {} });
  const mail = fakeCarrier();
  const carriers = { conversation: createConversationCarrier({ conversations, wake: () => {} }), mail };
  const city = { services: testServices, timeZone: 'America/Toronto' };
  const openRoutes = routesOf(carriers);
  const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock, openRoutes });
  const log = { warn: () => {} };
  const onGivenUp = () => {};
  const worker = createDeliveryWorker({
    tickets,
    carriers,
    clock,
    quietUntil: () => null,
    random: () => 0.5,
    log,
    onGivenUp,
  });
  return { tickets, conversations, desk, mail, worker };
}

describe('whoever follows a request', () => {
  let built: ReturnType<typeof build>;
  let reference: string;
  const heard = async () => (await conversationLines(built.conversations, 'theirs')).map(({ text }) => text);

  beforeEach(async () => {
    built = build();
    const opened = { channel: 'web' as const, userId: 'u', locale: null, greeting: [], state: null };
    for (const id of ['first', 'theirs']) await built.conversations.start({ id, ...opened });
    const anonymous = { contact: { anonymous: true }, consent: false };
    ({ reference } = await built.desk.file(makeDraft({ conversationId: 'first', ...anonymous })));
    for (const one of [here, byMail]) await built.desk.follow(reference, one, nothing);
  });

  it('is told once how it ended, where they are and in their language, and nothing on the way', async () => {
    await built.desk.changeStatus(reference, 'in_progress', agent);
    await built.worker.recover();
    expect([await heard(), built.mail.sent]).toEqual([[], []]);
    await built.desk.changeStatus(reference, 'resolved', agent);
    for (let i = 0; i < 2; i++) await built.worker.recover();
    expect(await heard()).toEqual([expect.stringContaining(`Request ${reference} (Pothole), which you follow`)]);
    expect(built.mail.sent).toMatchObject([{ to: 'draft-mail', status: 'resolved' }]);
    expect(built.mail.sent[0]?.text).toContain('que vous suivez, est réglée');
    expect((await built.tickets.byReference(reference))?.outbox).toEqual([]);
  });

  it('is told of a refusal, and not of replies to whoever made it', async () => {
    await built.desk.reply(reference, 'On passe demain.', agent);
    await built.desk.changeStatus(reference, 'rejected', agent);
    await built.worker.recover();
    expect(await heard()).toEqual([expect.stringContaining('cannot act on request')]);
  });

  it('is told nothing more once they follow it no longer', async () => {
    await built.desk.changeStatus(reference, 'resolved', agent);
    const at = monday;
    await built.tickets.update(reference, {}, { at, set: { followers: [] }, history: [] });
    await built.worker.recover();
    expect([await heard(), built.mail.sent]).toEqual([[], []]);
    expect((await built.tickets.byReference(reference))?.outbox).toEqual([]);
  });
});
