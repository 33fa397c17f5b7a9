import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './support/agent.ts';
import { seriousFaults, startBrowser } from './support/browser.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct, supervisor } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };

let product: Product;
let browser: Browser;
let desk: Awaited<ReturnType<typeof deskClient>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  desk = await deskClient(product.url);
  await desk.addUser('Alice Gagnon', alice.email);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('why a request is of its kind', () => {
  it('is told by the words of its text, and one key says that it is right', async () => {
    const reference = await desk.file('pothole', { description: 'gros trou dans l’asphalte devant chez nous' });
    const { page, faults, person } = await openDesk(browser, product.url, alice);
    await person.opens(reference);
    const ticket = person.ticket(reference);
    await ticket.getByRole('heading', { name: 'Pourquoi ce type' }).waitFor();
    expect((await ticket.locator('mark').allTextContents()).join(' ')).toMatch(/trou|asphalte/);
    await ticket.getByText(/^Mots qui ont compté pour Nid-de-poule plutôt que/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.locator('#main').focus();
    await page.keyboard.press('v');
    await ticket.getByText('Alice Gagnon a confirmé le type : Nid-de-poule').waitFor();
    await ticket.getByRole('button', { name: 'C’est le bon type' }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('offers the next best, and the next request of that sort is understood so', async () => {
    const description = 'la patente à gogo fait un vacarme épouvantable';
    const reference = await desk.file('other', { description });
    const { page, person } = await openDesk(browser, product.url, alice);
    await person.opens(reference);
    const ticket = person.ticket(reference);
    const rather = ticket.getByRole('group', { name: 'Est-ce le bon type' }).getByRole('button', { name: /^Plutôt/ });
    await rather.first().waitFor();
    const second = (await rather.nth(1).textContent()) ?? '';
    await rather.nth(1).click();
    await ticket.getByText('Alice Gagnon a changé le type', { exact: false }).waitFor();
    const { services } = (await desk.post('understand', { text: description })) as { services: { code: string }[] };
    const { serviceCode } = (await desk.post(`tickets/${reference}/notes`, { text: 'vu' })) as { serviceCode: string };
    expect(services[0]?.code).toBe(serviceCode);
    expect(second).toContain(await ticket.getByRole('heading', { level: 2 }).textContent());
    await page.context().close();
  });
});

describe('the page on understanding', () => {
  it('is the supervisor’s alone', async () => {
    const { page } = await openDesk(browser, product.url, alice);
    expect(await page.getByRole('link', { name: 'Compréhension' }).count()).toBe(0);
    await page.goto(`${product.url}desk/understanding`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { name: 'Compréhension' }).count()).toBe(0);
    await page.context().close();
  });

  it('shows the pairs, the whole table and the corrections, and withdraws one', async () => {
    const reference = await desk.file('noise', { description: 'le chien du voisin jappe toute la nuit' });
    await desk.post(`tickets/${reference}/service`, { serviceCode: 'litter' });
    const { page, faults } = await openDesk(browser, product.url, supervisor);
    await page.getByRole('link', { name: 'Compréhension' }).click();
    await page.getByText('Première idée juste').first().waitFor();
    await page.getByText('Tout le tableau').click();
    await page.getByRole('table').getByRole('rowheader', { name: 'Nid-de-poule' }).waitFor();
    const csv = await page.evaluate<string>(
      "fetch('/api/desk/understanding/month/confusion.csv').then((answer) => answer.text())",
    );
    expect(csv.split('\r\n')[0]).toContain('Nid-de-poule');

    const line = page.locator(`[data-correction="${reference}"]`);
    await line.getByText('« le chien du voisin jappe toute la nuit »').waitFor();
    await line.getByRole('button', { name: `Retirer la correction de ${reference}` }).click();
    await line.getByText('Retirée', { exact: true }).waitFor();
    expect(await line.getByText('jappe').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  describe.each(['fr', 'en'] as const)('in %s', (lang) => {
    it.each([360, 768, 1280])('axe finds nothing serious at %i px, and nothing sticks out', async (width) => {
      const { page, faults } = await openDesk(browser, product.url, supervisor, {
        lang,
        viewport: { width, height: 760 },
      });
      await page.goto(`${product.url}desk/understanding`);
      await page.locator('[data-correction]').first().waitFor();
      await page.locator('summary').click();
      expect(await seriousFaults(page)).toEqual([]);
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });
});
