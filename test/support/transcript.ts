import type { TicketStatus } from '../../src/domain/ticketStatus.ts';
import type { ChannelActivity } from '../../src/services/conversations/conversation.ts';
import type { Harness, Said } from './harness.ts';

/** One line of a transcript. */
type Line = {
  at: number;
  who: 'citizen' | 'bot' | 'ticket' | 'agent' | 'later' | 'other';
  about: string;
  text: string;
};

/** A conversation written as text; the head may name a `channel:` and a `locale:`. */
export type Transcript = {
  city: string;
  channel: 'directline' | 'web' | 'sms' | 'msteams';
  locale: string;
  /** The moment at which it begins, ISO 8601 in UTC; the harness's own where the head names none. */
  now?: string;
  lines: Line[];
};

const linePattern = /^(citizen|bot|ticket|agent|later|other)(?:\[([^\]]*)\])?:\s?(.*)$/;

/** Reads a transcript; test/transcripts/README.md says how one is written. */
export function parseTranscript(source: string): Transcript {
  const transcript: Transcript = { city: 'magog', channel: 'directline', locale: 'fr-CA', lines: [] };
  for (const [index, written] of source.split('\n').entries()) {
    if (written.trim() === '' || written.startsWith('#')) continue;
    const head = /^(city|channel|locale|now):\s*(\S+)$/.exec(written);
    if (head) {
      Object.assign(transcript, { [head[1] as string]: head[2] });
      continue;
    }
    const match = linePattern.exec(written);
    if (!match) throw new Error(`line ${index + 1} is none of citizen, bot, ticket, agent, later, other: ${written}`);
    const [, who, about = '', text = ''] = match;
    transcript.lines.push({ at: index + 1, who: who as Line['who'], about, text });
  }
  return transcript;
}

/** Plays a transcript, and gives all that the bot said; throws at the first line that is not so, and shows what was said instead. */
export async function playTranscript(harness: Harness, transcript: Transcript): Promise<Said[]> {
  const all: Said[] = [];
  if (transcript.now) harness.now = new Date(transcript.now);
  let talk = await harness.open({ channel: transcript.channel, locale: transcript.locale });
  // A transcript may begin with the greeting; where it doesn't, nobody looks at it.
  let waiting: Said[] = transcript.lines[0]?.who === 'bot' ? [...talk.greeting] : [];
  let count = 0;
  let lastId = '';
  for (const line of transcript.lines) {
    const text = line.text.replaceAll('{reference}', harness.filed.at(-1)?.reference ?? '{reference}');
    if (line.who === 'citizen') {
      const [extra] = waiting;
      if (extra) throw wrong(line, `the bot said more before this: [${extra.step}] ${extra.text}`);
      if (line.about !== 'again') lastId = `activity-${++count}`;
      waiting = [...(await talk.say({ id: lastId, ...activityOf(line.about, text) }))];
      all.push(...waiting);
    } else if (line.who === 'other') {
      const [extra] = waiting;
      if (extra) throw wrong(line, `the bot said more before this: [${extra.step}] ${extra.text}`);
      talk = await harness.open({ channel: transcript.channel, locale: text || transcript.locale });
    } else if (line.who === 'agent' || line.who === 'later') {
      const [extra] = waiting;
      if (extra) throw wrong(line, `the bot said more before this: [${extra.step}] ${extra.text}`);
      if (line.who === 'later') await harness.later(durationOf(text));
      else {
        const reference = talk.tickets().at(-1)?.reference ?? '';
        await actAtDesk(harness, { id: talk.id, reference }, line.about, text, `delivery-${++count}`);
      }
      waiting = (await talk.heard()).filter((said) => said.activity.channelData?.deliveryId !== `delivery-${count}`);
      all.push(...waiting);
    } else if (line.who === 'bot') {
      const said = waiting.shift();
      if (!said) throw wrong(line, 'the bot said nothing more');
      if (said.step !== line.about) throw wrong(line, `the bot said [${said.step}] ${said.text}`);
      if (!holds(said.text, text)) throw wrong(line, `the bot said: ${said.text}`);
    } else {
      const filed = talk.tickets().at(-1);
      const ticket = filed && (await harness.desk.ticketByReference(filed.reference));
      if (!ticket) throw wrong(line, 'nothing was filed');
      if (line.about && ticket.serviceCode !== line.about) throw wrong(line, `filed as ${ticket.serviceCode}`);
      const { history: _, ...shown } = ticket;
      if (!text.split('…').every((fragment) => JSON.stringify(shown).includes(fragment.trim())))
        throw wrong(line, `filed: ${JSON.stringify(shown, null, 1)}`);
    }
  }
  const [extra] = waiting;
  if (extra) throw new Error(`at the end the bot also said [${extra.step}] ${extra.text}`);
  return all;
}

/** `agent:` writes to the citizen; `agent[take]`, `agent[give back]` and `agent[close]` do what the buttons of the desk do. */
async function actAtDesk(
  { chats, desk }: Harness,
  { id, reference }: { id: string; reference: string },
  about: string,
  text: string,
  deliveryId: string,
) {
  const agent = { id: 'lea', name: 'Léa Gagnon' };
  switch (about) {
    case '':
      return chats.say(id, agent, text, deliveryId);
    case 'reply':
      return desk.reply(reference, text, agent);
    case 'status':
      return desk.changeStatus(reference, text as TicketStatus, agent);
    case 'take':
      return chats.take(id, agent);
    case 'give back':
      return chats.giveBack(id, agent);
    case 'close':
      return chats.close(id, agent, text || null);
    default:
      throw new Error(`agent[${about}] is not known`);
  }
}

/** "3 minutes", "1 day": milliseconds. */
function durationOf(text: string): number {
  const [, n, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const ms = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[unit];
  if (ms === undefined) throw new Error(`"${text}" is no time`);
  return Number(n) * ms;
}

/** `citizen:` writes; `citizen[press]:` presses a button, and so on. */
function activityOf(about: string, text: string): Partial<ChannelActivity> {
  switch (about) {
    case '':
    case 'again':
      return { text };
    case 'press':
      return { text: '', value: text };
    case 'place': {
      const [latitude, longitude] = text.split(',').map(Number);
      return { entities: [{ type: 'Place', geo: { type: 'GeoCoordinates', latitude, longitude } }] };
    }
    case 'photo':
      return {
        channelData: { files: { stored: [{ id: 'p1', name: text, contentType: 'image/jpeg', size: 9 }], refused: [] } },
      };
    case 'refused':
      return { channelData: { files: { stored: [], refused: [{ name: text, reason: 'type' }] } } };
    case 'long':
      return { text: '~~~~ '.repeat(Number(text) / 5) };
    default:
      throw new Error(`citizen[${about}] is not known`);
  }
}

/** Whether the fragments between the ellipses stand in a text, in order. */
function holds(written: string, wanted: string): boolean {
  // French puts spaces that do not break before some signs and in numbers.
  const text = written.replace(/[\u00a0\u202f]/g, ' ');
  let from = 0;
  for (const fragment of wanted.split('…').map((part) => part.trim())) {
    const at = text.indexOf(fragment, from);
    if (at < 0) return false;
    from = at + fragment.length;
  }
  return true;
}

function wrong({ at, who, about, text }: Line, why: string): Error {
  return new Error(`line ${at}: ${who}[${about}]: ${text}\n  ${why}`);
}
