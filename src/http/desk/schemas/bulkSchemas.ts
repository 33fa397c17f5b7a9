import { z } from 'zod';
import { Assignment, ServiceChange, StatusChange } from './ticketRequests.ts';

/** One change for many tickets. */
export const BulkChange = z.object({
  references: z.array(z.string().max(40)).min(1).max(200),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('claim') }),
    Assignment.omit({ from: true }).extend({ kind: z.literal('assign') }),
    StatusChange.omit({ from: true }).extend({ kind: z.literal('status') }),
    ServiceChange.omit({ from: true }).extend({ kind: z.literal('service') }),
    z.object({ kind: z.literal('undo') }),
  ]),
});

/** A change for many tickets, as it was read. */
export type BulkChange = z.output<typeof BulkChange>;

/** What became of each. */
export const BulkResult = z.object({
  done: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), code: z.string(), message: z.string() })),
});
