import { z } from 'zod';
import { auditActions } from '../../../services/audit/auditEntry.ts';
import { Time } from './commonSchemas.ts';

/** Which lines of the audit are wanted. */
export const AuditQuery = z.object({
  user: z.string().max(100).optional().describe("A user's id."),
  subject: z.string().max(100).optional().describe("A ticket's reference, or the id of something else."),
  action: z.enum(auditActions).optional(),
  from: Time.optional().describe('From this moment on.'),
  to: Time.optional().describe('Before this moment.'),
  cursor: z.string().optional().describe('`next` of the page before, with the same filter.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One line: who did what to what, and when. */
const AuditLine = z.object({
  id: z.string(),
  at: Time,
  user: z.object({ id: z.string().nullable(), name: z.string() }),
  action: z.enum(auditActions),
  subject: z.string().nullable(),
});

/** A page of the audit, latest first. */
export const AuditPage = z.object({ items: z.array(AuditLine), next: z.string().nullable() });
