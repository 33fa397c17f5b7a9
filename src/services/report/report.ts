import type { Sector } from '../../domain/city.ts';
import type { ContactFact, TicketFact } from './facts.ts';
import type { Facts } from './factTable.ts';
import { type Measure, measure } from './measure.ts';
import { bucketStarts, type Period } from './period.ts';
import { sectorFinder } from './sectorOf.ts';

/** What a report counts requests by. */
type Dimension = 'service' | 'channel' | 'agent' | 'sector' | 'street' | 'language';

/** How citizens who said it were content: the mean of 1 to 5, and how many gave each. */
type Satisfaction = { count: number; mean: number | null; scores: number[] };

/** Requests that were filed in the period, and what became of them. */
type Figures = {
  requests: number;
  open: number;
  firstResponse: Measure;
  resolution: Measure;
  reopened: number;
  satisfaction: Satisfaction;
};

/** The requests of one service, channel, agent, sector, street or language; `key` is its code, `name` what an agent is called. */
type Group = Figures & { key: string; name: string | null };

/** A part of the period. Contacts and requests by when they came in, `resolved` by when that was, `backlog` at its end. */
type Part = {
  from: Date;
  calls: number;
  chats: number;
  sms: number;
  teams: number;
  filed: number;
  resolved: number;
  backlog: number;
};

/** How often something was counted. */
type Tally = { key: string; count: number };

/** Everything that a supervisor reads of a period. */
export type Report = {
  period: Period;
  contacts: { total: number; byKind: Tally[]; byLanguage: Tally[]; topics: Tally[] };
  requests: Figures;
  groups: Record<Dimension, Group[]>;
  parts: Part[];
  /** Conversations that ended without a request, an answer or a person, by the step that nobody replied to. */
  abandoned: { conversations: number; bySteps: Tally[] };
  guesses: { guessed: number; right: number; uncorrected: number; tickets: number };
};

/** Streets that are named; the others are one line. */
const streetsNamed = 30;
/** Who has said nothing for so long has left. */
const abandonedAfterMs = 3_600_000;

/** The steps at which the bot waits for something: who leaves there leaves in the middle. */
const asking =
  /^(problem|service|attribute:.*|address|addressChoice|details|photo|when|duplicate|contact|consent|confirm|unheard|emergency)$/;

/** Reckons the report of a period at a moment, by the city's sectors where it has some. */
export function reportOf(facts: Facts, period: Period, now: Date, sectors: readonly Sector[] = []): Report {
  const sectorOf = sectorFinder(sectors);
  const [from, to] = [period.from.getTime(), period.to.getTime()];
  const within = (at: Date) => at.getTime() >= from && at.getTime() < to;
  const tickets = facts.tickets.filter(({ createdAt }) => within(createdAt));
  const contacts = facts.contacts.filter(({ at }) => within(at));
  const calls = tickets.filter(isCall);
  return {
    period,
    contacts: contactsOf(contacts, calls),
    requests: figuresOf(tickets, now),
    groups: {
      service: groupsOf(tickets, now, ({ serviceCode }) => serviceCode),
      channel: groupsOf(tickets, now, ({ channel }) => channel),
      agent: groupsOf(
        tickets,
        now,
        ({ assignee }) => assignee?.id ?? '',
        ({ assignee }) => assignee?.name ?? null,
      ),
      sector: sectors.length > 0 ? groupsOf(tickets, now, (ticket) => sectorOf(ticket) ?? '') : [],
      street: largest(tickets, now),
      language: groupsOf(tickets, now, ({ language }) => language),
    },
    parts: partsOf(facts, calls, contacts, period),
    abandoned: abandonedOf(contacts, now),
    guesses: guessesOf(tickets),
  };
}

function contactsOf(contacts: readonly ContactFact[], calls: readonly TicketFact[]): Report['contacts'] {
  const kinds = new Tallies();
  const languages = new Tallies();
  const topics = new Tallies();
  for (const contact of contacts) {
    kinds.add(kindOf(contact));
    languages.add(contact.language);
    if (contact.kind === 'call') topics.add(contact.topic ?? '');
  }
  for (const { language } of calls) {
    kinds.add('calls');
    languages.add(language);
  }
  return {
    total: contacts.length + calls.length,
    byKind: kinds.sorted(),
    byLanguage: languages.sorted(),
    topics: topics.sorted(),
  };
}

/** A request that an agent took down on the telephone is a call as well. */
const isCall = ({ channel, conversation }: TicketFact): boolean => channel === 'phone' && !conversation;

function kindOf({ kind, channel }: ContactFact): 'calls' | 'chats' | 'sms' | 'teams' {
  if (kind === 'call' || channel === 'phone') return 'calls';
  return channel === 'sms' ? 'sms' : channel === 'msteams' ? 'teams' : 'chats';
}

