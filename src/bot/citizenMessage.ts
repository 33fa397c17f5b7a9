import type { CitizenMessage } from '../dialogs/citizenMessage.ts';
import type { Point } from '../domain/point.ts';
import type { Attachment, Channel } from '../domain/ticket.ts';
import type { ChannelActivity, LogEntry } from '../services/conversations/conversation.ts';
import { fold } from '../services/fold.ts';
import { botId } from './botIdentity.ts';
import { timingOf } from './messageTiming.ts';

/** Reads a citizen's activity into what the dialogs know: words, the code of a button, files, a place. */
export function citizenMessage(
  activity: ChannelActivity,
  log: LogEntry[],
  channel: Channel,
  now: Date,
): CitizenMessage {
  const text = (typeof activity.text === 'string' ? activity.text : '').trim();
  const files = activity.channelData?.files as
    | { stored?: Attachment[]; refused?: CitizenMessage['refused'] }
    | undefined;
  const { before, timing } = timingOf(activity, log);
  return {
    text,
    value: codeOf(activity.value) ?? pressed(text, offered(before), channel),
    attachments: files?.stored ?? [],
    refused: files?.refused ?? [],
    location: locationOf(activity),
    channel,
    locale: typeof activity.locale === 'string' ? activity.locale : null,
    now,
    timing,
  };
}

function codeOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  if (value && typeof value === 'object' && 'choice' in value && typeof value.choice === 'string') return value.choice;
  return null;
}

type Offered = { value: string; title: string };

/** The choices that the bot's last words offered. */
function offered(before: LogEntry[]): Offered[] {
  for (const { activity: said } of before.toReversed()) {
    if (said.type !== 'message') continue;
    if (said.from?.id !== botId) return [];
    // An agent spoke since: the bot's buttons are gone.
    if (said.channelData?.agent) return [];
    const choices = said.channelData?.choices;
    if (Array.isArray(choices)) return choices as Offered[];
  }
  return [];
}

/** A button's title or code, or its number in the list, is the button. */
function pressed(text: string, choices: Offered[], channel: Channel): string | null {
  if (text === '') return null;
  const said = fold(text);
  const named = choices.find(({ value, title }) => value === text || fold(title) === said);
  if (named) return named.value;
  const number = /^\s*(\d{1,2})\s*[.)]?$/.exec(text)?.[1];
  // A single button is no list: there "1" is an answer of its own. Where choices are numbered lines, it is the line.
  const isList = choices.length > 1 || channel === 'sms';
  return (number && isList && choices[Number(number) - 1]?.value) || null;
}

function locationOf(activity: ChannelActivity): Point | null {
  for (const entity of activity.entities ?? []) {
    const geo = (entity.geo ?? entity) as { latitude?: unknown; longitude?: unknown };
    const lat = Number(geo.latitude);
    const long = Number(geo.longitude);
    const given = geo.latitude !== undefined && geo.longitude !== undefined;
    if (given && Math.abs(lat) <= 90 && Math.abs(long) <= 180) return { lat, long };
  }
  return null;
}
