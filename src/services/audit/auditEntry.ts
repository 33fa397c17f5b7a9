/** What is written down about the people of the desk, as `what.done`: what they saw, changed, took away, and when they came. */
export const auditActions = [
  'session.opened',
  'session.refused',
  'session.closed',
  'password.changed',
  'ticket.seen',
  'ticket.filed',
  'ticket.claimed',
  'ticket.status',
  'ticket.assigned',
  'ticket.service',
  'ticket.confirmed',
  'ticket.note',
  'ticket.reply',
  'ticket.resent',
  'ticket.crew',
  'ticket.merged',
  'ticket.unmerged',
  'ticket.split',
  'ticket.followed',
  'ticket.undone',
  'ticket.bulk',
  'photo.seen',
  'chat.seen',
  'chat.taken',
  'chat.written',
  'chat.closed',
  'user.created',
  'user.disabled',
  'user.password',
  'user.role',
  'question.handled',
  'correction.changed',
  'setting.changed',
  'webhook.resent',
  'tickets.exported',
  'audit.exported',
] as const;

/** One of {@link auditActions}. */
export type AuditAction = (typeof auditActions)[number];

/** One line: who did what to what, and when. Nothing of a citizen is in it but the reference of their request. */
export type AuditEntry = {
  id: string;
  at: Date;
  /** `id` is null for somebody who was not let in, `name` then the e-mail that they gave. */
  user: { id: string | null; name: string };
  action: AuditAction;
  /** The reference of a ticket or the id of something else; null where the action says it all. */
  subject: string | null;
};
