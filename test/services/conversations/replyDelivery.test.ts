import { beforeEach, describe, expect, it } from 'vitest';
import { conversationLines } from '../../../src/services/conversations/conversationLines.ts';
import { createConversations } from '../../../src/services/conversations/conversations.ts';
import { createReplyDelivery } from '../../../src/services/conversations/replyDelivery.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const agent = { id: 'a1', name: 'Anne' };

function build() {
  const { tickets } = fakeTickets();
  const clock = () => monday;
  const conversations = createConversations({ repository: fakeConversations(), clock, onChange: () => {} });
  const desk = createTicketDesk({
    tickets,
    counters: fakeCounters(),
    city: { services: testServices, timeZone: 'America/Toronto' },
    clock,
  });
  const woken: string[] = [];
  const log = { warn: () => {} };
  const delivery = createReplyDelivery({ tickets, conversations, wake: (id) => woken.push(id), log });
  return { tickets, conversations, desk, delivery, woken };
}

let built: ReturnType<typeof build>;

beforeEach(async () => {
  built = build();
  await built.conversations.start({ id: 'c1', channel: 'web', userId: 'u', locale: null, greeting: [], state: null });
});

describe('an agent’s reply', () => {
  it('comes into the conversation of the ticket once, signed, and is no longer owed', async () => {
    const { reference } = await built.desk.file(makeDraft({ conversationId: 'c1' }));
    await built.desk.reply(reference, 'On passe demain.', agent);
    await built.delivery.recover();
    await built.delivery.recover();
    const lines = await conversationLines(built.conversations, 'c1');
    expect(lines).toEqual([{ at: monday, from: 'agent', text: 'On passe demain.' }]);
    expect((await built.tickets.byReference(reference))?.outbox).toEqual([]);
    expect(built.woken).toContain('c1');
  });

  it('is said once although the process died between the two writes', async () => {
    const { reference } = await built.desk.file(makeDraft({ conversationId: 'c1' }));
    await built.desk.reply(reference, 'On passe demain.', agent);
    const owing = await built.tickets.byReference(reference);
    await built.conversations.append(
      'c1',
      {
        type: 'message',
        from: { id: 'guichet', role: 'bot' },
        text: 'On passe demain.',
        channelData: { agent: 'Anne', deliveryId: owing?.outbox[0]?.id },
      },
      false,
    );
    await built.delivery.recover();
    expect(await conversationLines(built.conversations, 'c1')).toHaveLength(1);
    expect((await built.tickets.byReference(reference))?.outbox).toEqual([]);
  });

  it('is owed no more where the conversation is unknown or has ended, stays in the history, and others go on', async () => {
    await built.conversations.start({ id: 'c2', channel: 'web', userId: 'u', locale: null, greeting: [], state: null });
    await built.conversations.end('c2');
    const references: string[] = [];
    for (const conversationId of ['c2', 'unknown', 'c1']) {
      const { reference } = await built.desk.file(makeDraft({ conversationId }));
      await built.desk.reply(reference, 'Bonjour', agent);
      references.push(reference);
    }
    await built.delivery.recover();
    const owed = await Promise.all(
      references.map(async (one) => (await built.tickets.byReference(one))?.outbox.length),
    );
    expect(owed).toEqual([0, 0, 0]);
    const kept = await built.tickets.byReference(references[0] ?? '');
    expect(kept?.history.map(({ kind }) => kind)).toContain('reply');
  });
});
