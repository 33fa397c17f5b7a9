import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/domain/service.ts';
import type { Route } from '../../../src/domain/ticket.ts';
import { createDeliveryWorker } from '../../../src/services/notify/deliveryWorker.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import type { TicketDraft } from '../../../src/services/tickets/ticketDraft.ts';
import { fakeCarrier } from '../../support/fakes/fakeCarrier.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const anne = { id: 'a1', name: 'Anne' };
const [pothole, noise] = testServices as [Service, Service];

function build(crews: Record<string, string> = { public_works: 'voirie@ville.example' }, services = testServices) {
  const { tickets } = fakeTickets();
  const openRoutes = new Set<Route>(['mail']);
  const desk = createTicketDesk({
    tickets,
    counters: fakeCounters(),
    city: { services, timeZone: 'America/Toronto', crews },
    clock: () => monday,
    openRoutes,
    blank: (text) => text.replaceAll('819 555-0142', '***'),
  });
  const file = async (change: Partial<TicketDraft> = {}) => (await desk.file(makeDraft(change))).reference;
  const sent = async (reference: string) =>
    (await desk.sendToCrew(reference, anne)).outbox.filter((one) => one.kind === 'crew');
  return { tickets, desk, file, sent, openRoutes };
}

describe('a request that is sent to its crew', () => {
  it('owes one mail with what the crew needs, and says so in the history', async () => {
    const { desk, file, sent } = build();
    const reference = await file({
      address: { text: '95, rue Principale Ouest', precision: 'civic', lat: 45.2, long: -72.1, details: 'derrière' },
      when: '2026-03-01',
    });
    const [delivery] = await sent(reference);
    expect(delivery).toMatchObject({ kind: 'crew', via: 'mail', email: 'voirie@ville.example', by: 'Anne' });
    expect(delivery?.text).toBe(
      [
        'Lieu : 95, rue Principale Ouest',
        'Précisions : derrière',
        'Carte : https://www.openstreetmap.org/?mlat=45.2&mlon=-72.1#map=18/45.2/-72.1',
        '',
        'Un gros trou dans la chaussée',
        '',
        'Depuis : 1 mars 2026',
        `À régler avant : ${delivery?.text.split('avant : ')[1]}`,
      ].join('\n'),
    );
    expect(delivery?.text.split('avant : ')[1]).toMatch(/^5 mars 2026/);
    const ticket = await desk.ticketByReference(reference);
    expect(ticket?.history.at(-1)).toMatchObject({ kind: 'crew', to: 'voirie@ville.example', by: { name: 'Anne' } });
  });

  it('is sent once by a key that is pressed twice, and again once something is new', async () => {
    const { desk, file, sent } = build();
    const reference = await file();
    await sent(reference);
    expect(await sent(reference)).toHaveLength(1);
    await desk.addNote(reference, { text: 'Il y a une photo' }, anne);
    expect(await sent(reference)).toHaveLength(2);
  });

  it('tells nobody’s name or number, unless little can be done without and they agreed', async () => {
    const contact = { phone: '+18195550142', name: 'Jeanne Roy', anonymous: false };
    const draft = { contact, description: 'Jeanne ici, un trou, 819 555-0142' };
    const plain = build();
    const [told] = await plain.sent(await plain.file(draft));
    expect(told?.text).toContain('*** ici, un trou, ***');
    expect(told?.text).not.toMatch(/Jeanne|Roy|555/);
    const called = build(undefined, [{ ...pothole, contact: 'required' }, noise]);
    const [full] = await called.sent(await called.file(draft));
    expect(full?.text).toContain('À rappeler : Jeanne Roy, +18195550142');
    const [refused] = await called.sent(await called.file({ ...draft, consent: false }));
    expect(refused?.text).not.toMatch(/Jeanne|Roy|555/);
  });

  it('says answers as people read them, and that it is urgent', async () => {
    const { file, sent } = build({ police: 'police@ville.example' });
    const reference = await file({ serviceCode: 'noise', attributes: { kind: 'alarm', hours: 'la nuit' } });
    const [delivery] = await sent(reference);
    expect(delivery?.text).toMatch(/^URGENT\n/);
    expect(delivery?.text).toContain('Le bruit : Une alarme\nHeures : la nuit');
  });

  it('goes to the service’s own crew, which the desk may have set, before its queue’s', async () => {
    const queue = { public_works: 'file@ville.example' };
    const to = async ({ file, sent }: ReturnType<typeof build>) => (await sent(await file()))[0]?.email;
    expect(await to(build(queue))).toBe('file@ville.example');
    expect(await to(build({ ...queue, pothole: 'trous@ville.example' }))).toBe('trous@ville.example');
    const set = [{ ...pothole, crewEmail: 'desk@ville.example' }, noise];
    expect(await to(build({ ...queue, pothole: 'trous@ville.example' }, set))).toBe('desk@ville.example');
    expect(await to(build(queue, [{ ...pothole, crewEmail: '' }, noise]))).toBe('file@ville.example');
  });

  it('is refused where no address is set, or there is no mail', async () => {
    const without = build({});
    const reference = await without.file();
    await expect(without.desk.sendToCrew(reference, anne)).rejects.toMatchObject({ code: 'no_crew', status: 409 });
    const mute = build();
    mute.openRoutes.delete('mail');
    await expect(mute.desk.sendToCrew(await mute.file(), anne)).rejects.toMatchObject({ code: 'no_crew_mail' });
  });

  it('whose mail cannot arrive holds up none to the citizen, is seen, and can be tried again', async () => {
    const { tickets, desk, file, sent } = build();
    const reference = await file({ contact: { email: 'jo@citoyen.example', anonymous: false }, conversationId: null });
    await sent(reference);
    await desk.reply(reference, 'On passe demain.', anne);
    const mail = fakeCarrier();
    mail.answer = async ({ recipient, delivery }) =>
      delivery.kind === 'crew' && recipient.contact.email === 'voirie@ville.example'
        ? { outcome: 'failed', reason: 'refused' }
        : { outcome: 'sent' };
    const worker = createDeliveryWorker({
      tickets,
      carriers: { mail },
      clock: () => monday,
      quietUntil: () => null,
      random: () => 0.5,
      log: { warn: () => {} },
      onGivenUp: () => {},
    });
    await worker.recover();
    const ticket = await tickets.byReference(reference);
    expect(mail.sent.map(({ kind }) => kind).sort()).toEqual(['crew', 'filed', 'reply']);
    expect(ticket).toMatchObject({ undelivered: 1, outbox: [{ kind: 'crew' }] });
    expect(ticket?.history.at(-1)).toMatchObject({ kind: 'undelivered', to: 'crew', text: 'refused' });
    await desk.tryAgain(reference, anne);
    expect((await tickets.byReference(reference))?.history.at(-1)).toMatchObject({ kind: 'resent', to: 'crew' });
  });
});
