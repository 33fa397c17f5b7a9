import { isLanguage } from '../../shared/language.ts';
import type { WireAction, WireActivity, WireEntity } from './activity.ts';
import type { BotMessage, Choice, CitizenMessage, Place } from './message.ts';

/** Reads a bot's activity into a message; what is missing becomes empty, never an error. */
export function readBotMessage(activity: WireActivity): BotMessage {
  const { step = '', agent, language, facts = [], ticket, accepts = [] } = activity.channelData ?? {};
  return {
    kind: 'bot',
    id: activity.id ?? '',
    at: timeOf(activity),
    text: activity.text ?? '',
    language: isLanguage(language) ? language : undefined,
    step,
    agent: agent || undefined,
    choices: (activity.suggestedActions?.actions ?? []).flatMap(readChoice),
    facts,
    ticket: ticket && { reference: ticket.reference },
    accepts,
  };
}

/** Reads the echo of a citizen's activity, as the stream or the history gives it back. */
export function readCitizenMessage(activity: WireActivity): CitizenMessage {
  const { clientActivityID, quiet } = activity.channelData ?? {};
  const place = activity.entities?.map(readPlace).find((found) => found !== undefined);
  return {
    kind: 'citizen',
    clientId: clientActivityID ?? activity.id ?? '',
    id: activity.id,
    at: timeOf(activity),
    text: activity.text ?? '',
    photos: (activity.attachments ?? []).map(({ name, contentUrl }) => ({
      name: name ?? '',
      ...(contentUrl && { url: contentUrl }),
    })),
    state: 'sent',
    ...(place && { place }),
    ...(quiet && { quiet }),
  };
}

function readChoice({ title, text, value, displayText }: WireAction): Choice[] {
  const shown = title ?? displayText ?? text;
  if (!shown) return [];
  return [{ title: shown, value: typeof value === 'string' ? value : shown, said: displayText ?? text ?? shown }];
}

function readPlace({ type, geo }: WireEntity): Place | undefined {
  if (type !== 'Place' || geo?.latitude === undefined || geo.longitude === undefined) return undefined;
  return { latitude: geo.latitude, longitude: geo.longitude };
}

function timeOf({ timestamp }: WireActivity): number {
  const time = timestamp ? Date.parse(timestamp) : Number.NaN;
  return Number.isNaN(time) ? Date.now() : time;
}
