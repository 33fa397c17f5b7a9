import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';

const webChat = new URL('./webchat/node_modules/botframework-webchat/dist/webchat.js', import.meta.url);
const isInstalled = existsSync(webChat);

/** Another site, on a port of its own, that shows Microsoft's Web Chat. */
async function startSite(): Promise<{ origin: string; server: Server }> {
  const script = await readFile(webChat);
  const page = await readFile(new URL('./webchat/page.html', import.meta.url));
  const server = createServer((req, res) => {
    const isScript = req.url === '/webchat.js';
    res.writeHead(200, { 'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    res.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

let site: Awaited<ReturnType<typeof startSite>> | undefined;
let product: Product | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  if (!isInstalled) return;
  site = await startSite();
  [product, browser] = await Promise.all([startProduct({ ALLOWED_ORIGINS: site.origin }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  site?.server.close();
});

async function openWebChat() {
  if (!site || !product || !browser) throw new Error('nothing was started');
  const address = `${site.origin}/?product=${encodeURIComponent(product.url)}`;
  const { page, faults } = await openPage(browser, address, { locale: 'en-US', viewport: { width: 800, height: 700 } });
  const says = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  const reads = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 20_000 });
  // Web Chat repeats the buttons in its live region: those that a person sees are in the toolbar.
  const presses = (name: string) => page.getByRole('toolbar').getByRole('button', { name }).click();
  return { page, faults, says, reads, presses };
}

describe.skipIf(!isInstalled)('Microsoft’s Web Chat (skipped where test/e2e/webchat is not installed)', () => {
  it('shows the greeting, sends what a citizen types, and files by its suggested actions', async () => {
    const { page, faults, says, reads, presses } = await openWebChat();
    await reads(/automated assistant/);
    await says('there is a big pothole at 449 rue Percy, my phone is 819 555 0142');
    await reads(/Anything to add/);
    await presses("No, that's all");
    await reads(/may I send it/i);
    // The summary is an Adaptive Card, and what was pressed is shown as the citizen reads it.
    await reads('449, rue Percy');
    expect(await page.getByText('skip', { exact: true }).count()).toBe(0);
    await presses('Yes, send it');
    await reads(/GO-\d{4}-\d{6}-\d/);
    expect(await page.getByText(/Send failed|Retry/i).count()).toBe(0);
    expect(faults.filter((fault) => !/deprecat/i.test(fault))).toEqual([]);
    await page.context().close();
  });

  it('is refused from an origin that is not allowed', async () => {
    if (!product) throw new Error('nothing was started');
    const answer = await fetch(`${product.url}v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:1' },
    });
    expect(answer.status).toBe(403);
  });
});
