import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './support/agent.ts';
import { seriousFaults, startBrowser } from './support/browser.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };
/** More than the desk loads at once, so that the list goes on by itself. */
const many = 260;
/** What a screen of 800 pixels shows, and what is drawn around it. */
const drawnAtMost = 45;

let product: Product;
let browser: Browser;
let desk: Awaited<ReturnType<typeof deskClient>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  desk = await deskClient(product.url);
  await desk.addUser('Alice Gagnon', alice.email);
  for (let filed = 0; filed < many; filed += 20) {
    await Promise.all(Array.from({ length: 20 }, () => desk.file('graffiti')));
  }
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function open(options = {}) {
  const opened = await openDesk(browser, product.url, alice, options);
  await opened.person.lines.first().waitFor();
  return opened;
}

/** The reference of the line that the keyboard is on. */
const focused = (page: Page) => page.evaluate('document.activeElement?.dataset.line ?? null');
/** How far the list is scrolled, in pixels. */
const scrollTop = (page: Page): Promise<number> =>
  page.evaluate('document.querySelector("[data-line]").closest("table, ul").parentElement.parentElement.scrollTop');

describe('a list of hundreds', () => {
  it('draws what can be seen, loads as one scrolls, and says how long it is', async () => {
    const { page, faults, person } = await open();
    const table = page.getByRole('table');
    expect(await person.lines.count()).toBeLessThan(drawnAtMost);
    expect(await table.getAttribute('aria-rowcount')).toBe('-1');

    await table.hover();
    for (let turn = 0; turn < 60 && (await table.getAttribute('aria-rowcount')) === '-1'; turn++) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(50);
    }
    expect(await table.getAttribute('aria-rowcount')).toBe(String(many + 1));
    await page.mouse.wheel(0, 100_000);
    await page.locator(`tr[aria-rowindex="${many + 1}"]`).waitFor();
    expect(await person.lines.count()).toBeLessThan(drawnAtMost);
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is walked by the keyboard beyond what was drawn, ticked, opened, and found again where it was left', async () => {
    const { page, person } = await open();
    for (let step = 0; step < 70; step++) await page.keyboard.press('j');
    const ticked = String(await focused(page));
    await page.keyboard.press('x');
    await page.getByRole('toolbar', { name: 'Demandes cochées' }).waitFor();
    await page.keyboard.press('j');
    const reference = await focused(page);
    const line = page.locator('tr', { has: page.locator(`[data-line="${reference}"]`) });
    expect(await line.getAttribute('aria-rowindex')).toBe('72');
    const left = await scrollTop(page);
    expect(left).toBeGreaterThan(1000);

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Description' }).waitFor();
    await person.line(String(reference)).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('table').waitFor();
    await expect.poll(() => focused(page)).toBe(reference);
    expect(await scrollTop(page)).toBe(left);
    expect(await page.getByRole('checkbox', { name: ticked }).isChecked()).toBe(true);

    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, -100_000);
    await page.locator('tr[aria-rowindex="2"]').waitFor();
    expect(await focused(page)).toBe(reference);
    await page.keyboard.press('k');
    await page.locator('tr[aria-rowindex="71"] a:focus').waitFor();
    await page.context().close();
  });

  it('is where it was left when its page comes back, also where the ticket covers it', async () => {
    const { page, person } = await open({ viewport: { width: 400, height: 740 } });
    await page.locator('[aria-setsize="-1"]').first().waitFor();
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 4000);
    await page.locator('[aria-posinset="50"]').waitFor();
    const left = await scrollTop(page);
    const reference = String(await page.locator('[aria-posinset="50"] [data-line]').textContent());
    await person.opens(reference);
    await page.goBack();
    await person.line(reference).waitFor();
    await expect.poll(() => focused(page)).toBe(reference);
    expect(await scrollTop(page)).toBe(left);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
