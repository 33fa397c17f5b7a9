import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../test/e2e/support/browser.ts';
import { countArgument } from './support/arguments.ts';
import { startProduct } from './support/product.ts';

/*
 * When the desk is first seen, and when it can be used, on a slow laptop with nothing in its cache; beside a page of one line of
 * text, which costs what the browser and the network cost.
 *
 *   npm run bench -- first-paint [rounds]
 *
 * 10 Mbit/s with 40 ms, the processor four times slower than this machine's. Usable: the field takes the e-mail, or the first
 * request of the queue is there. Each figure is the median of the rounds.
 */
const rounds = countArgument(process.argv[2], 5, 'rounds');
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const slowdown = 4;
const requests = 60;
const admin = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'the bench measures' };

type Visit = { paint: number; usable: number; bytes: number };

const plain = createServer((_req, res) => res.setHeader('Content-Type', 'text/html').end('<!doctype html>Guichet'));
await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
const product = await startProduct(admin);
const browser = await startBrowser();
const signedIn = await signIn();

const desk = `${product.url}/desk/`;
const baseline = await row('a page of one line', `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`, 'body');
console.table([
  baseline,
  await row('the desk, to sign in', desk, 'input[name=email]'),
  await row('the desk, its queue', desk, '[data-line]', { storageState: signedIn }),
]);
await browser.close();
await product.stop();
process.exit(0);

/** A session of somebody, and requests for the queue to show. */
async function signIn() {
  const context = await browser.newContext();
  const post = (path: string, data: unknown) => context.request.post(`${product.url}/api/desk/${path}`, { data });
  await post('session', { email: admin.ADMIN_EMAIL, password: admin.ADMIN_PASSWORD });
  for (let n = 1; n <= requests; n++) {
    const address = { text: `${n}, rue Sherbrooke` };
    await post('tickets', { serviceCode: 'pothole', description: 'Un gros trou', address, contact: {} });
  }
  return context.storageState();
}

async function row(name: string, url: string, usable: string, options: BrowserContextOptions = {}) {
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(url, usable, options));
  const of = (value: (one: Visit) => number) => median(visits.map(value));
  return {
    page: name,
    'first paint, s': (of(({ paint }) => paint) / 1000).toFixed(2),
    'usable, s': (of((one) => one.usable) / 1000).toFixed(2),
    'kB over the network': Math.round(of(({ bytes }) => bytes) / 1000),
  };
}

/** One visit with an empty cache. */
async function visit(url: string, usable: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await cdp.send('Network.emulateNetworkConditions', network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const since = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(usable).first().waitFor();
  const took = performance.now() - since;
  const paint = await firstPaint(page);
  await context.close();
  return { paint, usable: took, bytes };
}

/** Milliseconds from the navigation until the first text or picture, as the browser measures it. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
