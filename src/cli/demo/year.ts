import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { makeReference } from '../../domain/reference.ts';
import type { Service } from '../../domain/service.ts';
import type { Channel, Contact as Person, Ticket, TicketUnderstanding } from '../../domain/ticket.ts';
import type { Contact } from '../../services/report/contact.ts';
import { createTargets } from '../../services/targets/targets.ts';
import { createWorkingTime, wallTime } from '../../services/targets/workingTime.ts';
import type { Agent } from '../../services/tickets/ticketContext.ts';
import { type Day, daysOfYear, momentOf } from './calendar.ts';
import { createRandom, type Random } from './random.ts';
import { storms, weightOf } from './seasons.ts';
import { type Sentences, tellProblem } from './sentences.ts';
import { liveTicket } from './ticketLife.ts';
import { createPlaces } from './town.ts';

/** What a made-up year is made from; the same gives the same, to the letter. */
export type YearPlan = {
  city: CityPack;
  sentences: Sentences;
  agents: readonly Agent[];
  /** The end of the year: nothing is later. */
  until: Date;
  seed: number;
  tickets: number;
  contacts: number;
  /** The last number that was given in a year; 0 where none was. */
  lastNumber?: (year: number) => number;
};

type Filing = { at: Date; day: Day; channel: Channel };

/** How requests come in; most by telephone, as in a town. */
const channels = { phone: 50, web: 34, sms: 7, msteams: 5, open311: 4 } as const;

/** The requests of the year, in the order of their filing, a batch at a time. */
export function* ticketsOf(plan: YearPlan, batch: number): Generator<Ticket[]> {
  const { city, until, sentences, agents } = plan;
  const random = createRandom(plan.seed);
  const filings = filingsOf(plan, random);
  const place = createPlaces(city, random);
  const targets = createTargets(city);
  const working = city.businessHours ? createWorkingTime(city.businessHours, city.timeZone) : wallTime;
  const numbers = new Map<number, number>();
  const latest = new Map<string, Ticket>();
  let tickets: Ticket[] = [];

  for (const { at, day, channel } of filings) {
    const service = serviceOf(city, day, random);
    const language: Language = random.chance(0.86) ? 'fr' : 'en';
    const year = day.start.year;
    const number = (numbers.get(year) ?? plan.lastNumber?.(year) ?? 0) + 1;
    numbers.set(year, number);
    const address = place();
    const description = tellProblem(sentences, service.code, address.text, language, random);
    const attributes = answersOf(service, random);
    const filed: Ticket = {
      reference: makeReference(year, number),
      draftId: `demo-${plan.seed}-${year}-${number}`,
      serviceCode: service.code,
      status: 'new',
      queue: service.queue,
      assignee: null,
      address,
      description,
      when: null,
      attributes,
      contact: personOf(plan, random),
      consent: true,
      attachments: [],
      channel,
      language,
      conversationId: channel === 'phone' || channel === 'open311' ? null : `demo-${plan.seed}-${year}-${number}`,
      understanding: understandingOf(city, service, channel, description, random),
      history: [{ at, by: { type: 'citizen', name: '' }, kind: 'filed' }],
      outbox: [],
      mergedInto: null,
      createdAt: at,
      updatedAt: at,
      ...targets.filed(service, attributes, at),
    };
    const strain = day.storm ? 1.9 : 1;
    const original = latest.get(service.code);
    const same =
      service.duplicates &&
      original &&
      random.chance(0.03) &&
      at.getTime() - original.createdAt.getTime() < 3 * 86_400_000;
    const lived = liveTicket({ targets, working, sentences, agents, until, random }, filed, service, strain);
    const ticket = same ? mergedInto(filed, lived, original, until) : lived;
    if (!same) latest.set(service.code, ticket);
    tickets.push(ticket);
    if (tickets.length < batch) continue;
    yield tickets;
    tickets = [];
  }
  if (tickets.length > 0) yield tickets;
}

/** Whoever turned to the town in the year and is no request taken down on the telephone, a batch at a time. */
export function* contactsOf(
  plan: YearPlan,
  filed: readonly Pick<Ticket, 'conversationId' | 'createdAt' | 'channel' | 'language'>[],
  batch: number,
): Generator<Contact[]> {
  const random = createRandom(plan.seed + 1);
  const days = daysOfYear(plan.until, plan.city.timeZone, random);
  const talked = filed.filter(({ conversationId }) => conversationId !== null);
  const calls = filed.filter(({ channel }) => channel === 'phone').length;
  const others = Math.max(0, plan.contacts - talked.length - calls);
  let contacts: Contact[] = [];
  for (let i = 0; i < talked.length + others; i++) {
    const ticket = talked[i];
    contacts.push(ticket ? contactOf(ticket) : passerBy(plan, days, i, random));
    if (contacts.length < batch) continue;
    yield contacts;
    contacts = [];
  }
  if (contacts.length > 0) yield contacts;
}

function contactOf({
  conversationId,
  createdAt,
  channel,
  language,
}: Pick<Ticket, 'conversationId' | 'createdAt' | 'channel' | 'language'>): Contact {
  return {
    id: conversationId ?? '',
    kind: 'conversation',
    at: new Date(createdAt.getTime() - 120_000),
    updatedAt: createdAt,
    channel,
    language,
    step: 'done',
    tickets: 1,
    topic: null,
  };
}

/** Where those end who file nothing: most have their answer, some leave in the middle. */
const lastSteps = {
  answer: 60,
  status: 12,
  referral: 8,
  handoff: 5,
  cancelled: 3,
  problem: 3,
  service: 2,
  'attribute:collection': 1,
  address: 4,
  addressChoice: 1.5,
  details: 1,
  contact: 3.5,
  confirm: 1.5,
} as const;

