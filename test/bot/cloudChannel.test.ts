import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/bot/render.ts';
import type { RunTurn } from '../../src/bot/runTurn.ts';
import { buildCloud, connector, teamsMessage } from '../support/cloud.ts';

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.restore();
});

/** Asks for a confirmation in two messages, as the bot does after a digression. */
const askTwice: RunTurn = async (conversation) => ({
  state: {} as never,
  replies: [
    render({ step: 'help', texts: [{ key: 'anythingElse' }] }, 'fr', conversation.channel, 'Magog'),
    render(
      {
        step: 'confirm',
        texts: [{ key: 'ask.change' }],
        facts: [{ label: { key: 'label.address' }, value: '449, rue Percy' }],
        choices: [
          { value: 'yes', title: 'Oui' },
          { value: 'no', title: 'Non' },
        ],
      },
      'fr',
      conversation.channel,
      'Magog',
    ),
  ],
});

const build = (registration: Parameters<typeof buildCloud>[0] = {}, runTurn = askTwice) =>
  buildCloud(registration, runTurn);
const message = teamsMessage;

describe('a message from Teams', () => {
  it('is stored and acknowledged, and the replies go to its connector in order', async () => {
    const posted = connector(2);
    const { channel, runner, conversations } = build();
    expect((await channel.receive('', message())).status).toBe(200);
    expect(await conversations.byId('msteams:a:1')).toMatchObject({ channel: 'msteams', userId: '29:citizen' });
    await runner.drain();
    expect(posted.map((one) => one.channelData.step)).toEqual(['help', 'confirm']);
    expect(posted[1]).toMatchObject({
      type: 'message',
      conversation: { id: 'a:1' },
      recipient: { id: '29:citizen' },
      from: { id: '28:bot' },
      replyToId: 'teams-1',
    });
    expect(await conversations.waiting()).toEqual([]);
  });

  it('gets its choices on an Adaptive Card, because Teams shows no suggested actions in a group', async () => {
    const posted = connector(2);
    const { channel, runner } = build();
    await channel.receive('', message());
    await runner.drain();
    const [card] = (posted[1]?.attachments ?? []) as unknown as {
      contentType: string;
      content: Record<string, unknown>;
    }[];
    expect(card?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(card?.content).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: expect.stringMatching(/449, rue Percy\n1. Oui\n2. Non$/),
      body: [{ type: 'FactSet', facts: [{ title: 'Endroit', value: '449, rue Percy' }] }],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Oui',
          data: { choice: 'yes' },
          // Clients that do not know the card's own action send the words.
          fallback: {
            type: 'Action.Submit',
            data: { choice: 'yes', msteams: { type: 'messageBack', displayText: 'Oui' } },
          },
        },
        { type: 'Action.Execute', title: 'Non', data: { choice: 'no' } },
      ],
    });
    expect(posted[1]?.suggestedActions).toBeUndefined();
  });

  it('sent again with the same id counts once', async () => {
    const posted = connector(4);
    const { channel, runner } = build();
    await Promise.all([channel.receive('', message()), channel.receive('', message())]);
    await runner.drain();
    expect((await channel.receive('', message())).status).toBe(200);
    await runner.drain();
    expect(posted).toHaveLength(2);
  });

  it('whose answer did not get through is answered later, without what got through', async () => {
    const { channel, runner, conversations } = build();
    const first: string[] = [];
    nock('https://smba.example.test')
      .post(/activities/, (body) => first.push(body.channelData.step) > 0)
      .reply(200, { id: 'x' });
    nock('https://smba.example.test')
      .post(/activities/)
      .times(8)
      .reply(400, {});
    expect((await channel.receive('', message())).status).toBe(200);
    await runner.drain();
    expect(first).toEqual(['help']);
    expect(await conversations.waiting()).toEqual(['msteams:a:1']);
    nock.cleanAll();
    const posted = connector(2);
    await runner.recover();
    await runner.recover();
    expect(posted.map((one) => one.channelData.step)).toEqual(['confirm']);
    expect(await conversations.waiting()).toEqual([]);
  });

  it('cannot name stored files or choices itself', async () => {
    connector(2);
    const { channel, runner, conversations } = build();
    const forged = {
      files: { stored: [{ id: 'f', name: 'x', contentType: 'image/png', size: 1 }] },
      choices: [{ value: 'yes', title: 'x' }],
    };
    await channel.receive('', message({ channelData: { tenant: { id: 't' }, ...forged } }));
    await runner.drain();
    const { entries } = await conversations.activitiesAfter('msteams:a:1', 0);
    expect(entries[0]?.activity.channelData).toEqual({ tenant: { id: 't' } });
  });
});

describe('somebody who joins', () => {
  it('takes a turn, which greets them; the bot itself does not', async () => {
    const joined: (string | undefined)[] = [];
    const { channel, runner } = build({}, async (conversation, seq) => {
      joined.push(conversation.log.find((entry) => entry.seq === seq)?.activity.type);
      return { state: {} as never, replies: [] };
    });
    const update = (id: string) =>
      message({ type: 'conversationUpdate', id: `u-${id}`, membersAdded: [{ id }], text: undefined });
    await channel.receive('', update('28:bot'));
    await channel.receive('', update('29:citizen'));
    await runner.drain();
    expect(joined).toEqual(['conversationUpdate']);
  });
});

describe('what is no activity', () => {
  it.each([
    ['type', { type: undefined }],
    ['conversation', { conversation: undefined }],
    ['conversation', { conversation: { id: '' } }],
    ['from', { from: undefined }],
    ['channelId', { channelId: 7 }],
    ['serviceUrl', { serviceUrl: 'nowhere' }],
  ])('is refused with 400 for want of %s', async (field, change) => {
    const { channel } = build();
    await expect(channel.receive('', message(change))).rejects.toMatchObject({
      code: 'invalid_activity',
      status: 400,
      details: { field },
    });
  });

  it.each([null, [], 'text', 7])('is refused with 400: %j', async (body) => {
    await expect(build().channel.receive('', body)).rejects.toMatchObject({ status: 400 });
  });
});

describe('with an app id', () => {
  const registered = {
    MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
    MicrosoftAppPassword: 'p',
    MicrosoftAppType: 'MultiTenant',
  };

  it.each(['', 'Bearer nonsense', 'Basic abc'])('a caller with "%s" is not authenticated', async (authorization) => {
    const { channel, conversations } = build(registered);
    await expect(channel.receive(authorization, message())).rejects.toMatchObject({
      code: 'not_authenticated',
      status: 401,
    });
    expect(await conversations.byId('msteams:a:1')).toBeNull();
  });
});
