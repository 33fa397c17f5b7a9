import { z } from 'zod';

/** The body of every error; some codes add fields, named in the catalogue. */
export const ErrorBody = z.object({
  error: z.looseObject({ code: z.string(), message: z.string() }),
});