/** Somebody who asked something: on the telephone, noted with its topic, or in writing. */
function passerBy({ city, seed, until, agents }: YearPlan, days: readonly Day[], n: number, random: Random): Contact {
  const day = dayOf(days, random);
  const call = random.chance(0.72);
  const at = momentOf(day, call ? 'calling' : 'writing', random);
  const when = at > until ? new Date(until.getTime() - random.next() * 3_600_000) : at;
  const language: Language = random.chance(0.86) ? 'fr' : 'en';
  // A few subjects are half of the calls.
  const topic = random.chance(0.93)
    ? (city.answers[Math.floor(city.answers.length * random.next() ** 2.5)]?.id ?? null)
    : null;
  const common = { id: `demo-${seed}-contact-${n}`, at: when, language, tickets: 0 };
  if (call) {
    return { ...common, kind: 'call', updatedAt: when, channel: 'phone', step: null, topic, by: random.pick(agents) };
  }
  const updatedAt = new Date(Math.min(until.getTime(), when.getTime() + random.around(90_000, 0.8)));
  const channel = random.weighted({ web: 82, sms: 11, msteams: 7 });
  return { ...common, kind: 'conversation', updatedAt, channel, step: random.weighted(lastSteps), topic: null };
}

function filingsOf({ city, until, tickets }: YearPlan, random: Random): Filing[] {
  const days = daysOfYear(until, city.timeZone, random);
  const filings: Filing[] = [];
  while (filings.length < tickets) {
    const day = dayOf(days, random);
    const channel = random.weighted(channels);
    const at = momentOf(day, channel === 'phone' ? 'calling' : 'writing', random);
    if (at <= until) filings.push({ at, day, channel });
  }
  return filings.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function dayOf(days: readonly Day[], random: Random): Day {
  // Tries a day and takes it by its weight: the heaviest is about twelve times an even one.
  for (;;) {
    const day = random.pick(days);
    if (random.next() * 6 < day.weight) return day;
  }
}

function serviceOf(city: CityPack, { start, storm }: Day, random: Random): Service {
  const more: Readonly<Record<string, number>> = storm ? storms[storm] : {};
  const weights = Object.fromEntries(
    city.services.map(({ code }) => [code, Math.max(0.1, weightOf(code, start.month - 1)) * (more[code] ?? 1)]),
  );
  const code = random.weighted(weights);
  const service = city.services.find((one) => one.code === code);
  if (!service) throw new Error('The city pack has no services.');
  return service;
}

function answersOf({ attributes }: Service, random: Random): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { code, required, values, onlyIf } of attributes) {
    if (onlyIf || !values || !(required || random.chance(0.4))) continue;
    // An emergency among twenty.
    const calm = values.filter(({ urgent }) => !urgent);
    answers[code] = random.pick(calm.length > 0 && random.chance(0.9) ? calm : values).code;
  }
  return answers;
}

/** Somebody who does not exist: names that nobody has, telephones of films, mail of nowhere. */
function personOf({ city, sentences }: YearPlan, random: Random): Person {
  if (random.chance(0.12)) return { anonymous: true };
  const { first, last } = sentences.names;
  const phone = `+1${city.areaCode || '819'}55501${String(Math.floor(random.next() * 100)).padStart(2, '0')}`;
  const name = random.chance(0.5) ? `${random.pick(first)} ${random.pick(last)}` : null;
  const mail = name
    ? `${name
        .normalize('NFD')
        .replace(/[^a-zA-Z]+/g, '.')
        .toLowerCase()}@example.org`
    : null;
  return {
    anonymous: false,
    ...(random.chance(0.8) || !mail ? { phone } : { email: mail }),
    ...(name ? { name } : {}),
  };
}

/** What the classifier would have said: right nine times in ten. */
function understandingOf(
  city: CityPack,
  { code }: Service,
  channel: Channel,
  text: string,
  random: Random,
): TicketUnderstanding | null {
  if (channel === 'open311') return null;
  const other = random.pick(city.services).code;
  const right = random.chance(0.9);
  const score = right ? 0.6 + 0.4 * random.next() : 0.3 + 0.4 * random.next();
  const ranked = right
    ? [
        { code, score },
        { code: other, score: (1 - score) / 2 },
      ]
    : [
        { code: other, score },
        { code, score: (1 - score) / 2 },
      ];
  const choice = channel === 'phone' ? 'agent' : score >= 0.6 ? 'taken' : 'asked';
  // What was taken without asking and was wrong, an agent has corrected.
  const filed = !right && choice === 'taken' ? other : code;
  return { serviceCode: filed, score, text, choice, ranked, model: 'demo' };
}

function mergedInto(filed: Ticket, { assignee, ...lived }: Ticket, original: Ticket, until: Date): Ticket {
  const at = new Date(Math.min(until.getTime(), filed.createdAt.getTime() + 3_600_000));
  if (!assignee) return { ...lived, assignee };
  const by = { type: 'user' as const, ...assignee };
  return {
    ...filed,
    assignee,
    status: 'closed',
    mergedInto: original.reference,
    firstResponseAt: at,
    resolvedAt: at,
    pausedAt: at,
    attentionAt: null,
    updatedAt: at,
    history: [
      ...filed.history,
      { at, by, kind: 'merged', to: original.reference },
      { at, by, kind: 'status', from: 'new', to: 'resolved' },
      { at, by, kind: 'status', from: 'resolved', to: 'closed' },
    ],
  };
}
