import { randomUUID } from 'node:crypto';
import { makeReference } from '../../src/domain/reference.ts';
import type { Service } from '../../src/domain/service.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import type { TicketDraft } from '../../src/services/tickets/ticketDraft.ts';

/** A Monday morning in Magog, for tests that need a time. */
export const monday = new Date('2026-03-02T14:00:00.000Z');

/** Minutes after {@link monday}. */
export function minutes(n: number): Date {
  return new Date(monday.getTime() + n * 60_000);
}

/** The nth reference of 2026. */
export function reference(n: number): string {
  return makeReference(2026, n);
}

/** A draft for a pothole, with what a test wants different. */
export function makeDraft(change: Partial<TicketDraft> = {}): TicketDraft {
  return {
    draftId: randomUUID(),
    serviceCode: 'pothole',
    description: 'Un gros trou dans la chaussée',
    address: {
      text: '95, rue Principale Ouest',
      precision: 'unverified',
      number: '95',
      street: 'Rue Principale Ouest',
    },
    when: null,
    attributes: {},
    contact: { phone: '+18195550142', anonymous: false },
    consent: true,
    attachments: [],
    channel: 'web',
    language: 'fr',
    conversationId: 'conversation-1',
    understanding: null,
    ...change,
  };
}

/** The nth stored ticket of 2026, filed n minutes after {@link monday}, with what a test wants different. */
export function makeTicket(n: number, change: Partial<Ticket> = {}): Ticket {
  const at = change.createdAt ?? minutes(n);
  return {
    ...makeDraft(),
    reference: reference(n),
    status: 'new',
    queue: 'public_works',
    assignee: null,
    history: [{ at, by: { type: 'citizen', name: '' }, kind: 'filed' }],
    outbox: [],
    mergedInto: null,
    createdAt: at,
    updatedAt: at,
    dueAt: new Date(at.getTime() + 72 * 3_600_000),
    ...change,
  };
}

const common = {
  group: 'streets',
  covers: '',
  address: 'required',
  when: 'optional',
  photo: 'optional',
  contact: 'optional',
  duplicates: { withinMetres: 50, withinDays: 30 },
} as const;

/** Two services in two queues; the second has a question of its own. */
export const testServices: Service[] = [
  {
    ...common,
    code: 'pothole',
    name: { fr: 'Nid-de-poule', en: 'Pothole' },
    queue: 'public_works',
    targetHours: 72,
    urgentHours: 4,
    attributes: [],
    procedure: [{ fr: 'Mesurer le trou', en: 'Measure the hole' }],
  },
  {
    ...common,
    code: 'noise',
    name: { fr: 'Bruit', en: 'Noise' },
    queue: 'police',
    targetHours: 24,
    urgentHours: 4,
    attributes: [
      {
        code: 'kind',
        datatype: 'choice',
        required: true,
        ask: 'alone',
        label: { fr: 'Le bruit', en: 'The noise' },
        question: { fr: 'Quel bruit ?', en: 'What noise?' },
        values: [
          { code: 'party', name: { fr: 'Une fête', en: 'A party' } },
          { code: 'works', name: { fr: 'Un chantier', en: 'Works' } },
          { code: 'alarm', name: { fr: 'Une alarme', en: 'An alarm' }, urgent: true },
        ],
      },
      {
        code: 'hours',
        datatype: 'text',
        required: false,
        ask: 'never',
        label: { fr: 'Heures', en: 'Hours' },
        question: { fr: 'À quelle heure ?', en: 'At what time?' },
      },
    ],
    procedure: [],
  },
];
