import { z } from 'zod';

const words = z.string().trim().min(1);

/** What a standard reply may name of the request that it answers, between double braces. */
const replyVariables = ['reference', 'service', 'address', 'name', 'agent', 'city', 'due'] as const;

const known: readonly string[] = replyVariables;
const replyText = words.max(4000).refine((text) => variablesIn(text).every((name) => known.includes(name)), {
  error: ({ input }) => {
    const unknown = variablesIn(String(input)).filter((name) => !known.includes(name));
    return `{{${unknown.join('}}, {{')}}} ? ${known.map((name) => `{{${name}}}`).join(', ')}`;
  },
});

/** The names between double braces in a text, in its order. */
function variablesIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name);
}

const hours = z.number().positive().max(8760);
const bilingual = (most: number) => z.object({ fr: words.max(most), en: words.max(most) });
const questions = z.array(words.max(300)).max(100);

/**
 * What the desk may set without a restart, each kind with the shape of its values: a reply that agents send often, and a
 * view of the queue (`query` as the address bar writes it), somebody's own or shared; and what the pack begins with: where a
 * service goes, to which crew's mailbox, and by when (hours), a day on which the town is closed, an answer of the knowledge base.
 */
export const settingKinds = {
  standardReply: z.object({ title: words.max(100), text: z.object({ fr: replyText, en: replyText }) }),
  view: z.object({ name: words.max(60), query: z.string().max(1000), shared: z.boolean() }),
  service: z.object({
    queue: words.max(60),
    targetHours: hours,
    urgentHours: hours,
    crewEmail: z.union([z.literal(''), z.email()]).optional(),
  }),
  closure: z.object({ date: z.iso.date(), name: bilingual(120) }),
  answer: z.object({
    title: bilingual(120),
    text: bilingual(2000),
    questions: z.object({ fr: questions, en: questions }),
    hidden: z.boolean(),
  }),
} as const;

/** One of the names of {@link settingKinds}. */
export type SettingKind = keyof typeof settingKinds;

/** What a setting of a kind holds. */
export type SettingValue<K extends SettingKind> = z.output<(typeof settingKinds)[K]>;
