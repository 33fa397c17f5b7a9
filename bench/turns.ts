import { createServer } from 'node:http';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { countArgument } from './support/arguments.ts';
import { openConversation } from './support/directLineClient.ts';
import { startProduct } from './support/product.ts';

/*
 * How long a citizen waits for the reply to one message, against a bare EchoBot that keeps nothing: the same number of
 * conversations side by side, each message answered before the next is sent.
 *
 *   npm run bench -- turns [conversations] [messages each]
 *
 * The EchoBot is Microsoft's sample: restify, CloudAdapter, a reply to a connector (here a server that takes it and says 200).
 * Guichet stores the message, understands it, runs the turn and stores the replies, on the embedded store.
 */
const conversations = countArgument(process.argv[2], 8, 'conversations');
const messages = countArgument(process.argv[3], 40, 'messages');
const script = ['un lampadaire est éteint', '340 rue Saint-Luc', 'non', 'anonyme', 'oui'];
/** Who waits for the EchoBot's answer, by conversation. */
const replies = new Map<string, () => void>();

const echo = await timed('a bare EchoBot', echoConversation, await startEcho());
const guichet = await timed('Guichet', guichetConversation, await startProduct());
console.table(
  [echo, guichet].map(({ name, p50, p95, perSecond }) => ({
    bot: name,
    'median wait, ratio': (p50 / echo.p50).toFixed(2),
    '95 % wait, ratio': (p95 / echo.p95).toFixed(2),
    'messages a second, ratio': (perSecond / echo.perSecond).toFixed(2),
    'median, ms here': p50.toFixed(1),
  })),
);
process.exit(0);

type Started = { url: string; stop: () => Promise<void> };
type Say = (text: string) => Promise<unknown>;

async function timed(name: string, open: (url: string) => Promise<Say>, { url, stop }: Started) {
  const waits: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: conversations }, async () => {
      const say = await open(url);
      for (let i = 0; i < messages; i++) {
        const sent = performance.now();
        await say(script[i % script.length] ?? '');
        waits.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await stop();
  waits.sort((a, b) => a - b);
  const at = (p: number) => waits[Math.floor(p * (waits.length - 1))] ?? 0;
  return { name, p50: at(0.5), p95: at(0.95), perSecond: waits.length / seconds };
}

async function guichetConversation(url: string): Promise<Say> {
  const { say } = await openConversation(url, 'fr-CA');
  return say;
}

async function startEcho(): Promise<Started> {
  const connector = createServer((req, res) => {
    req.resume().on('end', () => {
      const conversation = decodeURIComponent(req.url?.split('/')[3] ?? '');
      res.setHeader('Content-Type', 'application/json');
      res.end('{"id":"1"}');
      replies.get(conversation)?.();
    });
  });
  const connectorUrl = await listening(connector);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
  });
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (req: Request, res: Response) => {
    // The adapter's types know no optional properties (exactOptionalPropertyTypes).
    await adapter.process(req as never, res, (context) => bot.run(context));
  });
  const url = await listening(server.server);
  return {
    url: `${url}#${connectorUrl}`,
    stop: async () => {
      server.close();
      connector.close();
    },
  };
}

async function echoConversation(urls: string): Promise<Say> {
  const [url = '', serviceUrl = ''] = urls.split('#');
  const id = crypto.randomUUID();
  return async (text) => {
    const replied = new Promise<void>((resolve) => replies.set(id, resolve));
    const activity = {
      type: 'message',
      id: crypto.randomUUID(),
      text,
      channelId: 'emulator',
      serviceUrl,
      from: { id: 'citizen' },
      recipient: { id: 'bot' },
      conversation: { id },
    };
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
    await replied;
  };
}

function listening(server: {
  listen: (port: number, host: string, done: () => void) => unknown;
  address: () => unknown;
}): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}`));
  });
}
