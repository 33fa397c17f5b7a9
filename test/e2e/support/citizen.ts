import type { Locator, Page } from 'playwright-core';

/** A citizen in front of the page: what they do, and what they see. */
export function citizen(page: Page) {
  const field = page.locator('#message');
  const botMessages = page.locator('.message.bot');
  return {
    field,
    botMessages,
    choices: page.locator('.choices:not(.starters) .choice'),
    reference: page.locator('.ticket-reference'),
    /** Waits for the greeting. */
    async isGreeted(): Promise<void> {
      await botMessages.first().waitFor();
    },
    /** Says something by the text field, and waits for the answer. */
    async says(text: string): Promise<void> {
      await answered(page, async () => {
        await field.fill(text);
        await field.press('Enter');
      });
    },
    /** Touches an answer on offer, and waits for the next message. */
    async chooses(title: string | RegExp): Promise<void> {
      await answered(page, () => page.locator('.choices').getByRole('button', { name: title }).click());
    },
    /** Does something that makes the bot speak, and waits until it has. */
    answered: (act: () => Promise<unknown>) => answered(page, act),
  };
}

/** What a citizen's words, taken by the server, make the bot say: one more message after them. */
async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const own = page.locator('.message.citizen, .thread .note');
  const before = await own.count();
  await act();
  await nthAppears(own, before);
  await page.locator('.thread ol > li:last-child.bot').waitFor({ timeout: 20_000 });
}

async function nthAppears(items: Locator, index: number): Promise<void> {
  await items.nth(index).waitFor({ timeout: 20_000 });
}
