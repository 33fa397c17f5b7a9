import type { Reply } from '../dialogs/reply.ts';
import type { Language } from '../domain/language.ts';
import type { Channel } from '../domain/ticket.ts';
import { say, type TextRef } from '../services/words.ts';

/** Lines of a phone that a message takes at most; the summary, what the city answers and emergencies may take more. */
export const mostLines = 3;
/** Characters that such a line holds at 360 pixels. */
const lineLength = 44;

/** How many lines of a phone a text takes. */
export function linesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lineLength)), 0);
}

/**
 * A reply as the messages that a phone shows whole: what it tells goes before what it asks, which keeps the buttons. A text
 * message costs somebody money, and an emergency is one thing in two languages: these stay whole.
 */
export function shortMessages(reply: Reply, language: Language, channel: Channel): Reply[] {
  if (channel === 'sms' || reply.bothLanguages) return [reply];
  const groups: TextRef[][] = [];
  let lines = mostLines;
  for (const text of reply.texts.toReversed()) {
    const own = linesOf(say(language, text.key, text.values));
    const [group] = groups;
    if (group && lines + own <= mostLines) {
      group.unshift(text);
      lines += own;
    } else {
      groups.unshift([text]);
      lines = own;
    }
  }
  // What was filed goes with the words that say so, before its link.
  const { ticket, ...rest } = reply;
  return groups.map((texts, i) => ({
    ...(i === groups.length - 1 ? rest : { step: reply.step }),
    texts,
    ...(i === 0 && ticket ? { ticket } : {}),
  }));
}
