import { z } from 'zod';
import type { ChannelActivity } from '../../services/conversations/conversation.ts';
import { faultOfShape } from '../jsonShape.ts';
import type { Caller } from './authorize.ts';
import { DirectLineError } from './directLineError.ts';

/** Longest text that is stored, in characters: one more than the bot reads, so that it can say so. */
const storedText = 4001;

const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).exactOptional(),
  text: z.string().nullish(),
  locale: z.string().max(35).nullish(),
  from: z.looseObject({ id: z.string().max(500).nullish(), name: z.string().max(200).nullish() }).nullish(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().max(200),
        contentUrl: z.string().optional(),
        name: z.string().max(300).nullish(),
      }),
    )
    .max(10)
    .nullish(),
  entities: z.array(z.record(z.string(), z.unknown())).max(20).nullish(),
});

/** Checks an activity that a client posts and makes it ours: its user is the token's, and what only the server may say is left out. */
export function incomingActivity(body: unknown, caller: Caller): ChannelActivity {
  const fault = faultOfShape(body);
  if (fault) throw new DirectLineError(400, 'BadArgument', `Invalid activity: ${fault}.`);
  const read = activitySchema.safeParse(body);
  if (!read.success) {
    const [first] = read.error.issues;
    throw new DirectLineError(
      400,
      'BadArgument',
      `Invalid activity: ${first?.path.join('.') || 'body'}: ${first?.message ?? 'not an activity'}.`,
    );
  }
  const { text, locale, from, channelData, attachments, entities, ...rest } = read.data;
  const { files: _, choices: __, ...clientData } = channelData ?? {};
  const userId = (caller.secret ? null : caller.userId) ?? from?.id ?? 'user';
  return {
    ...rest,
    from: { id: userId, role: 'user', ...(from?.name ? { name: from.name } : {}) },
    ...(typeof text === 'string' ? { text: text.slice(0, storedText) } : {}),
    ...(locale ? { locale } : {}),
    ...(channelData ? { channelData: clientData } : {}),
    ...(attachments?.length
      ? {
          attachments: attachments.map(
            ({ name, ...a }) =>
              ({ ...a, ...(name ? { name } : {}) }) as NonNullable<ChannelActivity['attachments']>[number],
          ),
        }
      : {}),
    ...(entities ? { entities } : {}),
  };
}
