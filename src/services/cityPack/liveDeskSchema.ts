import { z } from 'zod';
import type { LiveDesk, OpenSpan } from '../../domain/liveDesk.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** "08:30-12:00" as minutes after midnight. */
const spanSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'from and to, such as 08:30-12:00')
  .transform((text): OpenSpan => {
    const [from = 0, to = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    return { from, to };
  })
  .refine(({ from, to }) => from < to, 'an end after the beginning');

const daySchema = z
  .array(spanSchema)
  .refine(
    (spans) => spans.every((span, i) => i === 0 || (spans[i - 1]?.to ?? 0) <= span.from),
    'spans in order, none in another',
  );

/** A day of every year, or of one. */
export const dateSchema = z
  .string()
  .refine((text) => isDay(text.length === 5 ? `2028-${text}` : text), 'MM-DD for every year, or YYYY-MM-DD');

/** The hours of a week as `city.yaml` writes them: the open spans of each day, Monday first. */
export const weekSchema = z
  .strictObject(Object.fromEntries(weekdays.map((day) => [day, daySchema.default([])])))
  .transform((hours): OpenSpan[][] => weekdays.map((day) => (hours as Record<string, OpenSpan[]>)[day] ?? []));

/** `liveDesk` of `city.yaml`: when an agent may be asked for live; without it the bot only takes call-backs. */
export const liveDeskSchema = z
  .strictObject({
    hours: weekSchema,
    holidays: z.array(dateSchema).default([]),
    waitMinutes: z.number().min(1).max(60).default(3),
  })
  .transform(({ hours, ...rest }): LiveDesk => ({ week: hours, ...rest }));

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
