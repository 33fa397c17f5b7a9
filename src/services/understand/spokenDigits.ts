import { digitWords, teenWords as teens, tensWords as tens } from '../numberWords.ts';

// Zero is often said as the letter.
const digits: Readonly<Record<string, number>> = { ...digitWords, o: 0, oh: 0 };
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3 };

/** The words of {@link readSpokenDigits}, as a pattern's alternatives; `et`, `cent` and `hundred` only between others. */
export const spokenDigitWords = [digits, teens, tens, repeats].flatMap((words) => Object.keys(words)).join('|');

/** Figures dictated in either language, folded: "huit un neuf", "eight nineteen", "quatre cent cinquante", "double zéro"; empty where some word is none. */
export function readSpokenDigits(said: string): string {
  // "four fifty, five five five": a pause ends a number.
  const parts = said.split(',').map(readPart);
  return parts.every((part) => part !== '') ? parts.join('') : '';
}

function readPart(said: string): string {
  const words = said.split(/[\s,.-]+/).filter((word) => word !== '' && word !== 'et');
  let figures = '';
  for (let at = 0; at < words.length; ) {
    const repeat = repeats[words[at] ?? ''];
    const digit = digits[words[at + 1] ?? ''];
    if (repeat !== undefined && digit !== undefined) {
      figures += String(digit).repeat(repeat);
      at += 2;
      continue;
    }
    const number = hundredAt(words, at) ?? belowHundredAt(words, at);
    if (!number) return '';
    figures += number.text;
    at = number.next;
  }
  return figures;
}

type Said = { text: string; next: number };

/** "quatre cent cinquante", "four hundred": three figures. */
function hundredAt(words: string[], at: number): Said | null {
  const digit = digits[words[at] ?? ''];
  if (digit === undefined || !/^(?:cents?|hundred)$/.test(words[at + 1] ?? '')) return null;
  const rest = belowHundredAt(words, at + 2);
  // "huit cent zéro deux" is 802.
  const [low, high] = [words[at + 2], words[at + 3]].map((word) => digits[word ?? '']);
  if (low === 0 && high !== undefined) return { text: `${digit}0${high}`, next: at + 4 };
  return rest
    ? { text: `${digit}${rest.text.padStart(2, '0')}`, next: rest.next }
    : { text: `${digit}00`, next: at + 2 };
}

function belowHundredAt(words: string[], at: number): Said | null {
  const word = words[at] ?? '';
  if (word === 'quatre' && /^vingts?$/.test(words[at + 1] ?? '')) return withUnit(words, at + 2, 80, true);
  if (tens[word] !== undefined) return withUnit(words, at + 1, tens[word], word === 'soixante');
  if (word === 'dix' && /^(?:sept|huit|neuf)$/.test(words[at + 1] ?? ''))
    return { text: String(10 + (digits[words[at + 1] ?? ''] ?? 0)), next: at + 2 };
  const value = teens[word] ?? digits[word];
  return value === undefined ? null : { text: String(value), next: at + 1 };
}

/** What follows tens; French counts on to nineteen after sixty and eighty. */
function withUnit(words: string[], at: number, base: number, toNineteen: boolean): Said {
  const [word, next] = [words[at] ?? '', words[at + 1] ?? ''];
  if (toNineteen && word === 'dix' && /^(?:sept|huit|neuf)$/.test(next))
    return { text: String(base + 10 + (digits[next] ?? 0)), next: at + 2 };
  const unit = (toNineteen ? teens[word] : undefined) ?? digits[word];
  return unit ? { text: String(base + unit), next: at + 1 } : { text: String(base), next: at };
}
