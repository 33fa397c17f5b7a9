import type { CityPack } from '../../domain/city.ts';
import type { Actor, Route, Ticket } from '../../domain/ticket.ts';
import type { Scored } from '../../domain/understanding.ts';
import type { Clock } from '../clock.ts';
import type { Targets } from '../targets/targets.ts';
import type { CounterRepository } from './counterRepository.ts';
import type { TicketChange, TicketRepository } from './ticketRepository.ts';

/** The services that a text may mean, best first, and which training says so. */
export type RankServices = (text: string) => { ranked: Scored[]; model: string };

/** What every use case of this folder works with. `newId` makes unguessable ids; `onChange` hears of each write of this process once it is stored. */
export type TicketContext = {
  tickets: TicketRepository;
  counters: CounterRepository;
  city: Pick<CityPack, 'services' | 'timeZone' | 'crews'>;
  targets: Targets;
  clock: Clock;
  newId: () => string;
  onChange: (change: TicketChange) => void;
  /** The ways to people that this server has. */
  openRoutes: ReadonlySet<Route>;
  /** A text without the numbers, addresses and names of people that stand in it. */
  blank: (text: string) => string;
  rankServices: RankServices;
  /** Learns from a ticket whose service an agent has just set or confirmed. */
  learnFrom: (ticket: Ticket, by: Agent) => Promise<void>;
};

/** A user of the desk as the history names them. */
export type Agent = { id: string; name: string };

/** The actor that a history line gives for an agent. */
export function actorOf(agent: Agent): Actor {
  return { type: 'user', id: agent.id, name: agent.name };
}
