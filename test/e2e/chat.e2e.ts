import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, seriousFaults, startBrowser } from './support/browser.ts';
import { citizen } from './support/citizen.ts';
import { type Product, startProduct } from './support/product.ts';

const REFERENCE = /^GO-\d{4}-\d{6}-\d$/;
const widths = [360, 1280] as const;

const french = {
  lang: 'fr',
  path: '',
  says: (door: number) => `y a un gros trou devant le ${door} rue principale ouest depuis mardi, mon tel 819 555 0142`,
  noMore: /c'est tout/,
  send: 'Oui, envoyer',
  title: /Guichet citoyen/,
};
const english = {
  lang: 'en',
  path: '?lang=en',
  says: (door: number) =>
    `there is a big pothole in front of ${door} rue Principale Ouest since Tuesday, my phone is 819 555 0142`,
  noMore: /that's all/,
  send: 'Yes, send it',
  title: /Citizens' desk/,
};

/** A door that no other conversation has complained of: the bot would ask whether it is the same thing. */
let lastDoor = 101;
const nextDoor = () => {
  lastDoor += 2;
  return lastDoor;
};

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A page at a width, greeted. */
async function open(path = '', width = 360, options = {}) {
  const viewport = { width, height: width < 600 ? 740 : 800 };
  const { page, faults } = await openPage(browser, product.url + path, { viewport, ...options });
  const person = citizen(page);
  await person.isGreeted();
  return { page, faults, person };
}

