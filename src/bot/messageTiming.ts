import type { CitizenMessage } from '../dialogs/citizenMessage.ts';
import type { ChannelActivity, LogEntry } from '../services/conversations/conversation.ts';

/** What was said before an activity, and how the activity stands to what the bot said after it was sent. */
export function timingOf(
  activity: ChannelActivity,
  log: LogEntry[],
): { before: LogEntry[]; timing: CitizenMessage['timing'] } {
  const own = log.findIndex((entry) => entry.activity.id === activity.id);
  if (own < 0) return { before: log, timing: 'answers' };
  const before = log.slice(0, own);
  const last = before.findLast((entry) => entry.activity.type === 'message' && entry.activity.from?.role !== 'bot');
  if (last && isSame(last.activity, activity) && isPressedTwice(last.activity, activity))
    return { before, timing: 'again' };
  // A turn of this process or another answered an earlier message meanwhile.
  if (!log.slice(own + 1).some(isOfTurn)) return { before, timing: 'answers' };
  const latest = before.findLast((entry) => entry.activity.type === 'message');
  return { before, timing: latest && isSame(latest.activity, activity) ? 'again' : 'crossed' };
}

/** The bot's own words: an agent's come when they come. */
function isOfTurn({ activity: { type, from, channelData } }: LogEntry): boolean {
  return type === 'message' && from?.role === 'bot' && !channelData?.agent;
}

/** The same button within a second: the finger was faster than the next question, however fast that came. */
function isPressedTwice(first: ChannelActivity, second: ChannelActivity): boolean {
  if (second.value === undefined || second.value === null) return false;
  return Date.parse(second.timestamp ?? '') - Date.parse(first.timestamp ?? '') < 1000;
}

function isSame(a: ChannelActivity, b: ChannelActivity): boolean {
  const files = (one: ChannelActivity) => (one.attachments ?? []).length > 0 || (one.entities ?? []).length > 0;
  const words = (one: ChannelActivity) => JSON.stringify([one.text ?? '', one.value ?? null]);
  return a.from?.role !== 'bot' && words(a) === words(b) && !files(a) && !files(b);
}
