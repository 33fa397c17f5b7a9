import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from './support/browser.ts';
import { hasPlayground, playgroundPerson, startPlayground } from './support/playground.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product | undefined;
let browser: Browser | undefined;
let playground: Awaited<ReturnType<typeof startPlayground>> | undefined;

beforeAll(async () => {
  if (!hasPlayground) return;
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  playground = await startPlayground(`${product.url}api/messages`);
});

afterAll(async () => {
  playground?.stop();
  await browser?.close();
  await product?.stop();
});

describe.skipIf(!hasPlayground)(
  'Microsoft’s Agents Playground (skipped where test/e2e/playground is not installed)',
  () => {
    it('talks as Teams does: greets, takes words, shows cards whose buttons answer, and files', async () => {
      if (!browser || !playground) throw new Error('nothing was started');
      const { page } = await openPage(browser, playground.url, { viewport: { width: 1200, height: 900 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).hostname));
      const { says, reads, presses } = playgroundPerson(page);
      await reads(/assistant automatique/);
      await says('gros nid-de-poule au 449 rue Percy, mon téléphone est le 819 555 0142');
      await reads(/Autre chose à ajouter/);
      await presses("Non, c'est tout");
      // The summary is on a card, and its buttons too.
      await reads('449, rue Percy');

      await presses('Oui, envoyer');
      await reads(/GO-\d{4}-\d{6}-\d/);
      expect(asked.filter((host) => /applicationinsights|visualstudio|events\.data/.test(host))).toEqual([]);
      await page.context().close();
    });
  },
);
