import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agent, openDesk } from './support/agent.ts';
import { openPage, seriousFaults, startBrowser } from './support/browser.ts';
import { citizen } from './support/citizen.ts';
import { deskClient, password } from './support/deskClient.ts';
import { type Product, startProduct, supervisor } from './support/product.ts';

const alice = { email: 'alice@magog.test', password };
const bruno = { email: 'bruno@magog.test', password };
const REFERENCE = /GO-\d{4}-\d{6}-\d/;

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

describe('signing in', () => {
  it('refuses a wrong password in words, and keeps what was typed', async () => {
    const { page } = await openPage(browser, `${product.url}desk/`);
    await agent(page).signsIn(alice.email, 'pas le bon');
    await page.getByText('Ce courriel et ce mot de passe ne vont pas ensemble.').waitFor();
    expect(await page.locator('input[name=email]').inputValue()).toBe(alice.email);
    await page.context().close();
  });

  it('asks again over the page when the session has ended, and loses nothing that was being typed', async () => {
    const reference = await desk.file('noise');
    const { page, person } = await open();
    await person.opens(reference);
    await page.keyboard.press('r');
    await page.keyboard.type('Bonjour, nous');
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Votre session a pris fin').waitFor();
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Votre session a pris fin').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Répondre').getByRole('textbox').inputValue()).toBe('Bonjour, nous');
    await page.context().close();
  });
});

describe('the queue', () => {
  it('shows a request that a citizen files, without reloading', async () => {
    const known = await desk.file('noise');
    const { page, faults, person } = await open();
    await person.line(known).waitFor();
    const { page: chat } = await openPage(browser, product.url);
    const someone = citizen(chat);
    await someone.isGreeted();
    await someone.says('y a un gros trou devant le 95 rue principale ouest depuis mardi, mon tel 819 555 0142');
    await someone.chooses(/c'est tout/);
    await someone.chooses('Oui, envoyer');
    const reference = (await someone.reference.textContent()) ?? '';
    await person.line(reference).waitFor();

    await person.opens(reference);
    const ticket = person.ticket(reference);
    await ticket.getByText('y a un gros trou devant le 95', { exact: false }).first().waitFor();
    expect(await ticket.getByRole('link', { name: '819 555-0142' }).getAttribute('href')).toBe('tel:+18195550142');
    expect(await ticket.getByText('Numéro non vérifié, sans point sur la carte').count()).toBe(2);
    await ticket.getByText(/^sûr à \d+ %$/).waitFor();
    expect(faults).toEqual([]);
    await chat.context().close();
    await page.context().close();
  });

  it('lets new requests wait behind a button while somebody points at the list', async () => {
    const known = await desk.file('noise');
    const { page, person } = await open();
    await person.line(known).hover();
    await page.mouse.move(600, 400);
    await page.mouse.move(610, 410);
    const first = await person.lines.first().textContent();
    const reference = await desk.file('graffiti');
    await page.getByRole('button', { name: '1 nouvelle demande' }).waitFor();
    expect(await person.lines.first().textContent()).toBe(first);
    await page.getByRole('button', { name: '1 nouvelle demande' }).click();
    await person.line(reference).waitFor();
    expect(await person.lines.first().textContent()).toBe(reference);
    await page.context().close();
  });

  it('keeps its filter in the address: shareable, and the back button works', async () => {
    const noise = await desk.file('noise');
    const pothole = await desk.file('pothole');
    const { page, person } = await open();
    await person.line(pothole).waitFor();
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page
      .getByRole('menuitemcheckbox', { name: 'Bruit' })
      .or(page.getByRole('option', { name: 'Bruit' }))
      .click();
    await page.keyboard.press('Escape');
    await person.line(pothole).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('service')).toBe('noise');
    await page.reload();
    await person.line(noise).waitFor();
    expect(await person.line(pothole).count()).toBe(0);
    await page.goBack();
    await person.line(pothole).waitFor();
    await page.context().close();
  });

  it('finds a request by its number', async () => {
    const reference = await desk.file('odour');
    const { page, person } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type(reference.slice(0, -2));
    await page.getByRole('heading', { name: /^Recherche/ }).waitFor();
    await person.line(reference).waitFor();
    await page.context().close();
  });
});