/** Nothing sticks out of the page sideways. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([french, english])('a whole conversation in $lang', ({ lang, path, says, noMore, send, title }) => {
  it.each(widths)('comes to a reference at %i px, and axe finds nothing serious on the way', async (width) => {
    const { page, faults, person } = await open(path, width);
    expect(await page.title()).toMatch(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(`${lang}-CA`);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    const door = nextDoor();
    await person.says(says(door));
    expect(await person.botMessages.last().getAttribute('lang')).toBe(lang);
    await person.chooses(noMore);
    expect(await page.locator('.facts dd').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining(String(door)), '819 555-0142']),
    );
    expect(await seriousFaults(page)).toEqual([]);

    await person.chooses(send);
    expect(await person.reference.textContent()).toMatch(REFERENCE);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a conversation', () => {
  it('goes on after a reload in its middle, with its history, its choices and the unfinished words', async () => {
    const { page, person } = await open();
    await person.says(french.says(nextDoor()));
    const before = await person.botMessages.allInnerTexts();
    await person.field.fill('pas encore envo');
    await page.reload();
    await person.choices.first().waitFor();
    expect(await person.botMessages.allInnerTexts()).toEqual(before);
    expect(await person.field.inputValue()).toBe('pas encore envo');
    await person.field.fill('');
    await person.chooses(french.noMore);
    await person.chooses(french.send);
    expect(await person.reference.textContent()).toMatch(REFERENCE);
    await page.context().close();
  });

  it('is not read aloud a second time after a reload, and what is said then is', async () => {
    const { page, person } = await open();
    await person.says(french.says(nextDoor()));
    // Whether each message was read as it came, in the order of their coming.
    await page.addInitScript(`
      globalThis.readAloud = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node.matches?.('.message')) readAloud.push(node.closest('[role=log]').getAttribute('aria-live') === 'polite');
      }).observe(document, { childList: true, subtree: true });
    `);
    const before = await page.locator('.message').all();
    expect(before.length).toBeGreaterThanOrEqual(3);
    await page.reload();
    await person.choices.first().waitFor();
    const heard = () => page.evaluate<boolean[]>('readAloud.splice(0)');
    expect(await heard()).toEqual(before.map(() => false));
    await page.locator('[role=log][aria-live=polite]').waitFor();
    await person.chooses(french.noMore);
    expect(await heard()).toEqual([true, true]);
    await page.context().close();
  });

  it.each([french, english])(
    'shows the summary’s question and its answers at once on a phone, in $lang',
    async (words) => {
      const { page, person } = await open(words.path, 360, { viewport: { width: 360, height: 640 } });
      await person.says(words.says(nextDoor()));
      await person.chooses(words.noMore);
      const log = await page.getByRole('log').boundingBox();
      for (const seen of [page.locator('.question'), page.getByRole('button', { name: words.send })]) {
        const box = await seen.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(log?.y ?? 0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((log?.y ?? 0) + (log?.height ?? 0));
      }
      await page.context().close();
    },
  );

  it('can be had by keyboard alone', async () => {
    const { page, person } = await open('', 1280);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Aller au champ de message');
    await page.keyboard.press('Enter');
    await person.answered(async () => {
      await page.keyboard.type(french.says(nextDoor()));
      await page.keyboard.press('Enter');
    });
    expect(await person.field.evaluate('document.activeElement.id')).toBe('message');
    for (const answer of [french.noMore, french.send]) {
      await person.answered(async () => {
        await tabBackTo(page, answer);
        await page.keyboard.press('Enter');
      });
      expect(await person.field.evaluate('document.activeElement.id')).toBe('message');
    }
    expect(await person.reference.textContent()).toMatch(REFERENCE);
    await page.context().close();
  });

  it('continues in the other language from the switch of the page', async () => {
    const { page, person } = await open();
    await person.says('un lampadaire est éteint');
    await person.answered(() => page.getByRole('button', { name: /^English/ }).click());
    expect(await page.locator('html').getAttribute('lang')).toBe('en-CA');
    expect(await person.botMessages.last().getAttribute('lang')).toBe('en');
    expect(await page.getByLabel('Your message').count()).toBe(1);
    await page.context().close();
  });

  it('makes an emergency unmistakable', async () => {
    const { page, person } = await open();
    await person.says('ça sent le gaz très fort dans la rue');
    const call = page.getByRole('link', { name: 'Appeler le 911' });
    expect(await call.getAttribute('href')).toBe('tel:911');
    expect(await call.isVisible()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('begins afresh when asked, after a warning', async () => {
    const { page, person } = await open();
    await person.says('un lampadaire est éteint');
    await page.getByRole('button', { name: 'Nouvelle demande' }).click();
    const dialog = page.getByRole('dialog', { name: 'Commencer une nouvelle demande?' });
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nouvelle demande' }).click();
    await page.locator('.message.citizen').waitFor({ state: 'detached' });
    await person.isGreeted();
    expect(await person.botMessages.count()).toBe(1);
    await page.context().close();
  });
});

describe('photos and places', () => {
  it('sends a photo with its words, and still shows it after a reload', async () => {
    const { page, person } = await open();
    await person.says('un lampadaire est éteint au 95 rue Principale Ouest');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'lampadaire.png', mimeType: 'image/png', buffer: pixel });
    await page.getByRole('list', { name: 'Photos à envoyer' }).waitFor();
    await person.says('voici la photo');
    await page.reload();
    const photo = page.getByRole('img', { name: /lampadaire/ });
    await photo.waitFor();
    expect(
      await photo.evaluate((image: { decode(): Promise<void>; naturalWidth: number }) =>
        image.decode().then(() => image.naturalWidth),
      ),
    ).toBeGreaterThan(0);
    await page.context().close();
  });

  it('refuses what is no photo, in words', async () => {
    const { page } = await open();
    await page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pixel });
    expect(await page.getByRole('alert').textContent()).toMatch(/a\.pdf.*n'est pas une photo/);
    expect(await page.getByRole('list', { name: 'Photos à envoyer' }).count()).toBe(0);
    await page.context().close();
  });

  it('sends a place chosen on the map, moved by keyboard', async () => {
    const { page, faults, person } = await open();
    await person.says('un lampadaire est éteint');
    await page.getByRole('button', { name: 'Endroit' }).click();
    await page.getByRole('button', { name: 'Choisir sur la carte' }).click();
    const dialog = page.getByRole('dialog', { name: 'Où est-ce?' });
    const map = dialog.getByRole('application');
    await map.waitFor();
    const start = await dialog.getByRole('status').textContent();
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('button', { name: 'Un peu plus au nord' }).click();
    await expect.poll(() => dialog.getByRole('status').textContent()).not.toBe(start);
    expect(await seriousFaults(page)).toEqual([]);
    await person.answered(() => dialog.getByRole('button', { name: 'Envoyer cet endroit' }).click());
    expect(await page.locator('.message.citizen').last().textContent()).toMatch(
      /Endroit partagé\s+45,\d{5}, −72,\d{5}/,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('sends the position of the phone', async () => {
    const geolocation = { latitude: 45.2651, longitude: -72.1469, accuracy: 8 };
    const { page, person } = await open('', 360, { geolocation, permissions: ['geolocation'] });
    await person.says('un lampadaire est éteint');
    await page.getByRole('button', { name: 'Endroit' }).click();
    await person.answered(() => page.getByRole('button', { name: 'Ma position' }).click());
    expect(await page.locator('.message.citizen').last().textContent()).toContain('45,26510, −72,14690');
    await page.context().close();
  });

  it('says what else to do when the position is refused', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Endroit' }).click();
    await page.getByRole('button', { name: 'Ma position' }).click();
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toMatch(/Écrivez l'adresse, ou choisissez l'endroit sur la carte/);
    await page.context().close();
  });
});

describe('when the server goes away', () => {
  it('says so, keeps what is written, and sends it once when the server is back', async () => {
    const { page, person } = await open();
    await person.says('un lampadaire est éteint');
    await product.restart(async () => {
      await page.getByText('Connexion perdue').waitFor();
      await person.field.fill('au 95 rue Principale Ouest');
      await person.field.press('Enter');
      await page.getByText('Pas encore envoyé').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
    await page.getByText('Connexion perdue').waitFor({ state: 'detached', timeout: 30_000 });
    await page.locator('.thread ol > li:last-child.bot').waitFor();
    expect(await page.locator('.message.citizen').allInnerTexts()).toEqual([
      expect.stringContaining('un lampadaire est éteint'),
      expect.stringContaining('au 95 rue Principale Ouest'),
    ]);
    await page.context().close();
  });
});

describe('the page itself', () => {
  it('fits a window 320 px wide, and one magnified four times', async () => {
    const { page, person } = await open('', 320);
    expect(await overflow(page)).toBe(0);
    await person.says(french.says(nextDoor()));
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await overflow(page)).toBe(0);
    await person.field.scrollIntoViewIfNeeded();
    expect(await person.field.isVisible()).toBe(true);
    await page.context().close();
  });

  it('loads at most 150 kB of script, compressed', async () => {
    const { page } = await openPage(browser, 'about:blank');
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script')
        bytes += Number((await response.allHeaders())['content-length'] ?? 0);
    });
    await page.goto(product.url, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(150_000);
    await page.context().close();
  });
});

/** Walks backwards from the text field to a button, as a citizen does with Shift+Tab. */
async function tabBackTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const text = (await page.locator(':focus').textContent()) ?? '';
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`No button ${name} before the text field.`);
}

/** A PNG of one point. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
