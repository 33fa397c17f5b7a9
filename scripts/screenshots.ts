import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openDesk } from '../test/e2e/support/agent.ts';
import { openPage, startBrowser } from '../test/e2e/support/browser.ts';
import { setup as buildPages } from '../test/e2e/support/buildPages.ts';
import { citizen } from '../test/e2e/support/citizen.ts';
import { deskClient, password } from '../test/e2e/support/deskClient.ts';
import { startProduct } from '../test/e2e/support/product.ts';

/*
 * Takes the README's two pictures from the product itself, on a store of its own:
 *
 *   node scripts/screenshots.ts
 *
 * docs/images/chat.png is the citizen's page at a phone's width, docs/images/desk.png that request at the desk. `CHROMIUM`
 * names another browser than /usr/bin/chromium.
 */
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const agent = { name: 'Léa Gagnon', email: 'lea@magog.test' };

/** Requests that came in by phone before, so that the desk is not empty. */
const earlier: [serviceCode: string, place: string, description: string][] = [
  ['street_light', '340 rue Saint-Luc', 'Le lampadaire devant la maison clignote toute la nuit.'],
  ['missed_collection', '12 rue Bellevue', 'Le bac brun n’a pas été vidé mardi.'],
  ['tree_maintenance', 'parc des Braves', 'Une grosse branche pend au-dessus du sentier.'],
  ['snow_removal', 'rue Sherbrooke', 'Le trottoir n’est pas déneigé, c’est glissant avec une poussette.'],
  ['water_leak', '449 rue Percy', 'De l’eau sort de la chaussée depuis ce matin.'],
  ['noise', 'rue du Moulin', 'Travaux bruyants avant sept heures.'],
];

/** Plays the conversation to its reference; the picture is taken at the summary, before it is sent. */
async function takeChat(browser: Browser, url: string): Promise<string> {
  // Taller than a phone, so that the first sentence is in the picture too.
  const { page } = await openPage(browser, url, { viewport: { width: 390, height: 1180 }, deviceScaleFactor: 2 });
  const person = citizen(page);
  await person.isGreeted();
  await person.says('y a un gros trou devant le 95 rue principale ouest depuis mardi, mon tel 819 555 0142');
  await person.chooses(/c'est tout/);
  await page.screenshot({ path: `${images}chat.png`, animations: 'disabled' });
  await person.chooses('Oui, envoyer');
  const reference = (await person.reference.first().textContent()) ?? '';
  await page.context().close();
  return reference;
}

/** Opens that request at the desk as an agent who has claimed it. */
async function takeDesk(browser: Browser, url: string, reference: string): Promise<void> {
  const options = { viewport: { width: 1440, height: 900 } };
  const { page, person } = await openDesk(browser, url, { email: agent.email, password }, options);
  await person.opens(reference);
  await page.keyboard.press('c');
  await page.getByText('La demande est à vous').first().waitFor();
  // What was said about the claim fades by itself.
  await page.waitForTimeout(6000);
  await page.screenshot({ path: `${images}desk.png`, animations: 'disabled' });
  await page.context().close();
}

await mkdir(images, { recursive: true });
await buildPages();
const [product, browser] = await Promise.all([startProduct(), startBrowser()]);
try {
  const desk = await deskClient(product.url);
  await desk.addUser(agent.name, agent.email);
  for (const [serviceCode, text, description] of earlier)
    await desk.file(serviceCode, { description, address: { text } });
  const reference = await takeChat(browser, product.url);
  await takeDesk(browser, product.url, reference);
} finally {
  await browser.close();
  await product.stop();
}
