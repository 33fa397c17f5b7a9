import type { Mention } from './mention.ts';
import type { PlaceSpan } from './placeSpan.ts';
import type { Reading } from './resolvePlace.ts';
import type { Token } from './token.ts';

const little = "(?:[\\s,.;:()'’-]|\\b(?:de|du|des|d|la|le|les|l|the|of|au|sur|on|rue)\\b['’]?)+";
const atEnds = new RegExp(`^${little}|${little}$`, 'gi');
const postcode = /\b[a-z]\d[a-z] ?\d[a-z]\d\b/gi;
const province = /\b(?:QC|Qc|Qu[ée]bec)(?![\p{L}\d-])/gu;

/** What the citizen added to a place: "devant", "app. 7", "near exit 121"; empty when nothing. `coreTo` is where the place's own words, and its town, end. */
export function detailsOf({ text, tokens }: Reading, mention: Mention, span: PlaceSpan, coreTo: number): string {
  if (mention.kind === 'generic') return '';
  const before = text.slice(tokens[span.from]?.start, tokens[mention.from]?.start);
  const after = text.slice(tokens[coreTo - 1]?.end, span.end);
  const unit = mention.unit === null ? '' : `app. ${mention.unit}`;
  const parts = [tidy(before), rangeOf(text, tokens, mention), unit, tidy(after)];
  return parts.filter((part) => part !== '').join(', ');
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
  return words.replace(postcode, '').replace(province, '').replace(atEnds, '').trim();
}
