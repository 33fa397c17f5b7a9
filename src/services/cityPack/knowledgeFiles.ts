import { z } from 'zod';
import type { Answer, Referral } from '../../domain/city.ts';
import type { Bilingual } from '../../domain/language.ts';
import { bilingualSchema } from './bilingualSchema.ts';
import { codeSchema } from './citySchema.ts';
import { factNames, fillFacts, type NamedFacts, unknownNames } from './namedFacts.ts';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';
import { readYaml } from './yamlFile.ts';

const questionsSchema = z.strictObject({
  fr: z.array(z.string().trim().min(1)).min(1),
  en: z.array(z.string().trim().min(1)).min(1),
});

// `source` says where the text was read and when; it is for whoever keeps the pack, citizens do not see it.
const answerSchema = z
  .strictObject({
    id: codeSchema,
    title: bilingualSchema,
    questions: questionsSchema,
    /** What holds in this town. */
    text: bilingualSchema.optional(),
    /** What holds in any town: the only wording that a pack which extends this one takes over. */
    general: bilingualSchema.optional(),
    url: z.url('such as https://www.example.org/page').optional(),
    source: z.string().min(1),
    /** When somebody last went through it, a year and a month. */
    reviewed: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month, such as 2026-11'),
    /** An example that the city has still to confirm: it is not in a source of its own. */
    toCheck: z.boolean().default(false),
  })
  .refine((answer) => answer.text !== undefined || answer.general !== undefined, 'a text, a general text, or both');

const wordingSchema = z.strictObject({ name: bilingualSchema, text: bilingualSchema });
const referralSchema = z
  .strictObject({
    id: codeSchema,
    questions: questionsSchema,
    local: wordingSchema.optional(),
    general: wordingSchema.optional(),
    source: z.string().min(1),
  })
  .refine(
    ({ local, general }) => local !== undefined || general !== undefined,
    'a local wording, a general one, or both',
  );

/** Reads `answers.yaml` with the pack's facts filled in; what cannot be said of this town is left out. */
export function readAnswers({ file, text, inherited }: PackFile, facts: NamedFacts, faults: PackFaults): Answer[] {
  const answers = readYaml(file, text, z.array(answerSchema), faults) ?? [];
  checkIds(file, answers, faults);
  return answers.flatMap((answer) => {
    for (const wording of [answer.text, answer.general]) checkNames(file, answer.id, wording, faults);
    const wording = inherited ? answer.general : (answer.text ?? answer.general);
    const filled = wording && fillBoth(wording, facts);
    if (!filled) return [];
    const { id, title, url } = answer;
    const questions = fillQuestions(answer.questions, facts);
    return [{ id, title, questions, text: filled, ...(url !== undefined && !inherited ? { url } : {}) }];
  });
}

/** Reads `referrals.yaml` in the same way: the local wording of another town gives way to the general one. */
export function readReferrals({ file, text, inherited }: PackFile, facts: NamedFacts, faults: PackFaults): Referral[] {
  const referrals = readYaml(file, text, z.array(referralSchema), faults) ?? [];
  checkIds(file, referrals, faults);
  return referrals.flatMap((referral) => {
    for (const wording of [referral.local, referral.general]) checkNames(file, referral.id, wording?.text, faults);
    const wording = inherited ? referral.general : (referral.local ?? referral.general);
    const filled = wording && fillBoth(wording.text, facts);
    if (!wording || !filled) return [];
    return [{ id: referral.id, name: wording.name, questions: fillQuestions(referral.questions, facts), text: filled }];
  });
}

function checkIds(file: string, items: { id: string }[], faults: PackFaults): void {
  const ids = items.map((item) => item.id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  for (const id of repeated) faults.add(file, id, 'the id is there twice', 'each id once');
}

function checkNames(file: string, id: string, wording: Bilingual | undefined, faults: PackFaults): void {
  if (!wording) return;
  for (const name of unknownNames(`${wording.fr}\n${wording.en}`)) {
    faults.add(file, id, `unknown fact {${name}}`, factNames.map((known) => `{${known}}`).join(', '));
  }
}

function fillBoth(wording: Bilingual, facts: NamedFacts): Bilingual | null {
  const fr = fillFacts(wording.fr, facts);
  const en = fillFacts(wording.en, facts);
  return fr === null || en === null ? null : { fr, en };
}

function fillQuestions(questions: Record<'fr' | 'en', string[]>, facts: NamedFacts): Record<'fr' | 'en', string[]> {
  const fill = (list: string[]) => list.flatMap((question) => fillFacts(question, facts) ?? []);
  return { fr: fill(questions.fr), en: fill(questions.en) };
}
