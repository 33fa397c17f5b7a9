import { type BusinessHours, workingDayHours } from './businessHours.ts';
import type { Service } from './service.ts';

/** What a request is promised (SLA), in hours of its clock: `working` passes in the town's business hours only. */
export type Target = { clock: 'working' | 'calendar'; firstResponseHours: number; resolutionHours: number };

/** A time in which a target's clock stood: the citizen was waited for, or the request was finished for a while. */
export type Pause = { from: Date; to: Date };

/** Whether one of the answers makes a request urgent, as its service's questions say. */
export function isUrgent({ attributes }: Pick<Service, 'attributes'>, answers: Record<string, string>): boolean {
  return attributes.some(({ code, values }) => values?.some((v) => v.urgent === true && v.code === answers[code]));
}

type Targeted = Pick<Service, 'attributes' | 'targetHours' | 'urgentHours' | 'target'>;

/**
 * The target of a request. What is urgent, or due within the day, runs by the clock on the wall. A service that only says
 * `targetHours` of a day or more is due in as many working days as these are days, its first response in one. A town
 * without business hours knows the wall clock alone.
 */
export function targetOf(
  service: Targeted,
  answers: Record<string, string>,
  { businessHours }: { businessHours: BusinessHours | null },
): Target {
  if (isUrgent(service, answers)) return byTheWall(service.urgentHours);
  const { target, targetHours } = service;
  if (target) return businessHours ? target : { ...target, clock: 'calendar' };
  if (!businessHours || targetHours < 24) return byTheWall(targetHours);
  const day = workingDayHours(businessHours);
  const resolutionHours = (targetHours / 24) * day;
  return { clock: 'working', firstResponseHours: Math.min(day, resolutionHours), resolutionHours };
}

/** First response within half of the time, and within the day. */
function byTheWall(resolutionHours: number): Target {
  return { clock: 'calendar', firstResponseHours: Math.min(24, resolutionHours / 2), resolutionHours };
}