function figuresOf(tickets: readonly TicketFact[], now: Date): Figures {
  return {
    requests: tickets.length,
    open: tickets.filter(({ resolvedAt, status }) => !resolvedAt && status !== 'closed').length,
    firstResponse: measure(
      tickets.map(({ createdAt, firstResponseAt, firstResponseDueAt }) => ({
        from: createdAt,
        at: firstResponseAt,
        due: firstResponseDueAt,
      })),
      now,
    ),
    resolution: measure(
      tickets.map(({ createdAt, resolvedAt, dueAt }) => ({ from: createdAt, at: resolvedAt, due: dueAt })),
      now,
    ),
    reopened: tickets.filter(({ reopenings }) => (reopenings ?? 0) > 0).length,
    satisfaction: satisfactionOf(tickets),
  };
}

function satisfactionOf(tickets: readonly TicketFact[]): Satisfaction {
  const scores = [0, 0, 0, 0, 0];
  let sum = 0;
  for (const { score } of tickets) {
    if (score === null) continue;
    scores[score - 1] = (scores[score - 1] ?? 0) + 1;
    sum += score;
  }
  const count = scores.reduce((all, one) => all + one, 0);
  return { count, mean: count === 0 ? null : sum / count, scores };
}

function groupsOf(
  tickets: readonly TicketFact[],
  now: Date,
  keyOf: (ticket: TicketFact) => string,
  nameOf: (ticket: TicketFact) => string | null = () => null,
): Group[] {
  return [...Map.groupBy(tickets, keyOf)]
    .map(([key, own]) => ({ key, name: own[0] ? nameOf(own[0]) : null, ...figuresOf(own, now) }))
    .sort((a, b) => b.requests - a.requests || (a.key < b.key ? -1 : 1));
}

/** The streets with most requests; the others, and requests without a street, under the empty key. */
function largest(tickets: readonly TicketFact[], now: Date): Group[] {
  const streets = new Tallies();
  for (const { street } of tickets) if (street !== null) streets.add(street);
  const named = new Set(
    streets
      .sorted()
      .slice(0, streetsNamed)
      .map(({ key }) => key),
  );
  return groupsOf(tickets, now, ({ street }) => (street !== null && named.has(street) ? street : ''));
}

function partsOf(facts: Facts, calls: readonly TicketFact[], contacts: readonly ContactFact[], period: Period): Part[] {
  const starts = bucketStarts(period);
  const moments = starts.map((start) => start.getTime());
  const parts: Part[] = starts.map((from) => {
    return { from, calls: 0, chats: 0, sms: 0, teams: 0, filed: 0, resolved: 0, backlog: 0 };
  });
  const partAt = (at: Date) => parts[lastBefore(moments, at.getTime())];
  for (const contact of contacts) {
    const part = partAt(contact.at);
    if (part) part[kindOf(contact)] += 1;
  }
  for (const { createdAt } of calls) {
    const part = partAt(createdAt);
    if (part) part.calls += 1;
  }
  const [first, end] = [period.from.getTime(), period.to.getTime()];
  let backlog = 0;
  for (const { createdAt, resolvedAt } of facts.tickets) {
    const filed = createdAt.getTime();
    if (filed < first) backlog += 1;
    else if (filed < end) add(partAt(createdAt), 'filed');
    if (!resolvedAt) continue;
    const resolved = resolvedAt.getTime();
    if (resolved < first) backlog -= 1;
    else if (resolved < end) add(partAt(resolvedAt), 'resolved');
  }
  for (const part of parts) {
    backlog += part.filed - part.resolved;
    part.backlog = backlog;
  }
  return parts;
}

function add(part: Part | undefined, what: 'filed' | 'resolved'): void {
  if (part) part[what] += 1;
}

/** Index of the last of the sorted moments that is not after a time. */
function lastBefore(moments: readonly number[], at: number): number {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((moments[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function abandonedOf(contacts: readonly ContactFact[], now: Date): Report['abandoned'] {
  const steps = new Tallies();
  let conversations = 0;
  const since = now.getTime() - abandonedAfterMs;
  for (const { kind, step, tickets, updatedAt } of contacts) {
    if (kind !== 'conversation') continue;
    conversations += 1;
    if (step === null || tickets > 0 || updatedAt.getTime() >= since || !asking.test(step)) continue;
    steps.add(step.replace(/:.*/, ''));
  }
  return { conversations, bySteps: steps.sorted() };
}

function guessesOf(tickets: readonly TicketFact[]): Report['guesses'] {
  const counts = { guessed: 0, right: 0, uncorrected: 0, tickets: 0 };
  for (const { guess, serviceCode } of tickets) {
    if (!guess) continue;
    counts.tickets += 1;
    if (guess.guess !== null) counts.guessed += 1;
    if (guess.guess === serviceCode) counts.right += 1;
    if (guess.filed === serviceCode) counts.uncorrected += 1;
  }
  return counts;
}

/** Counts of keys, given with the most frequent first. */
class Tallies {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  sorted(): Tally[] {
    return [...this.#counts]
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}
