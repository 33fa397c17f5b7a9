import { z } from 'zod';
import { settingKinds } from '../../../services/settings/settingKinds.ts';
import { Person, Time } from './commonSchemas.ts';

/** A setting as it is sent, with who edited it last. */
function bodyOf<V extends z.ZodType>(value: V) {
  return z.object({
    id: z.string(),
    revision: z.int().describe('0: as the pack has it.'),
    value,
    owner: Person,
    editedAt: Time.nullable(),
    editedBy: Person.nullable(),
  });
}

/** A setting with every edit that is remembered, latest first; `value` is null where it was removed. */
function historyOf<V extends z.ZodType>(value: V) {
  return z.object({ items: z.array(z.object({ at: Time, by: Person, value: value.nullable() })) });
}

/** The revision that was on the screen: where somebody was faster, nothing is overwritten. */
export const SettingRemoval = z.object({ revision: z.int().min(1) });

/** The shapes of one kind's calls. */
export function settingSchemas<V extends z.ZodType>(value: V) {
  const body = bodyOf(value);
  return {
    body,
    list: z.object({ items: z.array(body) }),
    history: historyOf(value),
    create: z.object({ value }),
    edit: z.object({ revision: z.int().min(0), value }),
  };
}

/** A reply that agents send often. */
export const StandardReply = settingSchemas(settingKinds.standardReply);

/** A view of the queue, somebody's own or shared. */
export const View = settingSchemas(settingKinds.view);

/** Where a service's requests go, and by when. */
export const ServiceSetting = settingSchemas(settingKinds.service);

/** A day on which the town is closed. */
export const ClosureSetting = settingSchemas(settingKinds.closure);

/** An answer of the knowledge base. */
export const AnswerSetting = settingSchemas(settingKinds.answer);
