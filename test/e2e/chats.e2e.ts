import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './support/agent.ts';
import { openPage, seriousFaults, startBrowser } from './support/browser.ts';
import { citizen } from './support/citizen.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };
const bruno = { email: 'bruno@magog.test', password };
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

let product: Product;
let browser: Browser;
let city: string;

beforeAll(async () => {
  // A town whose desk is open whenever the tests run.
  city = await mkdtemp(join(tmpdir(), 'guichet-town-'));
  const hours = days.map((day) => `    ${day}: ["00:00-24:00"]`).join('\n');
  const facts = `name: Magog\nextends: ${relative(city, resolve(import.meta.dirname, '../../city/magog'))}\ncenter: { lat: 45.26, long: -72.14 }\n`;
  await writeFile(join(city, 'city.yaml'), `${facts}liveDesk:\n  hours:\n${hours}\n`);
  [product, browser] = await Promise.all([startProduct({ CITY_DIR: city }), startBrowser()]);
  const desk = await deskClient(product.url);
  await desk.addUser('Alice Gagnon', alice.email);
  await desk.addUser('Bruno Roy', bruno.email);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(city, { recursive: true, force: true });
});

async function arrives(...words: string[]) {
  const opened = await openPage(browser, product.url);
  const someone = citizen(opened.page);
  await someone.isGreeted();
  for (const text of words) await someone.says(text);
  return { ...opened, someone };
}

describe('a live chat', () => {
  it('goes from the bot to one of two agents, and ends with a request', async () => {
    const desks = [await openDesk(browser, product.url, alice), await openDesk(browser, product.url, bruno)] as const;
    const { page: chat, faults } = await arrives('gros nid-de-poule sur la rue Sherbrooke, 819 555-0142', 'agent');
    for (const { page } of desks) {
      await page.getByText('Un citoyen attend un agent.').first().waitFor();
      expect(await page.title()).toMatch(/^💬 1 · /);
      await page.keyboard.press('l');
      await page.getByRole('link', { name: /Attend un agent.*Nid-de-poule/ }).click();
      await page.getByRole('log').getByText('gros nid-de-poule', { exact: false }).first().waitFor();
    }
    const [first, second] = desks;
    await first.page.keyboard.press('c');
    await first.page.getByRole('textbox', { name: 'Message au citoyen' }).waitFor();
    await chat.getByText('Vous parlez maintenant avec Alice Gagnon.').waitFor();
    // The other desk sees who has it, and cannot take it.
    await second.page.getByText('Avec Alice Gagnon').first().waitFor();
    await second.page.getByRole('button', { name: 'Prendre en charge' }).waitFor({ state: 'hidden' });

    await first.page.keyboard.type('Bonjour! ');
    await chat.locator('.typing').waitFor();
    await first.page.keyboard.type('Devant quel numéro?');
    await first.page.keyboard.press('Enter');
    await chat.getByText('Bonjour! Devant quel numéro?').waitFor();
    await chat.locator('#message').pressSequentially('Devant le 95');
    await first.page.getByText('Le citoyen écrit…').waitFor();
    await chat.locator('#message').press('Enter');
    await first.page.getByRole('log').getByText('Devant le 95').waitFor();

    await first.page.getByRole('link', { name: 'Créer une demande' }).click();
    await first.page.getByRole('button', { name: 'Créer la demande' }).waitFor();
    await first.page.getByRole('button', { name: 'Créer la demande' }).click();
    const reference = (await first.page.getByRole('heading', { name: /^GO-/ }).textContent()) ?? '';
    await first.page.getByRole('link', { name: 'Revenir au clavardage' }).click();
    await first.page.getByRole('button', { name: 'Fermer' }).click();
    await chat
      .getByText(`Alice Gagnon a terminé la conversation. Votre numéro de référence est ${reference}.`)
      .waitFor();
    await first.page.getByText('Personne n’attend.').waitFor();
    expect(faults).toEqual([]);
    expect([first.faults, second.faults]).toEqual([[], []]);
    await second.page.getByText('Cette conversation n’attend plus personne.').waitFor();
    for (const { page } of desks) await page.context().close();
    await chat.context().close();
  });

  it('outlives a restart, and is given back to the bot with what was begun', async () => {
    const { page: chat, someone } = await arrives('lampadaire éteint au 12 rue Bellevue', 'agent');
    const { page } = await openDesk(browser, product.url, alice);
    await page.keyboard.press('l');
    await page.getByRole('link', { name: /Attend un agent.*Lampadaire/ }).click();
    await page.getByRole('log').waitFor();
    await page.keyboard.press('c');
    await chat.getByText('Vous parlez maintenant avec Alice Gagnon.').waitFor();
    await product.restart();
    await someone.field.fill('êtes-vous encore là?');
    await someone.field.press('Enter');
    await page.getByRole('log').getByText('êtes-vous encore là?').waitFor({ timeout: 40_000 });
    await page.getByRole('textbox', { name: 'Message au citoyen' }).fill('Oui.');
    await page.keyboard.press('Enter');
    await chat.getByText('Oui.', { exact: true }).waitFor({ timeout: 40_000 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await chat
      .getByText('Alice Gagnon vous a rendu à l’assistant', { exact: false })
      .or(chat.getByText("vous a rendu à l'assistant", { exact: false }))
      .first()
      .waitFor();
    await chat.getByText('Autre chose à ajouter', { exact: false }).last().waitFor();
    await page.context().close();
    await chat.context().close();
  });

  it.each([
    [360, 'fr'],
    [768, 'en'],
    [1280, 'fr'],
    [1280, 'en'],
  ] as const)('axe finds nothing serious at %i px in %s, and nothing sticks out', async (width, lang) => {
    const { page: chat } = await arrives('gros nid-de-poule sur la rue Sherbrooke, 819 555-0142', 'agent');
    const { page } = await openDesk(browser, product.url, alice, { lang, viewport: { width, height: 760 } });
    await page.goto(`${product.url}desk/chats?lang=${lang}`);
    const line = page.getByRole('link', { name: /Attend un agent|Waiting for an agent/ }).last();
    await line.waitFor();
    const narrow = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    expect(await narrow()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await line.click();
    await page.getByRole('log').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: /Message/ }).waitFor();
    expect(await narrow()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Fermer|Close)$/ }).click();
    await page.context().close();
    await chat.context().close();
  });
});
