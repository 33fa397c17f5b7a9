/** A summary's words in the order in which they are drawn: `before` the facts, then what saying yes entails, then the question. */
export type SummaryWords = { before: string; conditions: string; question: string };

/**
 * Cuts the words of a summary, so that its question stands right above its buttons. The first line may say something before it
 * asks; the lines after it are the conditions.
 */
export function cutSummary(text: string): SummaryWords {
  const [first = '', ...rest] = text.split('\n');
  const { before = '', question = '' } =
    /^(?:(?<before>.*[.!:])\s+)?(?<question>[^.!]*\?)\s*$/u.exec(first)?.groups ?? {};
  if (!question) return { ...unasked(first), question: rest.join('\n') };
  return { before, conditions: rest.join('\n'), question };
}

/** Words that are drawn as they come. */
export const unasked = (text: string): SummaryWords => ({ before: text, conditions: '', question: '' });
