import type { Activity } from 'botbuilder';
import { AppError } from '../errors.ts';

/** A body as an activity; throws `invalid_activity`, which names the first field that it lacks. */
export function checkedActivity(body: unknown): Activity {
  const activity = body as Partial<Activity> | null;
  const wrong = (what: string) =>
    new AppError('invalid_activity', 400, `The activity has no ${what}.`, { field: what });
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) throw wrong('type');
  if (typeof activity.type !== 'string') throw wrong('type');
  if (typeof activity.conversation?.id !== 'string' || activity.conversation.id === '') throw wrong('conversation');
  if (typeof activity.from?.id !== 'string') throw wrong('from');
  if (typeof activity.channelId !== 'string') throw wrong('channelId');
  if (typeof activity.serviceUrl !== 'string' || !URL.canParse(activity.serviceUrl)) throw wrong('serviceUrl');
  return activity as Activity;
}
