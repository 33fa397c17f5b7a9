import { z } from 'zod';
import { bilingualSchema } from './bilingualSchema.ts';
import { businessHoursSchema } from './businessHoursSchema.ts';
import { liveDeskSchema } from './liveDeskSchema.ts';

/** A code as every file of a pack writes it. */
export const codeSchema = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and _, a letter first');

const pointSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
});

/** "21:00-08:00" as minutes after midnight; equal times are no quiet hours at all. */
const quietHoursSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'from and to, such as 21:00-08:00')
  .transform((text) => {
    const [from = 0, to = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    return { from, to };
  });

/**
 * `city.yaml`. A new pack needs a name, a center and what it `extends`: the queues and the files that it lacks come from
 * there, the facts of the other town (phone, website, town hall, places) do not.
 */
export const citySchema = z.strictObject({
  name: z.string().trim().min(1),
  extends: z.string().min(1).optional(),
  center: pointSchema,
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone, such as America/Toronto').default('America/Toronto'),
  areaCode: z
    .string()
    .regex(/^[2-9]\d{2}$/, 'three digits, such as 819')
    .optional(),
  phone: z
    .string()
    .regex(/^\+1 \d{3} \d{3}-\d{4}$/, 'such as +1 819 555-0123')
    .optional(),
  website: z.url('such as https://www.example.org').optional(),
  townHall: z.string().trim().min(1).optional(),
  queues: z.record(codeSchema, bilingualSchema).optional(),
  /** Mailboxes of the crews, by queue or by service. */
  crews: z.record(codeSchema, z.email('an e-mail address')).optional(),
  liveDesk: liveDeskSchema.optional(),
  businessHours: businessHoursSchema.optional(),
  /** When no text message is sent but about an emergency. */
  quietHours: quietHoursSchema.default({ from: 21 * 60, to: 8 * 60 }),
  /** How long a finished request keeps who made it, in months. */
  retentionMonths: z.int('a whole number of months').min(1).max(120).default(24),
  attribution: z.string().trim().default(''),
});

/** What `city.yaml` may say, before defaults: what a writer of a new pack fills in. */
export type CityFile = z.input<typeof citySchema>;

/** A `city.yaml` that was read, defaults filled in. */
export type CityFacts = z.output<typeof citySchema>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
