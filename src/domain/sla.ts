import type { Service } from './service.ts';

/** When a ticket is due: its target, in clock hours after the filing. */
export function dueAt(createdAt: Date, targetHours: number): Date {
  return new Date(createdAt.getTime() + targetHours * 3_600_000);
}

/** Whether one of the answers makes a request urgent, as its service's questions say. */
export function isUrgent({ attributes }: Pick<Service, 'attributes'>, answers: Record<string, string>): boolean {
  return attributes.some(({ code, values }) => values?.some((v) => v.urgent === true && v.code === answers[code]));
}

/** The target of a request in hours: its service's, or the shorter one where an answer makes it urgent. */
export function targetHoursOf(
  service: Pick<Service, 'attributes' | 'targetHours' | 'urgentHours'>,
  answers: Record<string, string>,
): number {
  return isUrgent(service, answers) ? service.urgentHours : service.targetHours;
}
