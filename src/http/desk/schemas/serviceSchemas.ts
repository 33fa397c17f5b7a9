import { z } from 'zod';
import { BilingualText } from './commonSchemas.ts';

const need = z.enum(['required', 'optional', 'none']);

/** A kind of request, with its questions and its procedure. */
export const ServiceBody = z.object({
  code: z.string(),
  group: z.string(),
  name: BilingualText,
  queue: z.string(),
  targetHours: z.number(),
  address: need,
  when: need,
  photo: need,
  attributes: z.array(
    z.object({
      code: z.string(),
      datatype: z.enum(['choice', 'text']),
      required: z.boolean(),
      label: BilingualText,
      question: BilingualText,
      onlyIf: z.object({ attribute: z.string(), values: z.array(z.string()) }).optional(),
      values: z.array(z.object({ code: z.string(), name: BilingualText })).optional(),
    }),
  ),
  procedure: z.array(BilingualText),
});

/** Every service of the city, and the names of the queues. */
export const ServiceList = z.object({ items: z.array(ServiceBody), queues: z.record(z.string(), BilingualText) });
