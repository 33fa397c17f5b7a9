/** When a ticket is due: its service's target, in clock hours after the filing. */
export function dueAt(createdAt: Date, targetHours: number): Date {
  return new Date(createdAt.getTime() + targetHours * 3_600_000);
}
