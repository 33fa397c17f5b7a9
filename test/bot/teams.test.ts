import nock from 'nock';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/bot/render.ts';
import type { RunTurn } from '../../src/bot/runTurn.ts';
import type { ChannelActivity } from '../../src/services/conversations/conversation.ts';
import { buildCloud, connector, serviceUrl, teamsMessage } from '../support/cloud.ts';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

/** A bot that notes what it hears and asks for a yes. */
function listening() {
  const heard: ChannelActivity[] = [];
  const runTurn: RunTurn = async (conversation, seq) => {
    const activity = conversation.log.find((entry) => entry.seq === seq)?.activity;
    if (activity) heard.push(activity);
    const choices = [
      { value: 'yes', title: 'Oui, envoyer' },
      { value: 'no', title: 'Non' },
    ];
    const reply = { step: 'confirm', texts: [{ key: 'ask.change' as const }], choices };
    return { state: {} as never, replies: [render(reply, 'fr', conversation.channel, 'Magog')] };
  };
  return { heard, ...buildCloud({}, runTurn) };
}

describe('words in Teams', () => {
  it.each([
    ['<at>Guichet</at> un trou', 'un trou'],
    ['un trou devant <at>Jean</at>', 'un trou devant Jean'],
    ['trou &amp; bosse&nbsp;ici', 'trou & bosse ici'],
    ['5 < 6', '5 < 6'],
  ])('"%s" are "%s"', async (text, words) => {
    connector(1);
    const { channel, runner, heard } = listening();
    const entities = [{ type: 'mention', mentioned: { id: '28:bot', name: 'Guichet' }, text: '<at>Guichet</at>' }];
    await channel.receive('', teamsMessage({ text, entities }));
    await runner.drain();
    expect(heard[0]?.text).toBe(words);
  });
});

describe('a channel of a team', () => {
  const mention = { type: 'mention', mentioned: { id: '28:bot', name: 'Guichet' }, text: '<at>Guichet</at>' };
  const inChannel = (change: object = {}) =>
    teamsMessage({
      conversation: { id: '19:abc@thread.tacv2', conversationType: 'channel', isGroup: true },
      text: '<at>Guichet</at> un trou',
      entities: [mention],
      ...change,
    });

  it('is answered where the bot is named, in the thread', async () => {
    const posted = connector(1);
    const { channel, runner } = listening();
    await channel.receive('', inChannel());
    await runner.drain();
    expect(posted).toHaveLength(1);
    expect(posted[0]?.path).toContain('/19:abc@thread.tacv2;messageid=teams-1/');
  });

  it.each([
    ['words to others', { entities: [], text: 'salut' }],
    ['the name of somebody else', { entities: [{ ...mention, mentioned: { id: '29:other' } }] }],
    ['an edit', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }],
    ['somebody who joins the team', { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] }],
  ])('is not for %s', async (_, change) => {
    const { channel, runner, heard } = listening();
    expect(await channel.receive('', inChannel(change))).toMatchObject({ status: 200 });
    await runner.drain();
    expect(heard).toEqual([]);
  });

  it('has a request of its own for each person in a thread', async () => {
    connector(2);
    const { channel, runner, conversations } = listening();
    const thread = { id: '19:abc@thread.tacv2;messageid=1', conversationType: 'channel' };
    for (const id of ['29:a', '29:b']) await channel.receive('', inChannel({ id, from: { id }, conversation: thread }));
    await runner.drain();
    for (const id of ['29:a', '29:b'])
      expect(await conversations.byId(`msteams:19:abc@thread.tacv2;messageid=1:${id}`)).not.toBeNull();
  });

  it('takes a press of a button without the name', async () => {
    connector(1);
    const { channel, runner, heard } = listening();
    await channel.receive('', inChannel({ entities: [], text: 'Oui, envoyer', value: { choice: 'yes' } }));
    await runner.drain();
    expect(heard[0]).toMatchObject({ text: 'Oui, envoyer', value: { choice: 'yes' } });
  });
});

