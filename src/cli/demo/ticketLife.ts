import type { Service } from '../../domain/service.ts';
import type { Actor, HistoryEntry, Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';
import type { Targets } from '../../services/targets/targets.ts';
import type { WorkingTime } from '../../services/targets/workingTime.ts';
import type { Agent } from '../../services/tickets/ticketContext.ts';
import type { Random } from './random.ts';
import type { Sentences } from './sentences.ts';

const hour = 3_600_000;

/** What a life is made with; nothing happens after `until`. */
export type LifeDeps = {
  targets: Targets;
  /** The clock by which the town's people work. */
  working: WorkingTime;
  sentences: Sentences;
  agents: readonly Agent[];
  until: Date;
  random: Random;
};

/** Lets a filed ticket live as the desk would have worked it, by the same reckoning of its times, as far as today. */
export function liveTicket(deps: LifeDeps, filed: Ticket, service: Service, strain: number): Ticket {
  const { random, sentences } = deps;
  const life = lifeOf(deps, filed);
  const agent = random.pick(deps.agents);
  const { language } = filed;
  const target = filed.target ?? { firstResponseHours: 8, resolutionHours: service.targetHours };

  life.wait(target.firstResponseHours * random.around(0.3, 0.9) * strain);
  life.claim(agent);
  if (filed.understanding && filed.understanding.serviceCode !== service.code) {
    life.correct(filed.understanding.serviceCode, service.code, agent);
  }
  if (random.chance(0.04)) {
    life.status('rejected', agent, sentences.replies[language][0]);
    return life.end();
  }
  if (random.chance(0.7)) life.reply(random.pick(sentences.replies[language]), agent);
  life.status(random.chance(0.5) ? 'accepted' : 'in_progress', agent);
  if (random.chance(0.2)) life.note(random.pick(sentences.notes), agent);
  if (random.chance(0.1)) {
    life.wait(target.resolutionHours * 0.1);
    life.status('waiting', agent);
    life.wait(random.around(20, 0.8));
    life.message(language === 'fr' ? 'Oui, c’est bien là, du côté pair.' : 'Yes, that is the place, on the even side.');
    life.status('in_progress', agent);
  }
  // Some are forgotten, and a crew that is behind stays behind.
  const slow = random.chance(0.03) ? 6 : 1;
  life.wait(target.resolutionHours * random.around(0.45, 0.55) * strain * slow);
  life.status('resolved', agent, random.pick(sentences.resolved[language]));
  if (random.chance(0.035)) {
    life.wait(random.around(30, 0.6));
    life.status('reopened', { id: '', name: '' }, language === 'fr' ? 'Ce n’est pas réglé.' : 'It is not solved.');
    life.wait(target.resolutionHours * random.around(0.4, 0.5));
    life.status('resolved', agent, random.pick(sentences.resolved[language]));
  }
  if (!filed.contact.anonymous && random.chance(0.25)) {
    life.wait(random.around(5, 0.8));
    life.rate();
  }
  life.wait(40);
  if (random.chance(0.85)) life.status('closed', agent);
  return life.end();
}

/** A ticket as it changes; what would happen after today does not. */
function lifeOf({ targets, working, sentences, until, random }: LifeDeps, filed: Ticket) {
  let ticket = filed;
  let at = filed.createdAt;
  const write = (line: Omit<HistoryEntry, 'at'>, change: Partial<Ticket>): void => {
    if (at > until) return;
    ticket = { ...ticket, ...change, updatedAt: at, history: [...ticket.history, { at, ...line }] };
  };
  const user = ({ id, name }: Agent): Actor => (id === '' ? { type: 'citizen', name: '' } : { type: 'user', id, name });
  return {
    /** Lets working hours pass, or hours of the clock where the ticket's target runs in them. */
    wait(hours: number): void {
      if (at > until) return;
      const passes =
        ticket.target?.clock === 'calendar' ? new Date(at.getTime() + hours * hour) : working.add(at, hours * hour);
      at = passes;
    },
    claim(agent: Agent): void {
      write({ by: user(agent), kind: 'claimed', to: agent.name }, { assignee: { id: agent.id, name: agent.name } });
    },
    status(to: TicketStatus, by: Agent, text?: string): void {
      const from = ticket.status;
      const change = { status: to, ...targets.statusChanged(ticket, to, at, user(by)) };
      write({ by: user(by), kind: 'status', from, to, ...(text ? { text } : {}) }, change);
    },
    correct(from: string, to: string, by: Agent): void {
      write({ by: user(by), kind: 'service', from, to }, {});
    },
    reply(text: string, by: Agent): void {
      write({ by: user(by), kind: 'reply', text }, targets.answered(ticket, at));
    },
    note(text: string, by: Agent): void {
      write({ by: user(by), kind: 'note', text }, {});
    },
    message(text: string): void {
      write({ by: { type: 'citizen', name: '' }, kind: 'message', text }, {});
    },
    /** Content where it was in time, less where it was late or came back. */
    rate(): void {
      if (at > until || !ticket.resolvedAt) return;
      const late = ticket.resolvedAt > ticket.dueAt || (ticket.reopenings ?? 0) > 0;
      const score = Number(
        random.weighted(late ? { 1: 3, 2: 3, 3: 3, 4: 2, 5: 1 } : { 1: 0.3, 2: 0.5, 3: 1.5, 4: 5, 5: 7 }),
      );
      const mood = score >= 4 ? 'good' : score === 3 ? 'fair' : 'bad';
      const comment = random.chance(0.4) ? random.pick(sentences.comments[mood][ticket.language]) : null;
      ticket = { ...ticket, updatedAt: at, satisfaction: { score, comment, at } };
    },
    end: (): Ticket => ticket,
  };
}
