import { z } from 'zod';
import { Time } from './commonSchemas.ts';

/** The latest attempt to tell another program of one event. */
const WebhookLine = z.object({
  id: z.string(),
  reference: z.string(),
  type: z.string(),
  createdAt: Time,
  at: Time,
  attempts: z.int(),
  outcome: z.enum(['sent', 'retry', 'failed']),
  status: z.int().nullable().describe('The HTTP status of the answer; null where none came.'),
  reason: z.string().nullable(),
  bytes: z.int(),
  ms: z.int(),
});

/** Where events go, and the latest of them. */
export const WebhookList = z.object({ host: z.string().nullable(), items: z.array(WebhookLine) });
