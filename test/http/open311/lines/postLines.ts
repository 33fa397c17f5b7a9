import sharp from 'sharp';
import { expect } from 'vitest';
import { apiKey, startOpen311 } from '../open311Server.ts';
import { expectErrors, fileForm, type Lines, pothole } from './line.ts';

const photo = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
const place = { address_string: '871 rue Principale Ouest' };

/** Filing. */
export const postLines: Lines = {
  async 'post.key_missing'(server) {
    expectErrors(await server.post({ ...pothole, api_key: '' }), 403, /api_key manque/);
    expect((await server.post({ ...pothole, api_key: '' }, { path: 'v2/requests.xml' })).body.errors.error.code).toBe(
      '403',
    );
  },
  async 'post.key_invalid'(server) {
    expectErrors(await server.post({ ...pothole, api_key: `${apiKey}x` }), 403, /api_key n'est pas valide/);
    const inQuery = new URLSearchParams(pothole);
    expect((await server.postRaw(inQuery, {}, `v2/requests.json?api_key=${apiKey}`)).status).toBe(201);
  },
  async 'post.key_none'() {
    const closed = await startOpen311({ keys: [] });
    expectErrors(await closed.post(pothole), 403, /api_key/);
    expect((await closed.get('v2/services.json')).status).toBe(200);
    await closed.close();
  },
  async 'post.form'(server) {
    const form = new URLSearchParams({ ...pothole, api_key: apiKey }).toString();
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    expect((await server.postRaw(form, { 'content-type': type })).status).toBe(201);
    expectErrors(await server.postRaw('{}', { 'content-type': 'application/json' }), 400, /formulaire/);
  },
  async 'post.multipart'(server) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...pothole, api_key: apiKey })) form.set(name, value);
    form.set('media', new Blob([new Uint8Array(await photo())], { type: 'image/jpeg' }), 'trou.jpg');
    form.set('note', new Blob(['no photo']), 'lisez-moi.txt');
    const { status, body } = await server.postRaw(form);
    expect(status).toBe(201);
    const ticket = await server.filed(body[0].service_request_id);
    expect(ticket.attachments).toMatchObject([{ name: 'trou.jpg', contentType: 'image/jpeg' }]);
    expect(ticket.history.at(-1)).toMatchObject({ kind: 'message', text: expect.stringContaining('lisez-moi.txt') });
  },
  async 'post.service_code'(server) {
    expectErrors(await server.post({ description: 'un trou' }), 400, /service_code manque/);
  },
  async 'post.service_unknown'(server) {
    expectErrors(await server.post({ ...pothole, service_code: '001' }), 404, /service_code 001/);
  },
  async 'post.location'(server) {
    expectErrors(await server.post({ service_code: 'pothole' }), 400, /lat et long, address_string ou address_id/);
    const ticket = await fileForm(server, { service_code: 'taxes_billing', description: 'Ma facture' });
    expect(ticket.address).toEqual({ text: '', precision: 'words' });
  },
  async 'post.lat_long'(server) {
    const ticket = await fileForm(server, {
      service_code: 'pothole',
      lat: '45.268620',
      long: '-72.157780',
      address_string: 'devant le dépanneur',
    });
    expect(ticket.address).toEqual({
      text: '871, rue Principale Ouest',
      precision: 'shared',
      number: '871',
      street: 'Rue Principale Ouest',
      lat: 45.26862,
      long: -72.15778,
      details: 'devant le dépanneur',
    });
    expectErrors(await server.post({ service_code: 'pothole', lat: '45.2' }), 400, /long/);
    expectErrors(await server.post({ service_code: 'pothole', lat: '95', long: 'west' }), 400, /lat/, /long/);
  },
  async 'post.address_string'(server) {
    const ticket = await fileForm(server, { ...pothole, address_string: '871 principale ouest, Magog' });
    expect(ticket.address).toMatchObject({ number: '871', street: 'Rue Principale Ouest', precision: 'civic' });
  },
  async 'post.address_id'(server) {
    const ticket = await fileForm(server, { service_code: 'pothole', address_id: '871-rue-principale-ouest' });
    expect(ticket.address).toMatchObject({ number: '871', street: 'Rue Principale Ouest', precision: 'civic' });
    expectErrors(await server.post({ service_code: 'pothole', address_id: '545483' }), 400, /address_id 545483/);
  },
  async 'post.outside'(server) {
    expectErrors(
      await server.post({ service_code: 'pothole', lat: '46.81', long: '-71.21' }),
      400,
      /hors du territoire/,
    );
    const words = { service_code: 'pothole', address_string: '12 rue King, Sherbrooke' };
    expectErrors(await server.post(words), 400, /Magog \(Sherbrooke\)/);
  },
  async 'post.attribute'(server) {
    const ticket = await fileForm(server, { ...pothole, 'attribute[hazard]': 'fall', 'attribute[size]': '30 cm' });
    expect(ticket.attributes).toEqual({ hazard: 'fall', size: '30 cm' });
    expect(ticket.urgent).toBe(true);
    const leak = await fileForm(server, { ...place, service_code: 'water_leak', 'attribute[when]': 'depuis hier' });
    expect(leak.when).toBe('depuis hier');
  },
  async 'post.attribute_list'(server) {
    const one = await fileForm(server, { ...pothole, 'attribute[hazard][]': 'fall' });
    expect(one.attributes).toEqual({ hazard: 'fall' });
    const two: [string, string][] = [
      ...Object.entries(pothole),
      ['attribute[hazard][]', 'fall'],
      ['attribute[hazard][]', 'damage'],
    ];
    expectErrors(await server.post(two), 400, /attribute\[hazard\].*une seule/);
  },
  async 'post.attribute_required'(server) {
    expectErrors(await server.post({ ...place, service_code: 'bin_request' }), 400, /attribute\[bin\]/);
    const form = { ...place, service_code: 'bin_request', 'attribute[bin]': 'compost' };
    expect((await fileForm(server, form)).attributes).toEqual({ bin: 'compost' });
  },
  async 'post.attribute_other'(server) {
    const { attributes, history } = await fileForm(server, { ...pothole, 'attribute[easting]': '123456' });
    expect(attributes).toEqual({});
    expect(history.at(-1)).toMatchObject({ kind: 'message', text: 'easting : 123456' });
  },
  async 'post.attribute_value'(server) {
    expectErrors(await server.post({ ...pothole, 'attribute[hazard]': 'high' }), 400, /damage, fall/);
  },
  async 'post.email'(server) {
    const { contact, consent } = await fileForm(server, { ...pothole, email: 'smit333@sfgov.edu' });
    expect([contact, consent]).toEqual([{ email: 'smit333@sfgov.edu', anonymous: false }, true]);
    const nobody = await fileForm(server, { ...pothole, description: 'un autre' });
    expect([nobody.contact, nobody.consent]).toEqual([{ anonymous: true }, false]);
  },
  async 'post.phone'(server) {
    expect((await fileForm(server, { ...pothole, phone: '555-0142' })).contact.phone).toBe('+18195550142');
    const odd = await fileForm(server, { ...pothole, phone: '111111111' });
    expect(odd.contact).toEqual({ anonymous: true });
    expect(odd.history.at(-1)).toMatchObject({ kind: 'message', text: 'Téléphone tel que donné : 111111111' });
  },
  async 'post.name'(server) {
    const { contact } = await fileForm(server, { ...pothole, first_name: 'john', last_name: 'smith' });
    expect(contact.name).toBe('john smith');
  },
  async 'post.device_id'(server) {
    const first = await fileForm(server, { ...pothole, device_id: 'tt222111' });
    const again = await fileForm(server, { ...pothole, device_id: 'tt222111' });
    const other = await fileForm(server, { ...pothole, device_id: 'tt222112' });
    expect(again.reference).toBe(first.reference);
    expect(other.reference).not.toBe(first.reference);
  },
  async 'post.account_id'(server) {
    expect((await server.post({ ...pothole, account_id: '123456' })).body[0].account_id).toBe('123456');
    expect((await server.post({ ...pothole, description: 'sans compte' })).body[0].account_id).toBeNull();
  },
  async 'post.description'(server) {
    expect((await fileForm(server, { ...pothole, description: 'é'.repeat(4000) })).description).toHaveLength(4000);
    expectErrors(await server.post({ ...pothole, description: 'é'.repeat(4001) }), 400, /description.*4\D?000/);
  },
  async 'post.description_lines'(server) {
    const description = 'Un trou\n<b>profond</b> & large\u0007';
    const ticket = await fileForm(server, { ...pothole, description });
    expect(ticket.description).toBe('Un trou\n<b>profond</b> & large');
    const { text } = await server.get(`v2/requests/${ticket.reference}.xml`);
    expect(text).toContain('Un trou\n&lt;b&gt;profond&lt;/b&gt; &amp; large');
  },
  async 'post.media_url'() {
    const link = 'https://photos.example.org/1.jpg';
    const server = await startOpen311({ photos: { [link]: await photo() } });
    expect((await fileForm(server, { ...pothole, media_url: link })).attachments).toMatchObject([{ name: '1.jpg' }]);
    const twice: [string, string][] = [...Object.entries(pothole), ['media_url', link], ['media_url', link]];
    expect((await fileForm(server, twice)).attachments).toHaveLength(2);
    const lost = await fileForm(server, { ...pothole, media_url: 'http://10.0.0.1/secret' });
    expect(lost.attachments).toEqual([]);
    expect(lost.history.at(-1)?.text).toContain('http://10.0.0.1/secret');
    await server.close();
  },
  async 'post.request_id'(server) {
    const { status, body } = await server.post(pothole);
    expect(status).toBe(201);
    expect(body).toEqual([
      {
        service_request_id: expect.stringMatching(/^GO-2026-\d{6}-\d$/),
        service_notice: expect.any(String),
        account_id: null,
      },
    ]);
    const { body: xml } = await server.post({ ...pothole, description: 'x' }, { path: 'v2/requests.xml' });
    expect(xml.service_requests.request.service_request_id).toMatch(/^GO-2026-/);
    const ticket = await server.filed(body[0].service_request_id);
    expect([ticket.channel, ticket.serviceCode, ticket.description]).toEqual(['open311', 'pothole', 'Un trou']);
  },
  async 'post.service_notice'(server) {
    expect((await server.post(pothole)).body[0].service_notice).toMatch(/au plus tard le \d+ mars 2026/);
    expect((await server.post({ ...pothole, description: 'ça sent le gaz' })).body[0].service_notice).toMatch(/911/);
  },
  async 'post.repeat'(server) {
    const first = await fileForm(server, pothole);
    server.state.now = new Date(server.state.now.getTime() + 9 * 60_000);
    expect((await fileForm(server, pothole)).reference).toBe(first.reference);
    server.state.now = new Date(server.state.now.getTime() + 25 * 60_000);
    expect((await fileForm(server, pothole)).reference).not.toBe(first.reference);
    const [one, two] = await Promise.all([1, 2].map(() => server.post({ ...pothole, description: 'à la fois' })));
    expect(one?.body[0].service_request_id).toBe(two?.body[0].service_request_id);
  },
  async 'post.idempotency_key'(server) {
    const headers = { 'Idempotency-Key': 'a1' };
    const first = await server.post(pothole, { headers });
    server.state.now = new Date(server.state.now.getTime() + 86_400_000);
    const again = await server.post({ ...pothole, description: 'réécrit' }, { headers });
    expect(again.body[0].service_request_id).toBe(first.body[0].service_request_id);
    const other = await server.post(pothole, { headers: { 'Idempotency-Key': 'a2' } });
    expect(other.body[0].service_request_id).not.toBe(first.body[0].service_request_id);
  },
  async 'post.faults'(server) {
    const form = {
      service_code: 'bin_request',
      'attribute[reason]': 'none',
      description: 'x'.repeat(4001),
    };
    expectErrors(await server.post(form), 400, /description/, /reason/, /bin/, /lieu/);
  },
  async 'tokens.request'(server) {
    const { reference } = await fileForm(server, pothole);
    const { status, body } = await server.get(`v2/tokens/${reference}.json`);
    expect([status, body]).toEqual([200, [{ service_request_id: reference, token: reference }]]);
  },
  async 'tokens.unknown'(server) {
    expectErrors(await server.get('v2/tokens/123456.json'), 404, /token 123456/);
  },
};
