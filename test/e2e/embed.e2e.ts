import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, seriousFaults, startBrowser } from './support/browser.ts';
import { type ForeignSite, startForeignSite } from './support/foreignSite.ts';
import { type Product, startProduct } from './support/product.ts';

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true };

let site: ForeignSite;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  site = await startForeignSite(() => product.url);
  [product, browser] = await Promise.all([
    startProduct({ ALLOWED_ORIGINS: `${site.origin},${site.neighbour}` }),
    startBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  site?.stop();
});

/** The foreign page in a profile of its own, with what a citizen sees of the chat. */
async function open(query = '', options = desktop, origin = site.origin) {
  const { page, faults } = await openPage(browser, `${origin}/${query}`, options);
  return { page, faults, ...seen(page) };
}

function seen(page: Page) {
  const panel = page.getByRole('dialog');
  const chat = page.frameLocator('iframe');
  return {
    launch: page.locator('guichet-chat .launch'),
    panel,
    close: panel.getByRole('button', { name: /Fermer|Close/ }),
    chat,
    field: chat.locator('#message'),
    answers: chat.locator('.message.bot'),
  };
}

/** A computed style of the button. */
const styleOf = (page: Page, name: string) =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('guichet-chat').shadowRoot.querySelector('.launch')).${name}`,
  );

const box = async (page: Page, selector: string) => page.locator(selector).boundingBox();

describe('the chat on a page of another site', () => {
  it('files a request from behind its button, whatever the page’s style does', async () => {
    const { page, faults, launch, panel, field, chat, answers } = await open();
    await launch.waitFor();
    expect(await launch.textContent()).toBe('Écrire à la Ville');
    const { width = 0, height = 0, x = 0, y = 0 } = (await launch.boundingBox()) ?? {};
    expect([width > 100, height]).toEqual([true, 56]);
    expect([Math.round(x + width), Math.round(y + height)]).toEqual([1260, 780]);
    await launch.click();
    await panel.waitFor();
    expect(await panel.boundingBox()).toMatchObject({ width: 400, height: 680 });
    await answers.first().waitFor();
    await field.fill('nid-de-poule devant le 449 rue Percy, 819 555-0142');
    await field.press('Enter');
    await chat.getByRole('button', { name: /c'est tout/ }).click();
    await chat.getByRole('button', { name: 'Oui, envoyer' }).click();
    await chat.locator('.ticket-reference').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('moves nothing on the page', async () => {
    const { page, launch, field } = await open();
    await launch.waitFor();
    const before = await box(page, '#later');
    await launch.click();
    await field.waitFor();
    expect(await box(page, '#later')).toEqual(before);
    const shift = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().length))
      .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => done(0), 300))`;
    expect(await page.evaluate(shift)).toBe(0);
    await page.context().close();
  });

  it('works by keyboard: opens, has the focus, closes by Escape, and gives the focus back', async () => {
    const { page, launch, panel, chat, field, answers } = await open();
    await launch.waitFor();
    await launch.focus();
    await page.keyboard.press('Enter');
    await answers.first().waitFor();
    await chat.locator('#message:focus').waitFor();
    await page.keyboard.type('bonjour');
    expect(await field.inputValue()).toBe('bonjour');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.locator('guichet-chat .launch:focus').waitFor();
    expect(await launch.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await panel.waitFor();
    expect(await field.inputValue()).toBe('bonjour');
    await page.context().close();
  });

  it('counts what the city answers while it is closed, also on the next page', async () => {
    const { page, launch, field, answers, close } = await open('', desktop, site.neighbour);
    await launch.click();
    await answers.first().waitFor();
    await field.fill('bonjour');
    // Without a network the answer cannot be there before the panel is closed.
    await page.context().setOffline(true);
    await field.press('Enter');
    await close.click();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Écrire à la Ville, 1 nouveau message' }).waitFor();
    expect(await page.locator('guichet-chat .badge').textContent()).toBe('1');
    await launch.click();
    await answers.nth(1).waitFor();
    await close.click();
    expect(await page.locator('guichet-chat .badge').isVisible()).toBe(false);
    await page.reload();
    await launch.waitFor();
    await expect.poll(() => page.frames().length).toBe(2);
    await launch.click();
    await answers.nth(1).waitFor();
    await page.context().close();
  });

  it('covers a phone’s screen, keeps the page behind out of reach, and gives it back', async () => {
    const { page, launch, panel, close } = await open('', phone);
    await launch.tap();
    await panel.waitFor();
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 740 });
    expect(await panel.getAttribute('aria-modal')).toBe('true');
    expect(await page.evaluate('document.body.inert')).toBe(true);
    await close.tap();
    expect(await page.evaluate('document.body.inert')).toBe(false);
    await page.context().close();
  });

  it('takes the language, the colour, the side, the words of the button, the first words and the place', async () => {
    const query = new URLSearchParams({
      language: 'en',
      color: '#ffcc00',
      side: 'left',
      label: 'Report it',
      text: 'The street light is out',
      place: '449, rue Percy',
    });
    const { page, launch, chat, field, answers } = await open(`?${query}`);
    await launch.waitFor();
    expect(await launch.textContent()).toBe('Report it');
    expect(await styleOf(page, 'backgroundColor')).toBe('rgb(255, 204, 0)');
    expect(await styleOf(page, 'color')).toBe('rgb(0, 0, 0)');
    expect((await launch.boundingBox())?.x).toBe(20);
    await launch.click();
    await answers.first().waitFor();
    expect(await chat.locator('html').getAttribute('lang')).toBe('en-CA');
    expect(await field.inputValue()).toBe('The street light is out, 449, rue Percy');
    await page.context().close();
  });

  it('sends a place that is a point with the first message', async () => {
    const { page, launch, field, answers } = await open('?place=45.2686,-72.1577');
    await launch.click();
    await answers.first().waitFor();
    await field.fill('un nid-de-poule');
    await field.press('Enter');
    await answers.nth(1).waitFor();
    expect(await answers.nth(1).textContent()).toContain('871, rue Principale Ouest');
    await page.context().close();
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('has nothing that axe finds serious, closed and open (%s)', async (_, options) => {
    const { page, launch, answers } = await open('', options);
    await launch.waitFor();
    const own = (faults: string[]) => faults.filter((one) => /guichet-chat|iframe/.test(one));
    expect(own(await seriousFaults(page))).toEqual([]);
    await launch.click();
    await answers.first().waitFor();
    expect(own(await seriousFaults(page))).toEqual([]);
    await page.context().close();
  });

  it('is shown by allowed sites only, and the desk by none', async () => {
    const policy = async (path: string) =>
      (await fetch(product.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policy('')).toMatch(new RegExp(`frame-ancestors [^;]*${site.origin}`));
    expect(await policy('desk/')).not.toContain(site.origin);
    const other = await startForeignSite(() => product.url);
    const { page } = await openPage(browser, other.origin, desktop);
    await seen(page).launch.click();
    await page.getByText("Le clavardage ne s'ouvre pas.").waitFor({ timeout: 15_000 });
    other.stop();
    await page.context().close();
  });
});
