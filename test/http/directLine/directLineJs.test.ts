import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callDirectLine, type WireActivity } from '../../support/directLineClient.ts';
import { NodeXhr } from '../../support/nodeXhr.ts';
import { type RunningApp, startApp } from '../../support/runningApp.ts';
import { until } from '../../support/until.ts';

let app: RunningApp;

beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest: NodeXhr });
  app = await startApp();
});
afterAll(() => app?.stop());

/** The real client, as a page makes it: a token, our domain. */
async function connect(webSocket: boolean) {
  const { body } = await callDirectLine(app.url, 'POST', '/tokens/generate', { json: { user: { id: 'dl_js' } } });
  const client = new DirectLine({
    token: body.token,
    domain: `${app.url}/v3/directline`,
    webSocket,
    pollingInterval: 200,
    conversationStartProperties: { locale: 'en-CA' },
  });
  const seen: WireActivity[] = [];
  const statuses: ConnectionStatus[] = [];
  const subscriptions = [
    client.activity$.subscribe((activity) => seen.push(activity as unknown as WireActivity)),
    client.connectionStatus$.subscribe((status) => statuses.push(status)),
  ];
  const post = (activity: object) =>
    new Promise<string>((resolve, reject) => {
      client.postActivity({ from: { id: 'dl_js' }, ...activity } as never).subscribe(resolve, reject);
    });
  const step = (name: string) => until(name, () => seen.find((one) => one.channelData?.step === name));
  const end = () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    client.end();
  };
  return { client, seen, statuses, post, step, end };
}

describe.each([
  ['over its stream', true],
  ['by polling', false],
])('botframework-directlinejs %s', (_, webSocket) => {
  it('connects, gets the greeting, says something, sees it echoed and answered, each once', async () => {
    const { seen, statuses, post, step, end } = await connect(webSocket);
    expect((await step('greeting')).text).toContain('automated assistant');
    const id = await post({
      type: 'message',
      text: 'gros nid-de-poule au 449 rue Percy',
      channelData: { clientActivityID: 'w-1' },
    });
    await step('details');
    const echoes = seen.filter((one) => one.channelData?.clientActivityID === 'w-1');
    expect(echoes.map((one) => one.id)).toEqual([id]);
    await post({ type: 'message', value: 'skip', text: 'No' });
    await step('contact');
    expect(new Set(seen.map((one) => one.id)).size).toBe(seen.length);
    expect(statuses).toContain(ConnectionStatus.Online);
    end();
  });

  it('uploads a photo with its words', async () => {
    const { seen, post, step, end } = await connect(webSocket);
    await step('greeting');
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const contentUrl = `data:image/png;base64,${bytes.toString('base64')}`;
    const id = await post({
      type: 'message',
      text: 'gros nid-de-poule au 449 rue Percy',
      attachments: [{ contentType: 'image/png', contentUrl, name: 'hole.png' }],
    });
    expect(id).not.toBe('retry');
    await step('details');
    expect(seen.find((one) => one.id === id)?.attachments).toMatchObject([
      { contentType: 'image/png', name: 'hole.png' },
    ]);
    end();
  });
});
