import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './support/agent.ts';
import { seriousFaults, startBrowser } from './support/browser.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct, supervisor } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };
const bruno = { email: 'bruno@magog.test', password };

let product: Product;
let browser: Browser;
let desk: Awaited<ReturnType<typeof deskClient>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  desk = await deskClient(product.url);
  await desk.addUser('Alice Gagnon', alice.email);
  await desk.addUser('Bruno Roy', bruno.email);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const open = (who = alice, options = {}) => openDesk(browser, product.url, who, options);

describe('two agents with the same request', () => {
  it('see that the other one looks, and that they write', async () => {
    const reference = await desk.file('noise');
    const [one, two] = [await open(alice), await open(bruno)];
    await one.person.opens(reference);
    await two.person.opens(reference);
    await two.page.getByText('Alice Gagnon a aussi cette demande à l’écran.').waitFor();
    await one.page.getByText('Bruno Roy a aussi cette demande à l’écran.').waitFor();
    await two.page.keyboard.press('m');
    await two.page.keyboard.type('je m’en occupe');
    await one.page.getByText('Bruno Roy est en train d’écrire.').waitFor();
    for (const { page } of [one, two]) await page.context().close();
  });

  it('do not overwrite what they have not seen', async () => {
    const reference = await desk.file('litter');
    const { page, person } = await open();
    await person.opens(reference);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Acceptée').click();
    await desk.post(`tickets/${reference}/status`, { status: 'in_progress' });
    await dialog.getByRole('button', { name: 'Changer le statut' }).click();
    await dialog.getByText('Rien n’a été écrasé', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await person.ticket(reference).getByText('En cours', { exact: true }).first().waitFor();
    await page.context().close();
  });
});

describe('a note that calls a colleague', () => {
  it('is written by keyboard, told to them at once, and read when they open the request', async () => {
    const reference = await desk.file('pothole', { description: 'Mention' });
    const [one, two] = [await open(alice), await open(bruno, { lang: 'en' })];
    await one.person.opens(reference);
    await one.page.keyboard.press('m');
    await one.page.keyboard.type('Peux-tu regarder, @ga');
    const field = one.page.getByRole('textbox', { name: 'Note interne' });
    expect(await one.page.getByRole('option').count()).toBe(0);
    for (let i = 0; i < 2; i++) await one.page.keyboard.press('Backspace');
    await one.page.getByRole('option', { name: 'Bruno Roy' }).waitFor();
    await one.page.keyboard.type('ro');
    const options = one.page.getByRole('option');
    expect([await options.count(), await options.filter({ hasText: 'Bruno Roy' }).count()]).toEqual([1, 1]);
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.getAttribute('id'));
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Peux-tu regarder, @Bruno Roy ');
    await one.page.keyboard.press('Control+Enter');
    await one.page.getByText('Note ajoutée').first().waitFor();

    await two.page.getByText('A colleague mentions you in a note.').first().waitFor();
    const views = two.page.getByRole('navigation');
    await views.getByRole('link', { name: /^Mentions 1 / }).waitFor();
    await two.page.keyboard.press('9');
    await two.person.opens(reference);
    await two.person.ticket(reference).getByText('@Bruno Roy', { exact: true }).waitFor();
    await views.getByRole('link', { name: 'Mentions', exact: true }).waitFor();
    for (const { page, faults } of [one, two]) {
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});

describe('many requests at once', () => {
  it('are ticked by key, changed together, and taken back', async () => {
    const references = [await desk.file('graffiti'), await desk.file('graffiti')];
    const { page, faults, person } = await open(bruno);
    await page.goto(`${product.url}desk/?service=graffiti`);
    for (const reference of references) await person.line(reference).waitFor();
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    }
    const bar = page.getByRole('toolbar', { name: 'Demandes cochées' });
    await bar.getByText('2 demandes cochées').waitFor();
    await bar.getByRole('button', { name: 'Prendre en charge' }).click();
    await page.locator('.fui-ToastTitle').getByText('2 demandes changées', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.locator('.fui-ToastTitle').getByText('2 changements annulés', { exact: true }).waitFor();
    for (const reference of references) {
      const ticket = await desk.read(`tickets/${reference}`);
      expect(ticket.assignee).toBeNull();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a view of the queue', () => {
  it('is kept under a name, and shared with everybody', async () => {
    await desk.file('odour');
    const one = await open(alice);
    await one.page.goto(`${product.url}desk/?service=odour`);
    await one.page.getByRole('button', { name: 'Garder cette vue' }).click();
    const dialog = one.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Odeurs');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await one.page.getByRole('heading', { name: 'Odeurs' }).waitFor();
    const two = await open(bruno);
    await two.page.getByRole('navigation').getByRole('link', { name: 'Odeurs' }).click();
    await two.page.getByRole('heading', { name: 'Odeurs' }).waitFor();
    for (const { page } of [one, two]) await page.context().close();
  });

  it('stands beside a map that opens what is clicked', async () => {
    const address = { text: '449, rue Percy', precision: 'shared', lat: 45.266, long: -72.15 };
    const reference = await desk.file('dead_animal', { address });
    const { page, person } = await open();
    await page.goto(`${product.url}desk/?service=dead_animal`);
    await person.line(reference).waitFor();
    await page.getByRole('button', { name: 'Carte à côté de la liste' }).waitFor();
    await page.keyboard.press('o');
    const map = page.getByRole('region', { name: 'Carte des demandes de la liste' });
    await map.waitFor();
    await map.locator('path.leaflet-interactive').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('o');
    await map.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a supervisor', () => {
  it('writes a standard reply that an agent begins from', async () => {
    const reference = await desk.file('noise', { contact: { name: 'Line Roy', anonymous: false }, consent: true });
    const one = await open(supervisor);
    await one.page.goto(`${product.url}desk/replies`);
    await one.page.getByRole('button', { name: 'Ajouter une réponse' }).click();
    const dialog = one.page.getByRole('dialog');
    await dialog.getByLabel('Titre, pour les agents').fill('Reçue');
    await dialog.getByLabel('Français').fill('Bonjour {{name}}, votre demande {{reference}} est reçue.');
    await dialog.getByLabel('Anglais').fill('Hello {{name}}.');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The page is hidden from readers of the screen until the dialog has faded out.
    await one.page.locator('#root:not([aria-hidden])').waitFor();
    await one.page.getByText('Reçue').first().waitFor();
    expect(await seriousFaults(one.page)).toEqual([]);
    const two = await open(alice);
    await two.person.opens(reference);
    await two.page.keyboard.press('r');
    await two.page.getByRole('button', { name: 'Réponses types' }).click();
    await two.page.getByRole('menuitem', { name: 'Reçue' }).click();
    const box = two.page.getByLabel('Répondre').getByRole('textbox');
    expect(await box.inputValue()).toBe(`Bonjour Line Roy, votre demande ${reference} est reçue.`);
    for (const { page } of [one, two]) await page.context().close();
  });

  it('sees who looked at a request', async () => {
    const reference = await desk.file('noise');
    const one = await open(alice);
    await one.person.opens(reference);
    await one.page.context().close();
    const { page } = await open(supervisor);
    await page.goto(`${product.url}desk/audit?subject=${reference}`);
    await page.getByText('Alice Gagnon a consulté la demande').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe('two problems in one request', () => {
  it('become two requests that name each other', async () => {
    const reference = await desk.file('noise');
    const { page, person } = await open();
    await person.opens(reference);
    await page.keyboard.press('f');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.keyboard.type('graffiti');
    await page.getByRole('option', { name: /graffiti/i }).click();
    await dialog.getByRole('textbox').last().fill('et un graffiti sur le mur');
    await dialog.getByRole('button', { name: 'Créer la demande' }).click();
    await page.getByText('et un graffiti sur le mur').first().waitFor();
    await page.getByRole('link', { name: reference }).first().waitFor();
    await page.context().close();
  });
});
