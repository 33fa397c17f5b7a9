import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../src/bot/render.ts';
import type { RunTurn } from '../../../src/bot/runTurn.ts';
import { buildCloud, connector, teamsMessage } from '../../support/cloud.ts';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const ask: RunTurn = async ({ channel }) => {
  const choices = [
    { value: 'yes', title: 'Oui, envoyer' },
    { value: 'no', title: 'Non, corriger' },
  ];
  const said = [
    { step: 'help', texts: [{ key: 'anythingElse' as const }] },
    { step: 'confirm', texts: [{ key: 'ask.change' as const }], choices },
  ];
  return { state: {} as never, replies: said.map((reply) => render(reply, 'fr', channel, 'Magog')) };
};

const text = (words: string, id = words) =>
  teamsMessage({
    id,
    channelId: 'sms',
    from: { id: '+18195550142' },
    recipient: { id: '+18195550100' },
    conversation: { id: '+18195550142' },
    text: words,
  });

describe("Azure's sms channel", () => {
  it('says a turn in as few messages as hold it, with numbers for buttons and no card', async () => {
    const posted = connector(1);
    const { channel, runner } = buildCloud({}, ask);
    await channel.receive('', text('bonjour'));
    await runner.drain();
    expect(posted[0]?.text).toMatch(/\n1\. Oui, envoyer\n2\. Non, corriger$/);
    expect(posted[0]?.text).not.toMatch(/[’«»…]/);
    expect(posted[0]).not.toHaveProperty('attachments');
    expect(posted[0]).not.toHaveProperty('suggestedActions');
  });

  it('obeys STOP until START', async () => {
    const posted = connector(3);
    const { channel, runner } = buildCloud({}, ask);
    for (const words of ['ARRÊT', 'allo', 'START', 'bonjour']) {
      await channel.receive('', text(words));
      await runner.drain();
    }
    expect(posted.map((one) => one.text.split('\n').at(-1))).toEqual([
      expect.stringContaining('REPRENDRE'),
      expect.stringContaining('may text you again'),
      '2. Non, corriger',
    ]);
  });
});
