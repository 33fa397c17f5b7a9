import { inGsm7, plainTypography, segmentsOf } from './gsm7.ts';

/** The most messages that answer one of the citizen's. */
const mostMessages = 3;
/** The most segments that one message is sent as: Twilio takes 1 600 characters, ten segments of the GSM alphabet. */
const mostSegments = 10;

/** Where a text may be cut, best first: between lines, after a sentence, between words. */
const cuts = [/(?<=\n)/, /(?<=\n|[.!?…](?:"|\))? )(?!\d)/, /(?<=\n| )/];

/**
 * What must stay in one piece: addresses of the web and of mail, telephone numbers, references, times and civic numbers
 * with what they count ("8 h 30", "449, rue").
 */
const whole =
  /https?:\/\/\S+|\S+@\S+\.\S+|\+?\d?[ -]?\(?\d{3}\)?[ -]\d{3}-\d{4}|[A-Z]{2}-\d{4}-\d{6}-\d|\d{1,2} h(?: \d{2})?|\d+,? (?=\p{L})/gu;
/** Stands for a space that is no place to cut: of the GSM alphabet, so that it costs the same, and in no text of ours. */
const joined = '\r';

/**
 * A turn's words as the text messages that say them: at most three, each in as few segments as that allows, cut at the
 * best places. Accents that the GSM alphabet lacks are kept where they cost nothing, and left out where that saves a segment.
 */
export function smsMessages(texts: readonly string[]): string[] {
  const kept = plainTypography(
    texts
      .filter((text) => text.trim() !== '')
      .join('\n')
      .replaceAll('\r', ''),
  );
  const accented = cut(kept);
  const bare = inGsm7(kept);
  if (bare === kept) return accented;
  const plainer = cut(bare);
  return priceOf(plainer) < priceOf(accented) ? plainer : accented;
}

/** What some messages are paid as, in segments. */
export function priceOf(messages: readonly string[]): number {
  return messages.reduce((sum, one) => sum + segmentsOf(one), 0);
}

function cut(text: string): string[] {
  const held = text.replace(whole, (piece) => piece.replaceAll(' ', joined));
  for (let segments = 1; segments <= mostSegments; segments++) {
    for (const at of cuts) {
      const messages = packed(held, at, segments);
      if (messages && messages.length <= mostMessages) return messages.map((one) => one.replaceAll(joined, ' '));
    }
  }
  return shortened(held).map((one) => one.replaceAll(joined, ' '));
}

/** Pieces put together as far as they fit; null where one of them alone does not. */
function packed(text: string, at: RegExp, segments: number): string[] | null {
  const messages: string[] = [];
  let message = '';
  for (const piece of text.split(at)) {
    if (segmentsOf(piece.trim()) > segments) return null;
    if (segmentsOf((message + piece).trim()) > segments) {
      messages.push(message.trim());
      message = piece;
    } else message += piece;
  }
  return [...messages, message.trim()].filter((one) => one !== '');
}

/** What three of the longest messages do not hold ends in three dots. */
function shortened(text: string): string[] {
  const characters = [...text];
  const messages: string[] = [];
  for (let n = 0; n < mostMessages; n++) messages.push(takeFitting(characters));
  if (characters.length === 0) return messages;
  const last = messages.pop() ?? '';
  return [...messages, `${last.slice(0, -3)}...`];
}

/** Takes as many characters from the front as the longest message holds, back to the last space where there is one. */
function takeFitting(characters: string[]): string {
  let length = characters.length;
  while (length > 0 && segmentsOf(characters.slice(0, length).join('')) > mostSegments)
    length = Math.min(length - 1, Math.floor(length * 0.98));
  const isCut = length < characters.length;
  const space = isCut ? characters.lastIndexOf(' ', length) : -1;
  return characters
    .splice(0, space > 0 ? space : length)
    .join('')
    .trim();
}
