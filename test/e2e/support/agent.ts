import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** An agent in front of the desk: what they do, and what they see. */
export function agent(page: Page) {
  return {
    /** The line of a request in the list. */
    line: (reference: string) => page.locator(`[data-line="${reference}"]`),
    lines: page.locator('[data-line]'),
    ticket: (reference: string) => page.getByRole('region', { name: reference }),
    async signsIn(email: string, password: string): Promise<void> {
      await page.locator('input[name=email]').fill(email);
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
    },
    /** Opens a request from the list, and waits until it is there. */
    async opens(reference: string): Promise<void> {
      await page.locator(`[data-line="${reference}"]`).click();
      await page.getByRole('heading', { name: 'Description' }).waitFor();
    },
  };
}

/** Opens the desk in a browser profile of its own, and signs in. */
export async function openDesk(
  browser: Browser,
  url: string,
  who: { email: string; password: string },
  options: BrowserContextOptions & { lang?: 'fr' | 'en' } = {},
) {
  const { lang = 'fr', ...context } = options;
  const viewport = { width: 1280, height: 800 };
  const { page, faults } = await openPage(browser, `${url}desk/?lang=${lang}`, { viewport, ...context });
  const person = agent(page);
  await person.signsIn(who.email, who.password);
  await page.getByRole('search').waitFor();
  // Asking who is signed in, before anybody is, is answered with 401, which a browser reports.
  faults.length = 0;
  return { page, faults, person };
}
