import { z } from 'zod';

/** A moment, ISO 8601 in UTC. */
export const Time = z.iso.datetime();

/** A text in both languages. */
export const BilingualText = z.object({ fr: z.string(), en: z.string() });

/** Somebody of the desk, as tickets name them. */
export const Person = z.object({ id: z.string(), name: z.string() });

/** The languages of the desk. */
export const LanguageCode = z.enum(['fr', 'en']);

/** A text typed by an agent: something, and no novel. */
export const TypedText = z.string().trim().min(1).max(10_000);
