import { beforeAll, describe, expect, it } from 'vitest';
import { createChatFeed } from '../../../src/services/conversations/chatFeed.ts';
import { createHarness, type Harness } from '../../support/harness.ts';
import { until } from '../../support/until.ts';

const lea = { id: 'lea', name: 'Léa Gagnon' };
const tom = { id: 'tom', name: 'Tom Roy' };

let harness: Harness;

beforeAll(async () => {
  harness = await createHarness();
});

async function waiting() {
  const talk = await harness.open();
  await talk.say('gros nid-de-poule au 449 rue Percy, 819 555-0142');
  await talk.say('agent');
  return talk;
}

describe('the live list', () => {
  it('shows who waits, with their last words and what was understood', async () => {
    const talk = await waiting();
    const chat = (await harness.chats.list()).find(({ id }) => id === talk.id);
    expect(chat).toMatchObject({
      reason: 'asked',
      agent: null,
      channel: 'directline',
      lastWords: { from: 'citizen', text: 'agent' },
      draft: {
        language: 'fr',
        serviceCode: 'pothole',
        description: 'gros nid-de-poule au 449 rue Percy, 819 555-0142',
        address: '449, rue Percy',
        contact: { phone: '+18195550142', anonymous: false },
      },
    });
    const { lines } = await harness.chats.byId(talk.id);
    expect(lines.filter(({ from }) => from === 'citizen').map(({ text }) => text)).toEqual([
      'gros nid-de-poule au 449 rue Percy, 819 555-0142',
      'agent',
    ]);
  });

  it('gives a citizen to one of two agents who ask at once', async () => {
    const talk = await waiting();
    const outcomes = await Promise.allSettled([harness.chats.take(talk.id, lea), harness.chats.take(talk.id, tom)]);
    const [lost] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const [won] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.agent] : []));
    expect(lost).toMatchObject({ code: 'chat_taken', status: 409, details: { agent: won } });
    expect((await talk.heard()).map(({ text }) => text)).toEqual([`Vous parlez maintenant avec ${won?.name}.`]);
  });

  it('takes again what one has without saying so twice', async () => {
    const talk = await waiting();
    await harness.chats.take(talk.id, lea);
    await harness.chats.take(talk.id, lea);
    expect(await talk.heard()).toHaveLength(1);
  });

  it('says the same delivery once', async () => {
    const talk = await waiting();
    await harness.chats.take(talk.id, lea);
    await harness.chats.say(talk.id, lea, 'Bonjour', 'd1');
    const { lines } = await harness.chats.say(talk.id, lea, 'Bonjour', 'd1');
    expect(lines.filter(({ from }) => from === 'agent')).toHaveLength(1);
  });

  it('lets nobody speak, give back or close what they do not have', async () => {
    const talk = await waiting();
    await expect(harness.chats.say(talk.id, tom, 'Bonjour', 'd')).rejects.toMatchObject({ code: 'chat_not_taken' });
    await harness.chats.take(talk.id, lea);
    const others = [
      () => harness.chats.say(talk.id, tom, 'Bonjour', 'd'),
      () => harness.chats.giveBack(talk.id, tom),
      () => harness.chats.close(talk.id, tom, null),
    ];
    for (const call of others) await expect(call()).rejects.toMatchObject({ code: 'chat_taken' });
    await harness.chats.close(talk.id, lea, null);
    for (const call of others) await expect(call()).rejects.toMatchObject({ code: 'unknown_chat', status: 404 });
    await expect(harness.chats.byId('nowhere')).rejects.toMatchObject({ code: 'unknown_chat' });
  });

  it('takes back a citizen to whom nobody has said anything for half an hour', async () => {
    const quiet = await createHarness();
    const talk = await quiet.open();
    await talk.say('gros nid-de-poule au 449 rue Percy');
    await talk.say('agent');
    await quiet.chats.take(talk.id, lea);
    await talk.heard();
    await quiet.later(29 * 60_000);
    await talk.say('allô?');
    await quiet.later(29 * 60_000);
    expect(await talk.heard()).toEqual([]);
    await quiet.later(60_000);
    expect((await talk.heard()).map(({ step }) => step)).toEqual(['handoff', 'details']);
    expect(await quiet.chats.list()).toEqual([]);
  });
});

describe('the feed of the live list', () => {
  it('tells what another process did, and nothing that was there before', async () => {
    let stored: { id: string; revision: number; handover: { agent: { id: string; name: string } | null } }[] = [
      { id: 'old', revision: 4, handover: { agent: null } },
    ];
    const told: unknown[] = [];
    const feed = createChatFeed({ repository: { handedOver: async () => stored as never }, intervalMs: 60_000 });
    const stop = feed.subscribe((news) => told.push(news));
    await until('the first look', async () => {
      feed.typing('old');
      return told.length > 0;
    });
    stored = [{ id: 'new', revision: 1, handover: { agent: null } }, ...stored];
    feed.changed();
    await until('a waiting citizen', async () => told.length > 1);
    stored = [{ id: 'new', revision: 2, handover: { agent: lea } }];
    feed.changed();
    await until('an agent', async () => told.length > 3);
    stored = [{ id: 'new', revision: 3, handover: { agent: lea } }];
    feed.changed();
    await until('a word', async () => told.length > 4);
    expect(told).toEqual([
      { id: 'old', change: 'typing' },
      { id: 'new', change: 'waiting' },
      { id: 'old', change: 'ended' },
      { id: 'new', change: 'taken' },
      { id: 'new', change: 'said' },
    ]);
    stop();
    feed.close();
  });
});
