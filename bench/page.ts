import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../test/e2e/support/browser.ts';
import { countArgument } from './support/arguments.ts';
import { startProduct } from './support/product.ts';

/*
 * What the chat weighs, and how long it takes until a citizen can write, on a slow network and a phone of the middle range:
 * our page, our button on another page, and Microsoft's Web Chat on that other page.
 *
 *   npm run bench -- page [rounds]
 *
 * Slow 4G as Lighthouse has it (150 ms, 1.6 Mbit/s down, 750 kbit/s up), the processor four times slower than this machine's.
 * Usable: the greeting is there, and the field takes words. Web Chat: `npm ci` in test/e2e/webchat first.
 */
const rounds = countArgument(process.argv[2], 3, 'rounds');
const webChatScript = new URL('../test/e2e/webchat/node_modules/botframework-webchat/dist/webchat.js', import.meta.url);
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const slowdown = 4;

type Measured = { usable: number; all: number; script: number; button?: number };
type Visit = (page: Page, since: number) => Promise<{ button?: number }>;

const site = await startSite();
const product = await startProduct({ ALLOWED_ORIGINS: site.origin, RATE_LIMITS: 'off' });
// A frame of another site in a process of its own would escape the throttling and the scales.
const browser = await startBrowser([
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
]);

const rows = [
  await row('our page', `${product.url}/`, ours),
  await row('our button on another page', site.with('embed'), behindButton),
];
if (existsSync(webChatScript)) rows.push(await row('Web Chat on that page', site.with('webchat'), webChat));
else console.log('Web Chat is not installed: npm ci in test/e2e/webchat');
console.table(rows);
await browser.close();
await product.stop();
process.exit(0);

async function row(name: string, address: string, visit: Visit) {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure(browser, address, visit));
  const of = (value: (one: Measured) => number) => median(all.map(value));
  return {
    page: name,
    'script, kB gzipped': (of((one) => one.script) / 1000).toFixed(0),
    'all, kB': (of((one) => one.all) / 1000).toFixed(0),
    'button shown, s': all.some((one) => one.button) ? (of((one) => one.button ?? 0) / 1000).toFixed(2) : '',
    'usable, s': (of((one) => one.usable) / 1000).toFixed(2),
  };
}

/** One visit with an empty cache. */
async function measure(by: Browser, address: string, visit: Visit): Promise<Measured> {
  const context = await by.newContext({
    viewport: { width: 390, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-CA',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const weight = await weigh(cdp);
  await cdp.send('Network.emulateNetworkConditions', slow4g);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const since = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const more = await visit(page, since);
  const usable = performance.now() - since;
  await context.close();
  return { usable, ...weight, ...more };
}

/** Counts what comes over the network, compressed as it comes. */
async function weigh(cdp: CDPSession): Promise<{ all: number; script: number }> {
  const weight = { all: 0, script: 0 };
  const scripts = new Set<string>();
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (scripts.has(requestId)) weight.script += encodedDataLength;
  });
  return weight;
}

async function ours(page: Page) {
  await page.locator('.message.bot').first().waitFor();
  await page.locator('#message').fill('x');
  return {};
}

/** The button is pressed as soon as it is there, which no citizen does: the longest way. */
async function behindButton(page: Page, since: number) {
  const launch = page.locator('guichet-chat .launch');
  await launch.waitFor();
  const button = performance.now() - since;
  await launch.tap();
  const chat = page.frameLocator('iframe');
  await chat.locator('.message.bot').first().waitFor();
  await chat.locator('#message').fill('x');
  return { button };
}

async function webChat(page: Page) {
  await page
    .getByText(/automated assistant/)
    .first()
    .waitFor({ timeout: 120_000 });
  await page.getByRole('textbox').fill('x');
  return {};
}

/** A page of another origin, with either chat; everything is sent compressed, as a real server does. */
async function startSite() {
  const script = existsSync(webChatScript) ? gzipSync(await readFile(webChatScript)) : null;
  const webChatPage = await readFile(new URL('../test/e2e/webchat/page.html', import.meta.url), 'utf8');
  const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
    const isScript = pathname === '/webchat.js' && script !== null;
    const embedPage = `<!doctype html><html lang="en">${viewport}<title>A page</title><h1>A page</h1><script src="${searchParams.get('product')}embed.js" async></script></html>`;
    const page = pathname === '/embed' ? embedPage : webChatPage.replace('<head>', `<head>${viewport}`);
    const body = isScript ? script : gzipSync(page);
    const type = isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
    res.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    with: (name: string) => `${origin}/${name}?product=${encodeURIComponent(`${product.url}/`)}`,
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