describe('working a request', () => {
  it('is done by the keyboard alone: move, open, claim, note, status, back', async () => {
    await desk.file('noise');
    const reference = await desk.file('street_light');
    const { page, faults, person } = await open();
    await person.line(reference).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    const ticket = person.ticket(reference);
    await ticket.getByRole('heading', { name: 'Description' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H2');

    await page.keyboard.press('c');
    await ticket.getByText('Prise en charge par Alice Gagnon').waitFor();
    expect(await ticket.getByRole('button', { name: 'Prendre en charge' }).count()).toBe(0);

    await page.keyboard.press('m');
    await page.keyboard.type('cn/? : appelé le contremaître');
    await page.keyboard.press('Control+Enter');
    await ticket.getByText('Note de Alice Gagnon').waitFor();
    await ticket.getByRole('list').getByText('cn/? : appelé le contremaître').waitFor();

    await page.keyboard.press('s');
    await page.getByRole('dialog').getByText('Réglée').click();
    await page.getByRole('dialog').getByRole('textbox').fill('Ampoule changée');
    await page.getByRole('dialog').getByRole('button', { name: 'Changer le statut' }).click();
    await ticket.getByText('Alice Gagnon : Nouvelle → Réglée').waitFor();
    await ticket.getByText('Ampoule changée').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('s');
    expect(await page.getByRole('dialog').getByRole('radio').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(`/desk/tickets/${reference}`);
    await page.keyboard.press('Escape');
    await ticket.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/desk/');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells the second of two agents who claim at once who has it', async () => {
    const reference = await desk.file('litter');
    const [one, two] = [await open(alice), await open(bruno)];
    for (const { person } of [one, two]) await person.opens(reference);
    // Bruno has not heard yet that Alice was first.
    await two.page.route('**/api/desk/tickets/*', (route) => route.abort());
    await one.page.keyboard.press('c');
    await one.page.getByText('Prise en charge par Alice Gagnon').waitFor();
    await two.page.keyboard.press('c');
    await two.page.getByRole('alert').getByText('Alice Gagnon a déjà pris cette demande en charge.').waitFor();
    await two.page.unroute('**/api/desk/tickets/*');
    for (const { page } of [one, two]) await page.context().close();
  });

  it('lets one of two agents who claim in the same moment win, and both see who', async () => {
    const reference = await desk.file('odour');
    const both = [await open(alice), await open(bruno)];
    for (const { person } of both) await person.opens(reference);
    await Promise.all(both.map(({ page }) => page.keyboard.press('c')));
    for (const { person } of both)
      await person
        .ticket(reference)
        .getByText(/^Prise en charge par/)
        .waitFor();
    const lines = await Promise.all(
      both.map(({ person }) =>
        person
          .ticket(reference)
          .getByText(/^Prise en charge par/)
          .allTextContents(),
      ),
    );
    expect(lines[0]).toHaveLength(1);
    expect(lines[1]).toEqual(lines[0]);
    for (const { page } of both) await page.context().close();
  });

  it('shows each agent what the other does, while they look', async () => {
    const reference = await desk.file('pests');
    const [one, two] = [await open(alice), await open(bruno)];
    for (const { person } of [one, two]) await person.opens(reference);
    await one.page.keyboard.press('c');
    await two.person.ticket(reference).getByText('Prise en charge par Alice Gagnon').waitFor();
    for (const { page } of [one, two]) await page.context().close();
  });

  it('keeps the draft of a reply while one looks elsewhere, and sends it once', async () => {
    const reference = await desk.file('water_leak', { contact: { email: 'citoyen@exemple.test' } });
    const other = await desk.file('weeds_tall_grass');
    const { page, person } = await open();
    await person.opens(reference);
    await page.keyboard.press('r');
    await page.keyboard.type('Une équipe passera demain.');
    await person.opens(other);
    expect(await page.getByRole('region', { name: 'Répondre' }).count()).toBe(0);
    await person.opens(reference);
    const field = page.getByRole('region', { name: 'Répondre' }).getByRole('textbox');
    expect(await field.inputValue()).toBe('Une équipe passera demain.');
    await page.getByRole('button', { name: 'Garder la réponse' }).click();
    await field.waitFor({ state: 'detached' });
    await person.ticket(reference).getByText('Réponse notée par Alice Gagnon').waitFor();
    await page.context().close();
  });

  it('promises no delivery where there is none, and offers the phone and the e-mail instead', async () => {
    const contact = { phone: '819 555-0142', email: 'citoyen@exemple.test' };
    const [reference, silent] = [await desk.file('noise', { contact }), await desk.file('litter')];
    const { page, person } = await open();
    const box = page.getByRole('region', { name: 'Répondre' });
    await person.opens(reference);
    await page.keyboard.press('r');
    await box.getByText('Guichet ne peut pas remettre de réponse', { exact: false }).waitFor();
    expect(
      await box.getByRole('link').evaluateAll((links: { href: string }[]) => links.map(({ href }) => href)),
    ).toEqual(['tel:+18195550142', `mailto:citoyen@exemple.test?subject=${reference}`]);
    expect(await seriousFaults(page)).toEqual([]);
    await person.opens(silent);
    await page.keyboard.press('r');
    await box.getByText('aucune réponse ne peut lui parvenir', { exact: false }).waitFor();
    await page.context().close();
  });

  it('answers into the conversation that the request came from', async () => {
    const { page: chat } = await openPage(browser, product.url);
    const someone = citizen(chat);
    await someone.isGreeted();
    await someone.says('un lampadaire est éteint au 141 rue Principale Ouest depuis mardi, mon tel 819 555 0142');
    await someone.chooses(/c'est tout/);
    await someone.chooses('Oui, envoyer');
    const reference = (await someone.reference.textContent()) ?? '';
    const { page, person } = await open();
    await person.opens(reference);
    await page.keyboard.press('r');
    await page.getByText('Remise dans la conversation (Page web)', { exact: false }).waitFor();
    await page.keyboard.type('Une équipe passera demain.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await chat.getByText('Une équipe passera demain.').waitFor();
    await person.ticket(reference).getByText('Réponse de Alice Gagnon').waitFor();
    for (const one of [chat, page]) await one.context().close();
  });

  it('assigns, corrects the kind and merges a duplicate', async () => {
    const kept = await desk.file('bin_request');
    const duplicate = await desk.file('litter');
    const { page, person } = await open();
    await person.opens(duplicate);
    const ticket = person.ticket(duplicate);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('a');
    await dialog.getByText('Bruno Roy').click();
    await dialog.getByRole('button', { name: 'Assigner' }).click();
    await ticket.getByText('Alice Gagnon a assigné la demande à Bruno Roy').waitFor();
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('t');
    await dialog.getByRole('combobox').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('bac');
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Changer le type' }).click();
    await ticket.getByText('Alice Gagnon a changé le type', { exact: false }).waitFor();
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('d');
    await dialog.getByRole('textbox').fill(kept);
    await dialog.getByRole('button', { name: 'Fusionner' }).click();
    await ticket.getByRole('link', { name: `Fusionnée avec ${kept}` }).waitFor();
    await page.context().close();
  });
});

describe('the phone form', () => {
  it('fills itself in from the description, and gives the reference to read to the caller', async () => {
    const { page, faults } = await open();
    await page.keyboard.press('n');
    await page.getByLabel('Description').fill('gros nid-de-poule devant le 95 rue Principale Ouest, 819 555-0142');
    await page.getByRole('combobox', { name: 'Type de demande' }).and(page.locator('[value="Nid-de-poule"]')).waitFor();
    expect(await page.getByLabel('Téléphone').inputValue()).toBe('819 555-0142');
    expect(await page.getByRole('combobox', { name: 'Adresse' }).inputValue()).toMatch(/95.*principale ouest/i);
    await page.getByRole('button', { name: 'Créer la demande' }).click();
    const heading = page.getByRole('heading', { name: REFERENCE });
    await heading.waitFor();
    const reference = (await heading.textContent()) ?? '';
    await page.getByRole('link', { name: 'Ouvrir la demande' }).click();
    await agent(page).ticket(reference).getByRole('heading', { name: 'Nid-de-poule' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('warns of an emergency, and says what is missing', async () => {
    const { page } = await open();
    await page.goto(`${product.url}desk/phone`);
    await page.getByRole('button', { name: 'Créer la demande' }).click();
    await page.getByText('Il manque 3 champs.').waitFor();
    await page.getByLabel('Description').fill('ça sent le gaz très fort chez moi');
    await page.getByRole('alert').getByText('911', { exact: false }).waitFor();
    await page.context().close();
  });
});

describe('the users', () => {
  it('are made by the supervisor, with a password that is shown once, and closed again', async () => {
    const { page } = await open(supervisor);
    await page.getByRole('link', { name: 'Utilisateurs' }).click();
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await dialog.getByLabel('Nom').fill('Chloé Dubois');
    await dialog.getByLabel('Courriel').fill('chloe@magog.test');
    await dialog.getByRole('button', { name: 'Créer le compte' }).click();
    const given = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByRole('button', { name: 'C’est noté' }).click();

    const chloe = await open({ email: 'chloe@magog.test', password: given });
    expect(await chloe.page.getByRole('link', { name: 'Utilisateurs' }).count()).toBe(0);
    await page.getByRole('switch', { name: 'Chloé Dubois peut se connecter' }).click();
    await page.getByText('Désactivé').waitFor();
    await chloe.page.reload();
    await chloe.page.getByRole('heading', { name: 'Connexion' }).waitFor();
    for (const one of [chloe.page, page]) await one.context().close();
  });
});

describe('a forgotten password', () => {
  it('is replaced by the supervisor, who sees the new one once; the old one and its sessions are over', async () => {
    await desk.addUser('David Côté', 'david@magog.test');
    const david = await open({ email: 'david@magog.test', password });
    const { page, faults } = await open(supervisor);
    await page.getByRole('link', { name: 'Utilisateurs' }).click();
    await page.getByRole('button', { name: 'Nouveau mot de passe pour David Côté' }).click();
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    const made = await dialog.getByLabel('Nouveau mot de passe').inputValue();
    await dialog.getByRole('button', { name: 'Donner ce mot de passe' }).click();
    expect(await dialog.locator('code').textContent()).toBe(made);
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'C’est noté' }).click();
    expect(faults).toEqual([]);

    await david.page.reload();
    await david.page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await david.person.signsIn('david@magog.test', password);
    await david.page.getByText('Ce courriel et ce mot de passe ne vont pas ensemble.').waitFor();
    await david.person.signsIn('david@magog.test', made);
    await david.page.getByRole('search').waitFor();
    for (const one of [david.page, page]) await one.context().close();
  });
});

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  it.each([360, 1280])('axe finds nothing serious at %i px, and nothing sticks out', async (width) => {
    const reference = await desk.file('pothole', { contact: { phone: '819 555-0142', name: 'M. Roy' } });
    const { page, faults, person } = await open(supervisor, { lang, viewport: { width, height: 760 } });
    expect(await page.locator('html').getAttribute('lang')).toBe(`${lang}-CA`);
    const looks = async () => {
      expect(await seriousFaults(page)).toEqual([]);
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
    };
    await person.line(reference).waitFor();
    await looks();
    await person.opens(reference);
    await looks();
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
    await looks();
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await looks();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await looks();
    for (const path of ['desk/phone', 'desk/users']) {
      await page.goto(product.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await looks();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the first start', () => {
  it('makes the first supervisor from the one-time link', async () => {
    const { page } = await openPage(browser, `${product.url}desk/setup?token=nothing&lang=en`);
    await page.getByLabel('Name').fill('Somebody');
    await page.getByLabel('E-mail').fill('somebody@magog.test');
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByRole('alert').getByText('This link was used or is no longer valid.', { exact: false }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
