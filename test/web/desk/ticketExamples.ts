import type { QueueItem, Ticket } from '../../../src/web/desk/api/wire.ts';

/** A line of the queue as the API sends it, with what a test wants different. */
export function queueItem(fields: Partial<QueueItem> = {}): QueueItem {
  return {
    reference: 'GO-2026-000001-1',
    serviceCode: 'pothole',
    status: 'new',
    queue: 'public_works',
    assignee: null,
    address: { text: '95, rue Principale Ouest', precision: 'unverified' },
    description: 'Un trou dans la rue',
    channel: 'web',
    language: 'fr',
    createdAt: '2026-11-25T10:00:00.000Z',
    updatedAt: '2026-11-25T10:00:00.000Z',
    urgent: false,
    undelivered: false,
    dueAt: '2026-11-28T10:00:00.000Z',
    firstResponseAt: null,
    ...fields,
  };
}

/** A ticket as the API sends it, with what a test wants different. */
export function ticket(fields: Partial<Ticket> = {}): Ticket {
  return {
    ...queueItem(),
    when: null,
    contact: { anonymous: true },
    consent: false,
    reachable: true,
    crew: { email: null, unable: 'no_mail' },
    attributes: {},
    attachments: [],
    history: [{ at: '2026-11-25T10:00:00.000Z', by: { type: 'citizen', name: '' }, kind: 'filed' }],
    conversation: [],
    understanding: null,
    mergedInto: null,
    target: null,
    satisfaction: null,
    followers: 0,
    linked: [],
    allowed: {
      claim: true,
      status: ['accepted', 'resolved'],
      assign: true,
      service: true,
      confirm: true,
      note: true,
      reply: true,
      crew: false,
      tryAgain: false,
      merge: true,
      unmerge: false,
      split: true,
    },
    ...fields,
  };
}
