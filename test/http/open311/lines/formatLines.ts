import { expect } from 'vitest';
import { expectErrors, fileForm, type Lines, listed, pothole, store } from './line.ts';

const everyGet = ['discovery', 'v2/discovery', 'v2/services', 'v2/services/pothole', 'v2/requests'];

/** Discovery, encodings, formats, jurisdiction, errors and limits. */
export const formatLines: Lines = {
  async 'discovery.formats'(server) {
    for (const path of ['discovery', 'v2/discovery'])
      for (const format of ['xml', 'json']) expect((await server.get(`${path}.${format}`)).status).toBe(200);
  },
  async 'discovery.changeset'(server) {
    const { body } = await server.get('discovery.json');
    expect(body.changeset).toBe('2026-01-05T07:00:00-05:00');
  },
  async 'discovery.contact'(server) {
    const { body } = await server.get('discovery.json');
    expect(body.contact).toBe('Magog, +1 819 843-3333, https://www.ville.magog.qc.ca');
  },
  async 'discovery.key_service'(server) {
    expect((await server.get('discovery.json')).body.key_service).toMatch(/clés.*843-3333/);
    expect((await server.get('discovery.xml?locale=en')).body.discovery.key_service).toMatch(/Keys.*843-3333/);
  },
  async 'discovery.endpoint'(server) {
    const { body } = await server.get('discovery.json');
    expect(body.endpoints).toEqual([
      expect.objectContaining({
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: 'https://guichet.example.org/open311/v2',
        changeset: '2026-01-05T07:00:00-05:00',
        type: 'production',
      }),
    ]);
  },
  async 'discovery.mime'(server) {
    expect((await server.get('discovery.json')).body.endpoints[0].formats).toEqual(['text/xml', 'application/json']);
    const { text } = await server.get('discovery.xml');
    expect(text.replace(/\s+/g, '')).toContain(
      '<formats><format>text/xml</format><format>application/json</format></formats>',
    );
  },
  async 'encoding.utf8'(server) {
    for (const path of everyGet)
      for (const format of ['xml', 'json']) {
        const { headers } = await server.get(`${path}.${format}`);
        expect(headers.get('content-type')).toMatch(/; charset=utf-8$/);
      }
    expect((await server.get('v2/services.xml')).text).toContain('Déneigement');
  },
  async 'encoding.declaration'(server) {
    for (const path of [...everyGet, 'v2/services/none'])
      expect((await server.get(`${path}.xml`)).text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<\w/);
  },
  async 'encoding.received'(server) {
    const ticket = await fileForm(server, { ...pothole, description: 'Égout bouché – près de l’école 🕳️' });
    expect(ticket.description).toBe('Égout bouché – près de l’école 🕳️');
  },
  async 'encoding.datetime'(server) {
    const summer = await store(server, 1, { createdAt: new Date('2026-01-30T15:04:05.678Z') });
    const { body } = await server.get(`v2/requests/${summer.reference}.json`);
    for (const field of ['requested', 'updated', 'expected'])
      expect(body[0][`${field}_datetime`]).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d-05:00$/);
  },
  async 'format.suffix'(server) {
    const answer = await server.get('v2/services');
    expect([answer.status, answer.body.errors.error.code]).toEqual([404, '404']);
    expect(answer.body.errors.error.description).toMatch(/\.xml.*\.json/);
  },
  async 'format.xml'(server) {
    for (const path of everyGet)
      expect((await server.get(`${path}.xml`)).headers.get('content-type')).toBe('text/xml; charset=utf-8');
  },
  async 'format.json'(server) {
    for (const path of everyGet)
      expect((await server.get(`${path}.json`)).headers.get('content-type')).toBe('application/json; charset=utf-8');
  },
  async 'format.spark'(server) {
    await store(server, 1);
    await store(server, 2);
    const { body: json } = await server.get('v2/requests.json');
    const { body: xml } = await server.get('v2/requests.xml');
    // biome-ignore lint/suspicious/noExplicitAny: parsed XML
    const same = xml.service_requests.request.map((one: any) =>
      Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value === '' ? null : value])),
    );
    const asText = json.map((one: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value === null ? null : String(value)])),
    );
    expect(same).toEqual(asText);
  },
  async 'format.namespace'(server) {
    for (const path of everyGet) expect((await server.get(`${path}.xml`)).text).not.toMatch(/xmlns|xsi:|DOCTYPE/);
  },
  async 'jurisdiction.optional'(server) {
    for (const path of ['v2/services', 'v2/services/pothole', 'v2/requests'])
      expect((await server.get(`${path}.json`)).status).toBe(200);
  },
  async 'jurisdiction.own'(server) {
    for (const id of ['ville.magog.qc.ca', 'www.ville.magog.qc.ca', 'Magog'])
      expect((await server.get(`v2/services.json?jurisdiction_id=${id}`)).status).toBe(200);
    expect((await server.post({ ...pothole, jurisdiction_id: 'ville.magog.qc.ca' })).status).toBe(201);
  },
  async 'jurisdiction.unknown'(server) {
    const other = 'jurisdiction_id=sfgov.org';
    for (const path of ['v2/services', 'v2/services/pothole', 'v2/requests', 'v2/requests/1', 'v2/tokens/1'])
      expectErrors(await server.get(`${path}.json?${other}`), 404, /jurisdiction_id sfgov\.org/);
    expectErrors(await server.post({ ...pothole, jurisdiction_id: 'sfgov.org' }), 404, /jurisdiction_id/);
  },
  async 'arguments.empty'(server) {
    const { reference } = await store(server, 1);
    const empty = 'jurisdiction_id=&service_request_id=&service_code=&start_date=&end_date=&status=&page=&page_size=';
    server.state.now = new Date('2026-03-03T00:00:00Z');
    expect(await listed(server, empty)).toEqual([reference]);
    const ticket = await fileForm(server, { ...pothole, lat: '', long: '', phone: '', media_url: ' ', email: '' });
    expect([ticket.address.number, ticket.contact.anonymous]).toEqual(['871', true]);
  },
  async 'errors.form'(server) {
    const { body } = await server.get('v2/services/none.json');
    expect(body).toEqual([{ code: 404, description: expect.any(String) }]);
    const answer = await server.post({ service_code: 'bin_request' }, { path: 'v2/requests.xml' });
    expect(answer.body.errors.error).toHaveLength(2);
    expect(Object.keys(answer.body.errors.error[0])).toEqual(['code', 'description']);
  },
  async 'errors.code'(server) {
    for (const answer of [
      await server.get('v2/services/none.json'),
      await server.get('v2/requests.json?status=lost'),
      await server.post({ ...pothole, api_key: 'none' }),
    ])
      expect(answer.body[0].code).toBe(answer.status);
  },
  async 'errors.path'(server) {
    expectErrors(await server.get('v2/nothing.json'), 404, /adresse/);
    expectErrors(await server.get('v3/services.json'), 404, /adresse/);
    expectErrors(await server.postRaw('', {}, 'v2/services.json'), 404, /adresse/);
    expect((await server.get('')).status).toBe(404);
  },
  async 'errors.language'(server) {
    expectErrors(await server.get('v2/services/none.json'), 404, /n'existe pas/);
    expectErrors(await server.get('v2/services/none.json?locale=en'), 404, /does not exist/);
    expectErrors(await server.get('v2/services/none.json', { 'accept-language': 'en-CA' }), 404, /does not exist/);
    expectErrors(await server.get('v2/services/none.json?locale=fr', { 'accept-language': 'en' }), 404, /n'existe pas/);
  },
};
