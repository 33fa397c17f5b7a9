import { expect } from 'vitest';
import type { Ticket } from '../../../../src/domain/ticket.ts';
import { allowedStatusChanges, type TicketStatus, ticketStatuses } from '../../../../src/domain/ticketStatus.ts';
import { minutes, monday } from '../../../support/makeTicket.ts';
import { type Open311Server, startOpen311 } from '../open311Server.ts';
import { expectErrors, fileForm, type Lines, listed, pothole, shown, store } from './line.ts';

const days = (n: number) => new Date(monday.getTime() + n * 86_400_000);
const agent = { id: 'u1', name: 'Léa Roy' };
const by = { type: 'user' as const, ...agent };

/** Tickets filed 200, 100, 89 and 1 days before the server's Monday, oldest first. */
async function storeOverTime(server: Open311Server): Promise<string[]> {
  const all: Ticket[] = [];
  for (const [n, day] of [-200, -100, -89, -1].entries())
    all.push(await store(server, n + 1, { createdAt: days(day) }));
  return all.map(({ reference }) => reference);
}

/** Which requests are listed, and how each is shown. */
export const requestLines: Lines = {
  async 'requests.by_id'(server) {
    const [oldest, , , latest] = await storeOverTime(server);
    const query = `service_request_id=${oldest},${latest}&status=closed&service_code=noise&start_date=never`;
    expect(await listed(server, query)).toEqual([latest, oldest]);
    expect(await listed(server, `service_request_id=${oldest}&service_request_id=${latest}`)).toEqual([latest, oldest]);
  },
  async 'requests.service_code'(server) {
    const one = await store(server, 1);
    const two = await store(server, 2, { serviceCode: 'noise' });
    await store(server, 3, { serviceCode: 'graffiti' });
    expect(await listed(server, 'service_code=pothole')).toEqual([one.reference]);
    expect(await listed(server, 'service_code=pothole,noise')).toEqual([two.reference, one.reference]);
    expect(await listed(server, 'service_code=033')).toEqual([]);
  },
  async 'requests.start_date'(server) {
    const [oldest, second, third, latest] = await storeOverTime(server);
    expect(await listed(server, 'start_date=2026-02-28T00:00:00Z')).toEqual([latest]);
    // 90 days from there.
    expect(await listed(server, `start_date=${days(-201).toISOString()}`)).toEqual([oldest]);
    expect(await listed(server, `start_date=${days(-101).toISOString()}`)).toEqual([third, second]);
  },
  async 'requests.end_date'(server) {
    const [, second, third] = await storeOverTime(server);
    expect(await listed(server, `end_date=${days(-2).toISOString()}`)).toEqual([third]);
    expect(await listed(server, `end_date=${days(-89).toISOString()}`)).toEqual([third, second]);
  },
  async 'requests.span'(server) {
    await storeOverTime(server);
    const range = (from: number, to: number) =>
      `v2/requests.json?start_date=${days(from).toISOString()}&end_date=${days(to).toISOString()}`;
    expect((await server.get(range(-90, 0))).status).toBe(200);
    expectErrors(await server.get(range(-92, 0)), 400, /90 jours/);
    expectErrors(await server.get(range(0, -1)), 400, /start_date est après end_date/);
  },
  async 'requests.default_span'(server) {
    const [, , third, latest] = await storeOverTime(server);
    expect(await listed(server, '')).toEqual([latest, third]);
  },
  async 'requests.date_format'(server) {
    for (const date of ['2010-05-24T00:00:00', '05-24-2010', 'yesterday', '2010-13-01T00:00:00Z'])
      expectErrors(await server.get(`v2/requests.json?start_date=${date}`), 400, /start_date.*W3C/);
    const { reference } = await store(server, 1, { createdAt: new Date('2026-03-02T04:59:00Z') });
    // 23:59 on the first of March in Magog.
    expect(await listed(server, 'start_date=2026-03-01&end_date=2026-03-01')).toEqual([reference]);
    expect(await listed(server, 'start_date=2026-03-02')).toEqual([]);
    // A plus sign that was not escaped.
    expect(await listed(server, 'start_date=2026-03-02T05:58:00+01:00')).toEqual([reference]);
  },
  async 'requests.status'(server) {
    const open = await store(server, 1, { status: 'waiting' });
    const closed = await store(server, 2, { status: 'rejected' });
    expect(await listed(server, 'status=open')).toEqual([open.reference]);
    expect(await listed(server, 'status=closed')).toEqual([closed.reference]);
    expect(await listed(server, 'status=open,closed')).toEqual([closed.reference, open.reference]);
  },
  async 'requests.status_invalid'(server) {
    expectErrors(await server.get('v2/requests.json?status=open,lost'), 400, /status/);
  },
  async 'requests.volume'(server) {
    for (let n = 1; n <= 1005; n++) await store(server, n, { createdAt: minutes(-n) });
    expect(await listed(server, '')).toHaveLength(1000);
    expect(await listed(server, 'page_size=5000')).toHaveLength(1000);
  },
  async 'requests.unknown_id'(server) {
    const { reference } = await store(server, 1);
    expect(await listed(server, `service_request_id=638344,${reference}`)).toEqual([reference]);
    expect(await listed(server, 'service_request_id=638344')).toEqual([]);
    expect((await server.get('v2/requests.xml?service_request_id=638344')).body.service_requests).toBe('');
  },
  async 'request.id'(server) {
    const ticket = await store(server, 1);
    expect((await shown(server, ticket)).service_request_id).toBe(ticket.reference);
    expect((await server.get(`v2/requests/${ticket.reference.toLowerCase()}.json`)).status).toBe(200);
  },
  async 'request.status'(server) {
    const expected: Record<TicketStatus, string> = {
      new: 'open',
      accepted: 'open',
      in_progress: 'open',
      waiting: 'open',
      reopened: 'open',
      resolved: 'closed',
      closed: 'closed',
      rejected: 'closed',
    };
    for (const [n, status] of ticketStatuses.entries())
      expect((await shown(server, await store(server, n + 1, { status }))).status).toBe(expected[status]);
  },
  async 'request.status_notes'(server) {
    expect((await shown(server, await store(server, 1, { status: 'rejected' }))).status_notes).toBe('refusée');
    const merged = await store(server, 2, { status: 'closed', mergedInto: 'GO-2026-000001-5' });
    expect((await shown(server, merged, '?locale=en')).status_notes).toBe(
      'Reported already: follow request GO-2026-000001-5.',
    );
  },
  async 'request.service'(server) {
    const { service_code, service_name } = await shown(server, await store(server, 1));
    expect([service_code, service_name]).toEqual(['pothole', 'Nid-de-poule']);
    const gone = await shown(server, await store(server, 2, { serviceCode: 'no_longer' }));
    expect([gone.service_code, gone.service_name, gone.address]).toEqual(['no_longer', 'no_longer', null]);
  },
  async 'request.description'(server) {
    const text = 'Un trou de 30 cm devant chez moi, appelez Madame Tremblay au 819 555-0142';
    const { description } = await shown(server, await fileForm(server, { ...pothole, description: text }));
    expect(description).toBe('Un trou de 30 cm devant chez moi, appelez *** au ***');
    expect((await shown(server, await store(server, 50, { channel: 'web' }))).description).toBeNull();
    expect((await shown(server, await store(server, 51, { serviceCode: 'noise' }))).description).toBeNull();
  },
  async 'request.agency_responsible'(server) {
    const ticket = await store(server, 1);
    expect((await shown(server, ticket)).agency_responsible).toBe('Travaux publics');
    expect((await shown(server, ticket, '?locale=en')).agency_responsible).toBe('Public works');
  },
  async 'request.service_notice'(server) {
    expect((await shown(server, await store(server, 1))).service_notice).toBeNull();
  },
  async 'request.requested_datetime'(server) {
    expect((await shown(server, await store(server, 1))).requested_datetime).toBe('2026-03-02T09:01:00-05:00');
  },
  async 'request.updated_datetime'(server) {
    const open = await store(server, 1, { updatedAt: minutes(30) });
    expect((await shown(server, open)).updated_datetime).toBe('2026-03-02T09:30:00-05:00');
    const line = (n: number, from: string, to: string) => ({ at: minutes(n), by, kind: 'status' as const, from, to });
    const closed = await store(server, 2, {
      status: 'closed',
      updatedAt: minutes(90),
      history: [
        { at: minutes(2), by, kind: 'filed' },
        line(10, 'new', 'resolved'),
        line(20, 'resolved', 'reopened'),
        line(40, 'reopened', 'resolved'),
        line(50, 'resolved', 'closed'),
        { at: minutes(90), by, kind: 'note', text: 'later' },
      ],
    });
    expect((await shown(server, closed)).updated_datetime).toBe('2026-03-02T09:40:00-05:00');
  },
  async 'request.expected_datetime'(server) {
    const ticket = await store(server, 1, { dueAt: new Date('2026-07-01T12:00:00Z') });
    expect((await shown(server, ticket)).expected_datetime).toBe('2026-07-01T08:00:00-04:00');
  },
  async 'request.address'(server) {
    expect((await shown(server, await fileForm(server, pothole))).address).toBe('871, rue Principale Ouest');
    const words = await store(server, 50, { address: { text: 'chez ma mère Ginette', precision: 'words' } });
    expect((await shown(server, words)).address).toBeNull();
    expect((await shown(server, await store(server, 51, { serviceCode: 'noise' }))).address).toBeNull();
  },
  async 'request.address_id'(server) {
    expect((await shown(server, await fileForm(server, pothole))).address_id).toBe('871-rue-principale-ouest');
    expect((await shown(server, await store(server, 50))).address_id).toBeNull();
  },
  async 'request.zipcode'(server) {
    expect((await shown(server, await fileForm(server, pothole))).zipcode).toBeNull();
  },
  async 'request.lat_long'(server) {
    const ticket = await fileForm(server, { service_code: 'pothole', lat: '45.2646', long: '-72.1487' });
    expect(await shown(server, ticket)).toMatchObject({ lat: 45.2646, long: -72.1487 });
    expect(await shown(server, await store(server, 50))).toMatchObject({ lat: null, long: null });
  },
  async 'request.media_url'(server) {
    const attachments = [{ id: 'a1', name: 'trou.jpg', contentType: 'image/jpeg', size: 3 }];
    const ticket = await store(server, 1, { attachments });
    expect((await shown(server, ticket)).media_url).toBeNull();
    expect((await server.get('v2/requests.json?extensions=true')).text).not.toContain('trou.jpg');
  },
  async 'request.unknown'(server) {
    expectErrors(await server.get('v2/requests/638344.json'), 404, /service_request_id 638344/);
    expectErrors(await server.get('v2/requests/GO-2026-000001-6.json'), 404, /service_request_id/);
  },
  async 'request.nothing_personal'(server) {
    const form = {
      ...pothole,
      description: 'Je suis Monsieur Untel, untel@example.org, 819 555-0142, J1X 2B7. Zébulon habite en face.',
      first_name: 'Zébulon',
      last_name: 'Untel',
      email: 'untel@example.org',
      phone: '819 555-0142',
      'attribute[size]': 'comme la main de Zébulon',
      'attribute[hazard]': 'damage',
    };
    const { reference } = await fileForm(server, form);
    await server.desk.claim(reference, agent);
    await server.desk.addNote(reference, { text: 'note de Léa' }, agent);
    await server.desk.reply(reference, 'Bonjour Zébulon', agent);
    await server.desk.citizenMessage(reference, 'merci, Zébulon');
    for (const to of ['in_progress', 'resolved'] as const) await server.desk.changeStatus(reference, to, agent, 'fait');
    await store(server, 50, { channel: 'web', conversationId: 'c1', contact: { name: 'Zébulon', anonymous: false } });
    for (const path of ['v2/requests', `v2/requests/${reference}`, `v2/tokens/${reference}`])
      for (const format of ['json', 'xml']) {
        const { text } = await server.get(`${path}.${format}?extensions=true`);
        expect(text).not.toMatch(/Zébulon|Untel|example\.org|555|J1X|Léa|Roy|Bonjour|merci|fait|note de|u1|c1/);
      }
  },
  async 'paging.page'(server) {
    const all: string[] = [];
    for (let n = 1; n <= 7; n++) all.unshift((await store(server, n)).reference);
    server.state.now = minutes(60);
    expect(await listed(server, 'page_size=3')).toEqual(all.slice(0, 3));
    expect(await listed(server, 'page_size=3&page=2')).toEqual(all.slice(3, 6));
    expect(await listed(server, 'page_size=3&page=3')).toEqual(all.slice(6));
    expect(await listed(server, 'page_size=3&page=4')).toEqual([]);
    for (const query of ['page=0', 'page=x', 'page_size=0', 'page_size=-1', 'page=5000'])
      expectErrors(await server.get(`v2/requests.json?${query}`), 400, /page/);
  },
  async 'paging.link'(server) {
    const all: string[] = [];
    for (let n = 1; n <= 7; n++) all.unshift((await store(server, n)).reference);
    server.state.now = minutes(60);
    const seen: string[] = [];
    let path: string | null = 'v2/requests.json?page_size=3&status=open&page=1';
    while (path) {
      const answer = await server.get(path);
      seen.push(...answer.body.map((one: { service_request_id: string }) => one.service_request_id));
      const link: string = answer.headers.get('link') ?? '';
      path = /^<https:\/\/guichet\.example\.org\/open311\/(.+)>; rel="next"$/.exec(link)?.[1] ?? null;
    }
    expect(seen).toEqual(all);
    expectErrors(await server.get('v2/requests.json?cursor=zzz'), 400, /cursor/);
  },
  async 'extensions.attributes'(server) {
    const ticket = await fileForm(server, { ...pothole, 'attribute[hazard]': 'fall', 'attribute[size]': 'grand' });
    expect((await shown(server, ticket, '?extensions=true')).attributes).toEqual([
      { label: 'Danger', name: 'hazard', value: "Quelqu'un est tombé", code: 'fall' },
    ]);
  },
  async 'extensions.extended'(server) {
    const other = await store(server, 40);
    const ticket = await fileForm(server, pothole);
    expect((await shown(server, ticket, '?extensions=true')).extended_attributes).toEqual({
      channel: 'open311',
      service_group: 'streets',
      external_status: 'new',
      duplicate: false,
      parent_service_request_id: null,
    });
    await server.desk.merge(ticket.reference, other.reference, agent);
    expect((await shown(server, ticket, '?extensions=true')).extended_attributes).toMatchObject({
      external_status: 'closed',
      duplicate: true,
      parent_service_request_id: other.reference,
    });
  },
  async 'extensions.notes'(server) {
    const ticket = await fileForm(server, pothole);
    await server.desk.claim(ticket.reference, agent);
    await server.desk.changeService(ticket.reference, 'graffiti', agent);
    expect(allowedStatusChanges.new).toContain('in_progress');
    for (const to of ['in_progress', 'resolved'] as const) await server.desk.changeStatus(ticket.reference, to, agent);
    const { notes } = await shown(server, ticket, '?extensions=true');
    const at = '2026-03-02T09:00:00-05:00';
    expect(notes).toEqual([
      { datetime: at, type: 'opened', summary: 'nouvelle', description: null },
      { datetime: at, type: 'activity', summary: 'Type de demande corrigé', description: 'Graffitis et vandalisme' },
      { datetime: at, type: 'activity', summary: 'en cours', description: null },
      { datetime: at, type: 'closed', summary: 'réglée', description: null },
    ]);
    const { text } = await server.get(`v2/requests/${ticket.reference}.xml?extensions=true`);
    expect(text.match(/<note>/g)).toHaveLength(4);
  },
  async 'extensions.off'(server) {
    const ticket = await store(server, 1);
    for (const query of ['', '?extensions=false'])
      expect(Object.keys(await shown(server, ticket, query))).not.toEqual(
        expect.arrayContaining(['attributes', 'extended_attributes', 'notes']),
      );
  },
  async 'updates.range'(server) {
    const old = await store(server, 1, { createdAt: days(-300), updatedAt: days(-1) });
    const fresh = await store(server, 2, { createdAt: days(-2), updatedAt: days(-2) });
    const since = `updated_after=${days(-10).toISOString()}`;
    expect(await listed(server, since)).toEqual([old.reference, fresh.reference]);
    expect(await listed(server, `${since}&updated_before=${days(-1.5).toISOString()}`)).toEqual([fresh.reference]);
    expect(await listed(server, `${since}&start_date=${days(-5).toISOString()}`)).toEqual([fresh.reference]);
    const long = `updated_after=${days(-100).toISOString()}&updated_before=${days(0).toISOString()}`;
    expectErrors(await server.get(`v2/requests.json?${long}`), 400, /90 jours/);
  },
  async 'updates.changes'(server) {
    const { reference } = await fileForm(server, pothole);
    const at = (n: number) => minutes(n).toISOString();
    for (const [n, to] of (['in_progress', 'resolved'] as const).entries()) {
      server.state.now = minutes(10 * (n + 1));
      await server.desk.changeStatus(reference, to, agent, 'entre nous');
    }
    server.state.now = minutes(30);
    await server.desk.addNote(reference, { text: 'entre nous' }, agent);
    const { body, text } = await server.get(`v2/servicerequestupdates.json?start_date=${at(5)}&end_date=${at(15)}`);
    expect(text).not.toContain('entre nous');
    expect(body).toEqual([
      {
        update_id: `${reference}-1`,
        service_request_id: reference,
        status: 'OPEN',
        external_status_code: 'in_progress',
        updated_datetime: '2026-03-02T09:10:00-05:00',
        description: 'en cours',
        media_url: null,
      },
    ]);
    const { body: xml } = await server.get('v2/servicerequestupdates.xml');
    expect(xml.service_request_updates.request_update).toMatchObject([{ status: 'OPEN' }, { status: 'CLOSED' }]);
  },
  async 'updates.message'(server) {
    const { reference } = await fileForm(server, pothole);
    const path = 'v2/servicerequestupdates.json';
    const form = { service_request_id: reference, description: 'Encore pire', status: 'CLOSED' };
    const { status, body } = await server.post(form, { path });
    expect([status, body]).toEqual([201, [{ update_id: `${reference}-1`, service_request_id: reference }]]);
    expect((await server.post(form, { path })).body).toEqual(body);
    const ticket = await server.filed(reference);
    expect(ticket.history).toHaveLength(2);
    expect(ticket.history[1]).toMatchObject({ kind: 'message', text: 'Encore pire', by: { type: 'citizen' } });
    expect(ticket.status).toBe('new');
    const web = await store(server, 50, { channel: 'web' });
    expectErrors(await server.post({ ...form, service_request_id: web.reference }, { path }), 400, /Open311/);
    expectErrors(await server.post({ ...form, service_request_id: '1' }, { path }), 404, /service_request_id 1/);
    expectErrors(await server.post({ description: 'x' }, { path }), 400, /service_request_id/);
    expectErrors(await server.post({ ...form, api_key: 'none' }, { path }), 403, /api_key/);
  },
  async 'limits.rate'() {
    const server = await startOpen311({ limited: true });
    let last = await server.post({});
    for (let n = 0; n < 130 && last.status !== 429; n++) last = await server.post({});
    expectErrors(last, 429, /Réessayez/);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    await server.close();
  },
};
