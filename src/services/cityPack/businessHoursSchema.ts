import { z } from 'zod';
import type { BusinessHours } from '../../domain/businessHours.ts';
import { isHolidayRegion } from '../targets/holidays.ts';
import { bilingualSchema } from './bilingualSchema.ts';
import { dateSchema, weekSchema } from './liveDeskSchema.ts';

/** `businessHours` of `city.yaml`: the hours in which targets run; without them these run by the clock on the wall. */
export const businessHoursSchema = z
  .strictObject({
    hours: weekSchema.refine((week) => week.some((spans) => spans.length > 0), 'a day of the week that has hours'),
    holidays: z.string().refine(isHolidayRegion, 'a country or a region of one, such as CA-QC').optional(),
    closures: z.array(z.strictObject({ date: dateSchema, name: bilingualSchema })).default([]),
  })
  .transform(({ hours, holidays, closures }): BusinessHours => ({ week: hours, holidays: holidays ?? null, closures }));
