import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowedStatusChanges, ticketStatuses } from '../../../src/domain/ticketStatus.ts';
import { makeTicket, minutes, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('the desk’s tickets', () => {
  let desk: RunningDesk;
  let lea: Browser & { id: string };
  const base = '/api/desk/tickets';
  const one = (n: number, action = '') => `${base}/${reference(n)}${action}`;
  const references = async (query: string) =>
    (await lea.get(`${base}?${query}`)).body.items.map((item: { reference: string }) => item.reference);

  beforeEach(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Lea');
  });
  afterEach(() => desk.close());

  describe('the queue', () => {
    beforeEach(async () => {
      await desk.tickets.insert(makeTicket(1));
      await desk.tickets.insert(makeTicket(2, { status: 'waiting', assignee: { id: lea.id, name: 'Lea' } }));
      await desk.tickets.insert(makeTicket(3, { status: 'closed', queue: 'police', serviceCode: 'noise' }));
      await desk.tickets.insert(makeTicket(4, { queue: 'police', serviceCode: 'noise', dueAt: minutes(-10) }));
    });

    it.each([
      ['', [4, 3, 2, 1]],
      ['sort=createdAt', [1, 2, 3, 4]],
      ['sort=dueAt', [4, 1, 2, 3]],
      ['sort=-updatedAt', [4, 3, 2, 1]],
      ['status=new', [4, 1]],
      ['status=new,closed', [4, 3, 1]],
      ['status=new&status=closed', [4, 3, 1]],
      ['status=open', [4, 2, 1]],
      ['queue=police', [4, 3]],
      ['service=noise&status=new', [4]],
      ['assignee=me', [2]],
      ['assignee=none', [4, 3, 1]],
      ['overdue=true', [4]],
      ['overdue=true&status=waiting', []],
      ['q=trou', [4, 3, 2, 1]],
      ['q=zebre', []],
      ['q=%20', [4, 3, 2, 1]],
    ])('?%s', async (query, expected) => {
      expect(await references(query)).toEqual(expected.map(reference));
    });

    it('finds the tickets of one agent by id, and a ticket by its reference', async () => {
      expect(await references(`assignee=${lea.id}`)).toEqual([reference(2)]);
      expect(await references(`q=${reference(3)}`)).toEqual([reference(3)]);
    });

    it('pages by cursor', async () => {
      const first = await lea.get(`${base}?limit=3&sort=createdAt`);
      expect(first.body.items).toHaveLength(3);
      const second = await lea.get(`${base}?limit=3&sort=createdAt&cursor=${first.body.next}`);
      expect(second.body.items.map((item: { reference: string }) => item.reference)).toEqual([reference(4)]);
      expect(second.body.next).toBeNull();
      expect((await lea.get(`${base}?sort=dueAt&cursor=${first.body.next}`)).body.error.code).toBe('invalid_cursor');
      expect((await lea.get(`${base}?cursor=xyz`)).status).toBe(400);
    });

    it.each(['status=lost', 'sort=colour', 'limit=0', 'limit=101', 'limit=x', 'overdue=maybe'])(
      'refuses ?%s',
      async (query) => {
        const { status, body } = await lea.get(`${base}?${query}`);
        expect(status).toBe(400);
        expect(body.error.issues[0].path).toBe(query.split('=')[0] === 'status' ? 'status.0' : query.split('=')[0]);
      },
    );

    it('counts for the side bar', async () => {
      expect((await lea.get('/api/desk/counts')).body).toEqual({
        open: 3,
        byStatus: { new: 2, waiting: 1 },
        byQueue: { public_works: 2, police: 1 },
        mine: 1,
        unassigned: 2,
        overdue: 1,
        attention: 0,
        undelivered: 0,
        mentions: 0,
      });
    });
  });

  it('shows one ticket with its conversation and what may be done', async () => {
    await desk.tickets.insert(
      makeTicket(1, {
        when: '2026-03-01',
        understanding: { serviceCode: 'pothole', score: 0.9, text: 'gros trou' },
        attachments: [{ id: 'a1', name: 'trou.jpg', contentType: 'image/jpeg', size: 4 }],
      }),
    );
    const { body } = await lea.get(one(1).toLowerCase().replace('go-', 'GO-'));
    expect(body).toMatchObject({
      reference: reference(1),
      when: '2026-03-01',
      contact: { phone: '+18195550142', anonymous: false },
      reachable: true,
      understanding: { serviceCode: 'pothole', score: 0.9, text: 'gros trou' },
      attachments: [
        { id: 'a1', name: 'trou.jpg', contentType: 'image/jpeg', size: 4, url: '/api/desk/attachments/a1' },
      ],
      conversation: [
        { at: '2026-03-02T14:00:00.000Z', from: 'citizen', text: 'un gros trou' },
        { at: '2026-03-02T14:00:00.000Z', from: 'bot', text: 'Où est-ce ?' },
      ],
      history: [{ at: '2026-03-02T14:01:00.000Z', kind: 'filed' }],
      allowed: { claim: true, status: allowedStatusChanges.new, merge: true },
    });
    for (const hidden of ['draftId', 'outbox', 'revision', 'search']) expect(body).not.toHaveProperty(hidden);
    expect((await lea.get(one(9))).body.error).toMatchObject({ code: 'unknown_ticket', reference: reference(9) });
  });

  it('lets one of two agents claim, and names the winner to the other', async () => {
    const marc = await desk.signedIn('Marc');
    await desk.tickets.insert(makeTicket(1));
    const answers = await Promise.all([lea.post(one(1, '/claim')), marc.post(one(1, '/claim'))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const won = answers.find((answer) => answer.status === 200);
    const lost = answers.find((answer) => answer.status === 409);
    expect(lost?.body.error).toMatchObject({ code: 'already_claimed', assignee: won?.body.assignee });
    expect(won?.body.allowed.claim).toBe(false);
  });

  it.each(ticketStatuses.flatMap((from) => ticketStatuses.map((to) => [from, to] as const)))(
    'status %s → %s',
    async (from, to) => {
      await desk.tickets.insert(makeTicket(1, { status: from }));
      expect((await lea.get(one(1))).body.allowed.status).toEqual(allowedStatusChanges[from]);
      const { status, body } = await lea.post(one(1, '/status'), { status: to, comment: 'vu' });
      if (allowedStatusChanges[from].includes(to)) {
        expect(status).toBe(200);
        expect(body.status).toBe(to);
        expect(body.history.at(-1)).toMatchObject({
          kind: 'status',
          from,
          to,
          text: 'vu',
          by: { id: lea.id, name: 'Lea' },
        });
      } else {
        expect(status).toBe(409);
        expect(body.error).toMatchObject({ code: 'status_not_allowed', allowed: allowedStatusChanges[from] });
      }
    },
  );

  it('assigns, corrects the service, notes, replies and merges, each a line in the history', async () => {
    const marc = await desk.signedIn('Marc');
    for (const n of [1, 2]) await desk.tickets.insert(makeTicket(n));
    expect((await lea.post(one(1, '/assign'), { assignee: marc.id })).body.assignee).toEqual({
      id: marc.id,
      name: 'Marc',
    });
    expect((await lea.post(one(1, '/assign'), { assignee: 'nobody' })).body.error.code).toBe('unknown_user');
    expect((await lea.post(one(1, '/service'), { serviceCode: 'noise' })).body.queue).toBe('police');
    expect((await lea.post(one(1, '/service'), { serviceCode: 'dragons' })).body.error.code).toBe('unknown_service');
    await lea.post(one(1, '/notes'), { text: 'vu sur place' });
    await lea.post(one(1, '/reply'), { text: 'On arrive' });
    expect((await lea.post(one(1, '/merge'), { into: reference(1) })).body.error.code).toBe('merge_into_itself');
    const merged = await lea.post(one(1, '/merge'), { into: reference(2).toLowerCase() });
    expect(merged.body).toMatchObject({ mergedInto: reference(2), status: 'closed' });
    expect(merged.body.history.map((line: { kind: string }) => line.kind)).toEqual([
      'filed',
      'assigned',
      'service',
      'note',
      'reply',
      'merged',
      'status',
      'status',
    ]);
    expect((await desk.tickets.byReference(reference(1)))?.outbox).toMatchObject([
      { kind: 'reply', text: 'On arrive' },
    ]);
    expect((await lea.post(one(1, '/notes'), { text: '   ' })).body.error.issues[0].path).toBe('text');
    expect((await lea.post(one(9, '/notes'), { text: 'x' })).body.error.code).toBe('unknown_ticket');
  });

  describe('the phone form', () => {
    const form = { serviceCode: 'noise', description: 'Musique forte', address: { text: '12 rue des Pins' } };

    it('files with the contract’s least, in the agent’s name', async () => {
      const { status, body } = await lea.post(base, form);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        serviceCode: 'noise',
        status: 'new',
        queue: 'police',
        channel: 'phone',
        address: { text: '12 rue des Pins', precision: 'words' },
        contact: { anonymous: true },
        reachable: false,
        conversation: [],
        history: [{ kind: 'filed', by: { type: 'user', id: lea.id, name: 'Lea' } }],
      });
      expect((await lea.get(`${base}/${body.reference}`)).status).toBe(200);
    });

    it('takes contact, answers and a place chosen among candidates', async () => {
      const { body } = await lea.post(base, {
        ...form,
        address: {
          text: '12, rue des Pins',
          precision: 'civic',
          number: '12',
          street: 'Rue des Pins',
          lat: 45.2,
          long: -72.1,
        },
        contact: { phone: '819 555-0142', name: 'Zoé', email: '' },
        attributes: { kind: 'party' },
        when: 'hier soir',
        consent: true,
        language: 'en',
      });
      expect(body).toMatchObject({
        address: { precision: 'civic', lat: 45.2 },
        contact: { phone: '+18195550142', name: 'Zoé', anonymous: false },
        // Known, but nothing of ours calls a phone.
        reachable: false,
        attributes: { kind: 'party' },
        when: 'hier soir',
        consent: true,
        language: 'en',
      });
    });

    it('files a form that is sent twice once', async () => {
      const [a, b] = await Promise.all([1, 2].map(() => lea.post(base, { ...form, draftId: 'form-1' })));
      expect(a?.body.reference).toBe(b?.body.reference);
      expect((await lea.get(base)).body.items).toHaveLength(1);
    });

    it.each([
      [{ serviceCode: 'dragons' }, 'unknown_service'],
      [{ contact: { phone: '12' } }, 'invalid_phone'],
      [{ contact: { email: 'not an e-mail' } }, 'invalid_request'],
      [{ attributes: { kind: 'opera' } }, 'invalid_attribute'],
      [{ address: {} }, 'invalid_request'],
      [{ description: '' }, 'invalid_request'],
      [{ description: 'x'.repeat(10_001) }, 'invalid_request'],
      [{ channel: 'pigeon' }, 'invalid_request'],
    ])('refuses %j', async (change, code) => {
      expect((await lea.post(base, { ...form, ...change })).body.error.code).toBe(code);
      expect((await lea.get(base)).body.items).toHaveLength(0);
    });
  });

  it('lists the services with their questions and procedure, without the synonyms', async () => {
    const { body } = await lea.get('/api/desk/services');
    expect(body.items[0]).toMatchObject({
      code: 'pothole',
      procedure: [{ fr: 'Mesurer le trou', en: 'Measure the hole' }],
    });
    expect(body.items[1].attributes[0].values[0]).toEqual({ code: 'party', name: { fr: 'Une fête', en: 'A party' } });
    expect(body.queues.police).toEqual({ fr: 'Police', en: 'Police' });
  });
});
