import { z } from 'zod';

/** A text in French and English; neither may be left empty. */
export const bilingualSchema = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });
