import { z } from 'zod';
import { Person } from './commonSchemas.ts';

/** Somebody else who has the ticket open. */
export const Present = z.object({ user: Person, typing: z.boolean() });
