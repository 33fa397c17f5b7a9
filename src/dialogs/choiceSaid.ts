import { fold } from '../services/fold.ts';
import { readRank, withinOneEdit } from '../services/understand/answers/readChoice.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Choice, Reply } from './reply.ts';

/** Letters below which one more or less makes another word. */
const leastMistyped = 6;

/** Letters that a word must have to stand for its title. */
const leastPart = 5;
/** Choices beside the question that "demande" or "numéro" alone do not make. */
const asWholeOnly = new Set(['cancel', 'agent', 'file']);

/** What the last message offered, as the conversation keeps it. */
export type ShownChoice = Pick<Choice, 'value' | 'title'>;

/** The choices that stand once some replies are given: those of the last. */
export function shownBy(replies: readonly Reply[]): ShownChoice[] {
  return (replies.at(-1)?.choices ?? []).map(({ value, title }) => ({ value, title }));
}

/**
 * A message as if its button had been pressed, where it types one: the code, the title (one slip of a finger is no matter),
 * words that only one title has, the number in the list, or the rank ("la deuxième"). A single choice has a number only where the channel shows one.
 */
export function withChoiceSaid(message: HeardMessage, shown: readonly ShownChoice[]): HeardMessage {
  // What crossed the list on its way was said to another.
  if (message.value !== null || message.timing !== 'answers') return message;
  const said = bare(message.text);
  const named = shown.find(({ value, title }) => said !== '' && (bare(value) === said || bare(title) === said));
  const mistyped = shown.filter(({ title }) => said.length >= leastMistyped && withinOneEdit(bare(title), said));
  const listed = shown.length > 1 || message.channel === 'sms';
  const partly = shown.filter(({ value, title }) => !asWholeOnly.has(value) && holdsAll(bare(title), said));
  const typed = named ?? [mistyped, partly].find(({ length }) => length === 1)?.[0];
  if (typed) return { ...message, value: typed.value };
  const ranked = listed ? shown[readRank(message.text, shown.length) ?? -1] : undefined;
  // "Le 2" is no day of the month, and no door.
  const { understanding } = message;
  const nothingMore = { ...understanding, when: null, address: null };
  return ranked ? { ...message, text: ranked.title, value: ranked.value, understanding: nothingMore } : message;
}

/** Whether a title has every word that was said, a long one among them. */
function holdsAll(title: string, said: string): boolean {
  const words = said.split(' ');
  const own = title.split(' ');
  return words.every((word) => own.includes(word)) && words.some(({ length }) => length >= leastPart);
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
