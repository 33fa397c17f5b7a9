import type { Mention } from './mention.ts';
import type { Token } from './token.ts';

const little =
  /^(?:[\s,.;:()'’-]|\b(?:de|du|des|d|la|le|les|l|the|of|au|sur|on|rue)\b['’]?)+|(?:[\s,.;:('’-]|\b(?:de|du|des|d|la|le|les|l|the|of|au|sur|on)\b['’]?)+$/gi;

/** What the citizen added to a place: "devant", "app. 7", "near exit 121"; empty when nothing. */
export function detailsOf(text: string, tokens: Token[], mention: Mention, start: number, end: number): string {
  if (mention.kind === 'generic') return '';
  const coreStart = tokens[mention.from]?.start ?? start;
  const coreEnd = tokens[mention.to - 1]?.end ?? end;
  const before = tidy(text.slice(start, coreStart));
  const after = tidy(text.slice(coreEnd, end));
  const unit = mention.unit === null ? '' : `app. ${mention.unit}`;
  return [before, rangeOf(text, tokens, mention), unit, after].filter((part) => part !== '').join(', ');
}

/** "310 et le 318": kept, since the address takes only the first number. */
function rangeOf(text: string, tokens: Token[], mention: Mention): string {
  const numbers = tokens
    .slice(mention.from, mention.street?.from ?? mention.from)
    .filter(({ norm }) => /^\d+[a-z]?$/.test(norm));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || first === last || mention.unit !== null) return '';
  return text.slice(first.start, last.end);
}

function tidy(words: string): string {
  return words.replace(little, '').trim();
}
