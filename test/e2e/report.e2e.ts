import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './support/agent.ts';
import { seriousFaults, startBrowser } from './support/browser.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct, supervisor } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  const desk = await deskClient(product.url);
  await desk.addUser('Alice Gagnon', alice.email);
  for (let i = 0; i < 3; i++) await desk.file('pothole', { description: 'un gros trou' });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a call that only asked something', () => {
  it('is noted in two keys, and the dashboard counts it', async () => {
    const { page, faults } = await openDesk(browser, product.url, alice);
    await page.locator('#main').focus();
    await page.keyboard.press('i');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await page.keyboard.press('1');
    // What is shown in passing is also said aloud, from an element of its own.
    await page
      .locator('.fui-ToastTitle')
      .getByText(/^Appel noté :/)
      .waitFor();
    const { page: report } = await openDesk(browser, product.url, supervisor);
    await report.goto(`${product.url}desk/report`);
    // The three requests were told on the phone as well.
    await report.getByText('4 contacts traités, 3 demandes enregistrées').waitFor();
    await report.context().close();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a question on the phone', () => {
  it('shows the answer to read out as it is typed, and one key notes the call under it', async () => {
    const { page, faults } = await openDesk(browser, product.url, alice);
    await page.locator('#main').focus();
    await page.keyboard.press('n');
    await page.getByLabel('Description').waitFor();
    await page.keyboard.type('à quelle heure ouvre la bibliothèque samedi');
    const answers = page.getByRole('region', { name: 'À lire à l’appelant' });
    await answers
      .getByText(/bibliothèque/i)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('F2');
    await page
      .getByText(/^Appel noté : .*[Bb]ibliothèque/)
      .first()
      .waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('');
    await answers.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows none beside a plain report', async () => {
    const { page } = await openDesk(browser, product.url, alice);
    await page.goto(`${product.url}desk/phone`);
    await page.getByLabel('Description').fill('gros nid-de-poule devant le 95 rue Principale Ouest');
    await page.getByRole('combobox', { name: 'Type de demande' }).and(page.locator('[value="Nid-de-poule"]')).waitFor();
    expect(await page.getByRole('region', { name: 'À lire à l’appelant' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('the dashboard', () => {
  it.each([
    { width: 1280, colorScheme: 'light', lang: 'fr' },
    { width: 768, colorScheme: 'dark', lang: 'en' },
    { width: 360, colorScheme: 'light', lang: 'fr' },
  ] as const)('says the period in a line, charts and tables, at $width px, $colorScheme, $lang', async (look) => {
    const { width, colorScheme, lang } = look;
    const viewport = { width, height: 900 };
    const { page, faults } = await openDesk(browser, product.url, supervisor, { viewport, colorScheme, lang });
    await page.goto(`${product.url}desk/report`);
    const line = lang === 'fr' ? /contacts traités, 3 demandes enregistrées/ : /contacts handled, 3 requests recorded/;
    await page.getByText(line).waitFor();
    await page
      .getByText(lang === 'fr' ? 'Nid-de-poule' : 'Pothole')
      .first()
      .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('hands out the requests of the period as a file', async () => {
    const { page } = await openDesk(browser, product.url, supervisor);
    await page.goto(`${product.url}desk/report`);
    const section = page.getByRole('region', { name: 'Toutes les demandes de la période', exact: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^guichet-.*\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\r\n')).toHaveLength(4);
    await page.context().close();
  });

  it('is not for agents', async () => {
    const { page } = await openDesk(browser, product.url, alice);
    await page.goto(`${product.url}desk/report`);
    await page.getByRole('search').waitFor();
    expect(await page.getByRole('link', { name: 'Tableau de bord' }).count()).toBe(0);
    await page.context().close();
  });
});
