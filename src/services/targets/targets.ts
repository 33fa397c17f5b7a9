import { workingDayHours } from '../../domain/businessHours.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Service } from '../../domain/service.ts';
import { isUrgent, type Pause, type Target, targetOf } from '../../domain/target.ts';
import type { Actor, Ticket, TicketTimes } from '../../domain/ticket.ts';
import { isFinished, type TicketStatus } from '../../domain/ticketStatus.ts';
import { createWorkingTime, type Holiday, type WorkingTime, wallTime } from './workingTime.ts';

const hour = 3_600_000;
/** The part of the time after which a ticket is nearly late. */
const warnPart = 0.8;

type Times = TicketTimes & Pick<Ticket, 'dueAt' | 'urgent'>;
type Timed = TicketTimes & Pick<Ticket, 'createdAt' | 'status' | 'dueAt'>;

/** Why a ticket is due when it is: its target, the length of a day of it, when its clock stood, and the holidays on the way. */
export type DueReason = Target & { dayHours: number; pauses: Pause[]; pausedAt: Date | null; holidays: Holiday[] };

/** What targets depend on; without business hours every clock is the one on the wall. */
export type TargetCity = Pick<CityPack, 'timeZone'> & Partial<Pick<CityPack, 'businessHours'>>;

/** Reckons what tickets are promised, in one city; each answer is the fields to write with the change that it comes from. */
export type Targets = {
  /** The times of a request that is filed now. */
  filed(service: Service, answers: Record<string, string>, at: Date): Times;
  /** The times where the kind of request is corrected: counted anew from the filing, less what its clock stood. */
  corrected(ticket: Timed & Pick<Ticket, 'attributes'>, service: Service): Times;
  /** What a change of status does: it stops the clock, or moves what is due by how long it stood. */
  statusChanged(ticket: Timed, to: TicketStatus, at: Date, by: Actor): TicketTimes & { dueAt: Date };
  /** What an agent's answer does: the first one ends the wait for it. */
  answered(ticket: Timed, at: Date): TicketTimes;
  /** Why a ticket is due when it is; null on one that an earlier version filed. */
  reasonOf(ticket: Timed): DueReason | null;
};

/** Builds the reckoning for a city. */
export function createTargets({ businessHours = null, timeZone }: TargetCity): Targets {
  const city = { businessHours };
  const working = businessHours ? createWorkingTime(businessHours, timeZone) : wallTime;
  const clockOf = ({ clock }: Target): WorkingTime => (clock === 'working' ? working : wallTime);

  /** The moments of a target that began at a time and stood still in the pauses. */
  function moments(target: Target, from: Date, pauses: readonly Pause[]) {
    const clock = clockOf(target);
    const after = (hours: number) => pastPauses(clock, clock.add(from, hours * hour), pauses);
    return {
      dueAt: after(target.resolutionHours),
      warnAt: after(target.resolutionHours * warnPart),
      firstResponseDueAt: clock.add(from, target.firstResponseHours * hour),
    };
  }

  return {
    filed(service, answers, at) {
      const target = targetOf(service, answers, city);
      const due = moments(target, at, []);
      return {
        target,
        ...due,
        attentionAt: attentionAt({ ...due, status: 'new' }),
        urgent: isUrgent(service, answers),
      };
    },
    corrected(ticket, service) {
      const target = targetOf(service, ticket.attributes, city);
      const due = moments(target, ticket.createdAt, ticket.pauses ?? []);
      const urgent = isUrgent(service, ticket.attributes);
      return { target, ...due, attentionAt: attentionAt({ ...ticket, ...due }), urgent };
    },
    statusChanged(ticket, to, at, by) {
      const resolved = isFinished(to) ? (ticket.resolvedAt ?? at) : null;
      const stood = !stands(to) && ticket.pausedAt ? [{ from: ticket.pausedAt, to: at }] : [];
      const pauses = [...(ticket.pauses ?? []), ...stood];
      const answered = ticket.firstResponseAt ?? (by.type === 'user' ? at : null);
      const due =
        stood.length > 0 && ticket.target
          ? moments(ticket.target, ticket.createdAt, pauses)
          : { dueAt: ticket.dueAt, ...(ticket.warnAt ? { warnAt: ticket.warnAt } : {}) };
      const after = { ...ticket, ...due, status: to, firstResponseAt: answered };
      return {
        ...due,
        firstResponseAt: answered,
        pausedAt: stands(to) ? (ticket.pausedAt ?? at) : null,
        pauses,
        attentionAt: attentionAt(after),
        resolvedAt: resolved,
        reopenings: (ticket.reopenings ?? 0) + (to === 'reopened' ? 1 : 0),
      };
    },
    answered(ticket, at) {
      if (ticket.firstResponseAt) return {};
      return { firstResponseAt: at, attentionAt: attentionAt({ ...ticket, firstResponseAt: at }) };
    },
    reasonOf({ target, createdAt, dueAt, pauses = [], pausedAt = null }) {
      if (!target) return null;
      const dayHours = target.clock === 'working' && businessHours ? workingDayHours(businessHours) : 24;
      return { ...target, dayHours, pauses, pausedAt, holidays: clockOf(target).holidays(createdAt, dueAt) };
    },
  };
}

/** While a ticket has such a status, its clock stands. */
function stands(status: TicketStatus): boolean {
  return status === 'waiting' || isFinished(status);
}

/** Moves a moment by each pause that began before it; one that had passed by then stays passed. */
function pastPauses(clock: WorkingTime, moment: Date, pauses: readonly Pause[]): Date {
  return pauses.reduce(
    (due, { from, to }) => (from < due && from < to ? clock.add(to, clock.between(from, due)) : due),
    moment,
  );
}

function attentionAt({
  status,
  warnAt,
  firstResponseAt,
  firstResponseDueAt,
}: TicketTimes & Pick<Ticket, 'status'>): Date | null {
  if (stands(status) || !warnAt) return null;
  if (firstResponseAt || !firstResponseDueAt) return warnAt;
  return firstResponseDueAt < warnAt ? firstResponseDueAt : warnAt;
}
