import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newConversationState } from '../../../src/dialogs/conversationState.ts';
import type { Conversation } from '../../../src/services/conversations/conversation.ts';
import { monday } from '../../support/makeTicket.ts';
import { openEmbeddedStore, type TestStore } from '../../support/testStores.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';
import { listen } from './listen.ts';

/** A citizen who waits since Monday morning, with a request begun. */
function waiting(id: string): Conversation {
  const said = { type: 'message', from: { id: 'u', role: 'user' }, text: 'agent', timestamp: monday.toISOString() };
  const answers = { problem: 'un gros trou', service: { code: 'pothole', score: 0.9 } };
  return {
    id,
    revision: 1,
    channel: 'web',
    userId: 'u',
    locale: 'fr-CA',
    createdAt: monday,
    updatedAt: monday,
    endedAt: null,
    nextSeq: 2,
    log: [{ seq: 1, activity: said }],
    inbox: [],
    accepted: [],
    lease: null,
    state: {
      conversation: newConversationState('fr'),
      dialogs: { dialogStack: [{ id: 'request', state: { draftId: 'd', answers, asking: 'address', misses: 0 } }] },
    },
    reference: null,
    handover: { reason: 'asked', since: monday, agent: null },
  };
}

// Two servers that share nothing but the store, as two processes would.
describe('live chats at two desks over one store', () => {
  let opened: TestStore;
  let desks: [RunningDesk, RunningDesk];
  let lea: Browser & { id: string };
  let marc: Browser & { id: string };
  let count = 0;

  beforeAll(async () => {
    opened = await openEmbeddedStore();
    desks = [await startDesk({}, opened.store), await startDesk({}, opened.store)];
    lea = await desks[0].signedIn('Lea');
    marc = await desks[1].signedIn('Marc');
  });
  afterAll(async () => {
    for (const desk of desks) await desk.close();
    await opened.close();
  });

  const arrives = async () => {
    // Ids of Teams hold signs that an address has to escape.
    const id = `msteams:19:${++count}@thread.v2;m=1/a`;
    await opened.store.conversations.insert(waiting(id));
    return { id, path: `/api/desk/chats/${encodeURIComponent(id)}` };
  };

  it('are listed with what was understood', async () => {
    const { id } = await arrives();
    const { body } = await marc.get('/api/desk/chats');
    expect(body.items.find((one: { id: string }) => one.id === id)).toEqual({
      id,
      since: monday.toISOString(),
      reason: 'asked',
      agent: null,
      channel: 'web',
      language: 'fr',
      lastWords: { at: monday.toISOString(), from: 'citizen', text: 'agent' },
      understood: {
        serviceCode: 'pothole',
        description: 'un gros trou',
        address: '',
        when: null,
        contact: null,
        attributes: {},
        tickets: [],
      },
    });
  });

  it('let one of two agents win, ten times', async () => {
    for (let i = 0; i < 10; i++) {
      const { path } = await arrives();
      const answers = await Promise.all([lea, marc].map((by) => by.post(`${path}/take`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = answers[0]?.status === 200 ? 'Lea' : 'Marc';
      expect(answers.find(({ status }) => status === 409)?.body.error).toMatchObject({
        code: 'chat_taken',
        agent: { name: winner },
      });
    }
  });

  it('are written in, given back and closed by who has them', async () => {
    const { id, path } = await arrives();
    expect((await lea.post(`${path}/messages`, { text: 'Bonjour', id: 'm1' })).body.error.code).toBe('chat_not_taken');
    await lea.post(`${path}/take`);
    expect((await marc.post(`${path}/messages`, { text: 'Bonjour', id: 'm1' })).body.error.code).toBe('chat_taken');
    expect((await lea.post(`${path}/messages`, { text: ' ', id: 'm1' })).status).toBe(400);
    for (let i = 0; i < 2; i++)
      expect((await lea.post(`${path}/messages`, { text: 'Bonjour', id: 'm1' })).status).toBe(200);
    expect((await lea.post(`${path}/typing`)).status).toBe(204);
    expect(desks[0].typed).toContain(id);
    const { log } = (await opened.store.conversations.byId(id)) as Conversation;
    expect(log.filter(({ activity }) => activity.channelData?.agent === 'Lea')).toHaveLength(1);
    expect((await marc.post(`${path}/close`, {})).status).toBe(409);
    expect((await lea.post(`${path}/close`, { reference: 'GO-2026-999999-9' })).body.error.code).toBe('unknown_ticket');
    expect((await lea.post(`${path}/close`, {})).status).toBe(204);
    expect((await lea.post(`${path}/give-back`)).status).toBe(404);
    expect((await lea.get(path)).body.error.code).toBe('unknown_chat');
  });

  it('may end with a ticket whose replies reach the citizen there', async () => {
    const { id, path } = await arrives();
    await lea.post(`${path}/take`);
    const form = {
      serviceCode: 'noise',
      description: 'Bruit',
      address: { text: 'x' },
      channel: 'web',
      conversationId: id,
    };
    const { body: ticket } = await lea.post('/api/desk/tickets', form);
    expect(ticket.reachable).toBe(true);
    expect((await lea.post(`${path}/close`, { reference: ticket.reference.toLowerCase() })).status).toBe(204);
    const { log } = (await opened.store.conversations.byId(id)) as Conversation;
    expect(log.at(-1)?.activity.value).toMatchObject({ agent: 'Lea', reference: ticket.reference });
  });

  it('are told of by the live stream of the other desk', async () => {
    const stream = await listen(desks[0], lea);
    expect((await stream.next())?.event).toBe('ready');
    const { id, path } = await arrives();
    expect(await stream.next()).toEqual({ event: 'chat', data: { id, change: 'waiting' } });
    await marc.post(`${path}/take`);
    expect(await stream.next()).toEqual({ event: 'chat', data: { id, change: 'taken' } });
    await marc.post(`${path}/give-back`);
    expect(await stream.next()).toEqual({ event: 'chat', data: { id, change: 'ended' } });
    await stream.cancel();
  });
});