describe('buttons', () => {
  it('that bring their code alone are stored with the words that were pressed', async () => {
    connector(2);
    const { channel, runner, heard } = listening();
    await channel.receive('', teamsMessage());
    await runner.drain();
    await channel.receive('', teamsMessage({ id: 't2', text: undefined, value: { choice: 'yes', msteams: {} } }));
    await runner.drain();
    expect(heard[1]).toMatchObject({ type: 'message', text: 'Oui, envoyer', value: { choice: 'yes' } });
  });

  it("of a card's own action are answered at once with a card without buttons, and then by the turn", async () => {
    const posted = connector(2);
    const { channel, runner, heard } = listening();
    await channel.receive('', teamsMessage());
    await runner.drain();
    const invoke = teamsMessage({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'i1',
      text: undefined,
      value: { action: { type: 'Action.Execute', verb: 'choose', data: { choice: 'yes' } } },
    });
    const first = await channel.receive('', invoke);
    expect(first).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { version: '1.5', body: [{ text: 'Oui, envoyer' }] },
      },
    });
    // Teams repeats an invoke whose answer was lost: it gets the answer again, and the turn does not run again.
    expect(await channel.receive('', invoke)).toEqual(first);
    await runner.drain();
    expect(heard).toHaveLength(2);
    expect(posted).toHaveLength(2);
  });

  it('of other invokes are not known', async () => {
    const { channel, heard } = listening();
    expect(await channel.receive('', teamsMessage({ type: 'invoke', name: 'task/fetch' }))).toMatchObject({
      status: 501,
    });
    expect(heard).toEqual([]);
  });
});

describe('an edited message', () => {
  it('is said not to be read again, once', async () => {
    const posted = connector(2);
    const { channel, runner, heard } = listening();
    await channel.receive('', teamsMessage());
    const edit = teamsMessage({
      type: 'messageUpdate',
      text: 'bonsoir',
      timestamp: '2026-03-02T14:00:00Z',
      channelData: { eventType: 'editMessage' },
    });
    await channel.receive('', edit);
    await channel.receive('', edit);
    await runner.drain();
    expect(heard).toHaveLength(1);
    expect(posted.map(({ channelData }) => channelData.step)).toEqual(['confirm', 'unheard']);
    expect(posted[1]?.text).toContain('message modifié');
  });
});

describe('photos in Teams', () => {
  const jpeg = () =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer();
  const filesOf = (activity: ChannelActivity | undefined) =>
    activity?.channelData?.files as { stored: { name: string }[]; refused: { reason: string }[] } | undefined;

  async function send(attachments: object[]) {
    connector(1);
    const { channel, runner, heard } = listening();
    await channel.receive('', teamsMessage({ attachments }));
    await runner.drain();
    return heard[0];
  }

  it('are fetched from their download address, without the bot’s token, and from the connector', async () => {
    const photo = await jpeg();
    nock('https://city.sharepoint.com', { badheaders: ['authorization'] })
      .get('/f?tempauth=x')
      .reply(200, photo);
    nock('https://smba.example.test').get('/amer/v3/attachments/1/views/original').reply(200, photo);
    const heard = await send([
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'trou.jpg',
        content: { downloadUrl: 'https://city.sharepoint.com/f?tempauth=x', fileType: 'jpg' },
      },
      { contentType: 'image/*', contentUrl: `${serviceUrl}v3/attachments/1/views/original` },
      // Teams sends the words once more, as HTML.
      { contentType: 'text/html', content: '<p>bonjour</p>' },
    ]);
    expect(filesOf(heard)?.stored.map(({ name }) => name)).toEqual(['trou.jpg', 'photo-2']);
    expect(heard?.attachments).toEqual([
      { name: 'trou.jpg', contentType: 'image/jpeg' },
      { name: 'photo-2', contentType: 'image/jpeg' },
    ]);
  });

  it.each([
    ['a host that is nobody’s', 'https://evil.example.test/x.jpg'],
    ['a host that only looks like Microsoft’s', 'https://sharepoint.com.example.test/x.jpg'],
    ['this machine', 'http://127.0.0.1:3978/metrics'],
    ['the cloud’s own metadata', 'http://169.254.169.254/metadata'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'nowhere'],
  ])('are not fetched from %s', async (_, contentUrl) => {
    const heard = await send([{ contentType: 'image/png', contentUrl }]);
    expect(filesOf(heard)).toMatchObject({ stored: [], refused: [{ reason: 'unreadable' }] });
  });

  it('are not followed to such a host', async () => {
    nock('https://city.sharepoint.com').get('/f').reply(302, undefined, { location: 'http://169.254.169.254/' });
    const heard = await send([{ contentType: 'image/png', contentUrl: 'https://city.sharepoint.com/f' }]);
    expect(filesOf(heard)?.stored).toEqual([]);
  });
});

describe('later words', () => {
  it('go to the conversation by its reference, without a message of the citizen', async () => {
    const posted = connector(2);
    const { channel, runner, conversations } = listening();
    await channel.receive('', teamsMessage());
    await runner.drain();
    const reply = { type: 'message', from: { id: 'guichet', role: 'bot' }, text: 'Réparé.\nMerci.' };
    await conversations.append('msteams:a:1', { ...reply, channelData: { step: 'handoff', agent: 'Léa' } }, true);
    await runner.wake('msteams:a:1', false);
    // Teams breaks a line at an empty one only.
    expect(posted[1]).toMatchObject({ text: 'Réparé.\n\nMerci.', conversation: { id: 'a:1' } });
  });
});
