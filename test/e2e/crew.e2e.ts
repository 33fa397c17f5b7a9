import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer } from '../support/mailServer.ts';
import { until } from '../support/until.ts';
import { openDesk } from './support/agent.ts';
import { seriousFaults, startBrowser } from './support/browser.ts';
import { deskClient } from './support/deskClient.ts';
import { type Product, startProduct, supervisor } from './support/product.ts';

let product: Product;
let browser: Browser;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let desk: Awaited<ReturnType<typeof deskClient>>;

beforeAll(async () => {
  mail = await startMailServer();
  [product, browser] = await Promise.all([
    startProduct({ SMTP_URL: mail.url, MAIL_FROM: 'guichet@ville.example' }),
    startBrowser(),
  ]);
  desk = await deskClient(product.url);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mail?.stop();
});

describe('a request for the crew', () => {
  it('cannot be sent before somebody set its address, and says so', async () => {
    const reference = await desk.file('graffiti');
    const { page, person } = await openDesk(browser, product.url, supervisor);
    await person.opens(reference);
    await page.getByRole('button', { name: 'Autres actions' }).click();
    const item = page.getByRole('menuitem', { name: /^Envoyer à l’équipe/ });
    await item.getByText('Aucune adresse d’équipe pour ce service.').waitFor();
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('goes by one key to the address that the supervisor set, and says so in its history', async () => {
    const { page, faults, person } = await openDesk(browser, product.url, supervisor);
    await page.goto(`${product.url}desk/services`);
    await page
      .getByRole('button', { name: /Nid-de-poule/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Courriel de l’équipe').fill('voirie@ville.example');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });

    const reference = await desk.file('pothole', {
      contact: { phone: '819 555-0142', name: 'Jeanne Roy' },
      consent: true,
    });
    await page.goto(`${product.url}desk/`);
    await person.opens(reference);
    await page.keyboard.press('b');
    await person
      .ticket(reference)
      .getByText(/a envoyé la demande à l’équipe \(voirie@ville\.example\)/)
      .waitFor();
    await until('the mail', () => mail.received.length === 1);
    const [{ envelope, mail: letter } = { envelope: { to: [] }, mail: undefined }] = mail.received;
    expect(envelope.to).toEqual(['voirie@ville.example']);
    expect(letter?.text).toContain(`${product.url}desk/tickets/${reference}`);
    expect(letter?.text).not.toMatch(/Jeanne|555/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
