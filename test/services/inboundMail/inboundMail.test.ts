import { beforeEach, describe, expect, it } from 'vitest';
import { createFollowLinks } from '../../../src/services/follow/followLinks.ts';
import { createInboundMailDesk } from '../../../src/services/inboundMail/inboundMailDesk.ts';
import { newWords } from '../../../src/services/inboundMail/newWords.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const { tickets } = fakeTickets();
const desk = createTicketDesk({
  tickets,
  counters: fakeCounters(),
  city: { services: testServices, timeZone: 'America/Toronto' },
  clock: () => monday,
});
const links = createFollowLinks(Buffer.from('key'), () => '');
const inbound = createInboundMailDesk({
  address: 'guichet@ville.example',
  links,
  tickets: desk,
  attachments: fakeAttachments(),
});
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let reference: string;
let tag: string;
beforeEach(async () => {
  ({ reference } = await desk.file(makeDraft({ contact: { email: 'Jo@citoyen.example', anonymous: false } })));
  tag = `guichet+${links.mailTagOf(reference)}@ville.example`;
});

let count = 0;
/** A raw mail with what a test wants different. */
function mail({
  from = 'Jo <jo@citoyen.example>',
  to = tag,
  headers = '',
  body = 'Le trou est encore là.',
} = {}): Buffer {
  count += 1;
  const head = `From: ${from}\r\nTo: ${to}\r\nSubject: Re: Demande\r\nMessage-ID: <m${count}@citoyen.example>\r\n${headers}`;
  return Buffer.from(
    /Content-Type/i.test(headers)
      ? `${head}\r\n${body}`
      : `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`,
  );
}
const last = async () => (await tickets.byReference(reference))?.history.at(-1);

describe('an answer by mail', () => {
  it('is a message of the citizen on the request that its address names, in capitals too', async () => {
    expect(await inbound.take(mail({ to: tag.toUpperCase() }))).toEqual({ outcome: 'taken', reference });
    expect(await last()).toMatchObject({ kind: 'message', text: 'Le trou est encore là.', by: { type: 'citizen' } });
  });

  it('counts once, however often it is handed over', async () => {
    const one = mail();
    await inbound.take(one);
    await inbound.take(one);
    expect((await tickets.byReference(reference))?.history.filter(({ kind }) => kind === 'message')).toHaveLength(1);
  });

  it('is known by the mail that it answers, from the citizen alone', async () => {
    const headers = `References: <x@y> <${reference.toLowerCase()}@ville.example>\r\n`;
    const to = 'guichet@ville.example';
    expect(await inbound.take(mail({ to, headers }))).toEqual({ outcome: 'taken', reference });
    const stranger = await inbound.take(mail({ to, headers, from: 'x@autre.example' }));
    expect(stranger).toEqual({ outcome: 'ignored', reason: 'unknown_sender' });
  });

  it('brings its photos along, and nothing else', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Voici.',
      '--b',
      'Content-Type: image/png; name="trou.png"',
      'Content-Disposition: attachment; filename="trou.png"',
      'Content-Transfer-Encoding: base64',
      '',
      png,
      '--b',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="a.pdf"',
      '',
      '%PDF-1.4',
      '--b--',
      '',
    ].join('\r\n');
    await inbound.take(mail({ headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n', body }));
    const ticket = await tickets.byReference(reference);
    expect(ticket?.attachments.map(({ contentType }) => contentType)).toEqual(['image/png']);
    expect(ticket?.history.at(-1)?.text).toBe('Voici.');
  });

  it('from another address is a note for the desk, and no words of the citizen', async () => {
    expect(await inbound.take(mail({ from: 'voisin@autre.example' }))).toEqual({ outcome: 'noted', reference });
    expect(await last()).toMatchObject({ kind: 'note', by: { type: 'system' } });
    expect((await last())?.text).toContain('voisin@autre.example');
  });

  it.each([
    ['an absence notice', { headers: 'Auto-Submitted: auto-replied\r\n' }],
    ['a list', { headers: 'Precedence: bulk\r\n' }],
    ['a mailing list', { headers: 'List-Id: <x.example>\r\n' }],
    ['a bounce', { headers: 'Return-Path: <>\r\n' }],
    ['our own mail', { from: 'guichet@ville.example' }],
    ['a forged address', { to: 'guichet+2026-000001-1-000000000000000000000000@ville.example' }],
    ['an address of somebody else', { to: 'guichet+x@autre.example' }],
    ['nothing at all', { body: '' }],
  ])('is left alone: %s', async (_, change) => {
    const before = (await tickets.byReference(reference))?.revision;
    expect(await inbound.take(mail(change))).toMatchObject({ outcome: 'ignored' });
    expect((await tickets.byReference(reference))?.revision).toBe(before);
  });

  it('survives what is no mail', async () => {
    for (const raw of ['', '\0\0\0', 'x'.repeat(10_000)])
      expect(await inbound.take(Buffer.from(raw))).toMatchObject({ outcome: 'ignored' });
  });
});

describe('the new words of an answer', () => {
  it.each([
    ['Encore là.\n\nLe lun. 2 mars 2026 à 09:00, Magog <guichet@ville.example> a écrit :\n> Réglé.', 'Encore là.'],
    ['Encore là.\n\nLe lun. 2 mars 2026 à 09:00, Magog\n<guichet@ville.example> a écrit :\n> Réglé.', 'Encore là.'],
    ['Not fixed.\r\n\r\nOn Mon, Mar 2, 2026 at 9:00 AM Magog <g@v.example> wrote:\r\n> Done.', 'Not fixed.'],
    ["Non.\n-----Message d'origine-----\nDe : Magog\n", 'Non.'],
    ['Non.\n________________________________\nDe : Magog <g@v.example>', 'Non.'],
    ['Merci.\n-- \nJo, directrice', 'Merci.'],
    ['> Réglé?\nNon, le trou est là.', 'Non, le trou est là.'],
    ['Le trou a grandi.\nOn attend encore.', 'Le trou a grandi.\nOn attend encore.'],
  ])('%j', (text, words) => {
    expect(newWords(text)).toBe(words);
  });
});
