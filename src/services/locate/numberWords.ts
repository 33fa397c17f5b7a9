import { digitWords, teenWords, tensWords } from '../numberWords.ts';
import type { Token } from './token.ts';

const values = { ...digitWords, ...teenWords, ...tensWords };

const joints = new Set(['et', 'and']);
const scales: Record<string, number> = { cent: 100, cents: 100, hundred: 100, mille: 1000, mil: 1000, thousand: 1000 };

const digitOf = (word: string) => (Object.hasOwn(values, word) ? values[word] : undefined);
const powerOf = (word: string) => (Object.hasOwn(scales, word) ? scales[word] : undefined);

/** A civic number written in words that ends at `last`: "vingt-cinq", "twelve fifty", "mille deux cent dix"; null for a lone "un". */
export function numberInWords(tokens: Token[], last: number): { from: number; value: number } | null {
  let from = last + 1;
  while (from > 0 && isPart(tokens[from - 1], tokens[from])) from -= 1;
  while (from <= last && joints.has(tokens[from]?.norm ?? '')) from += 1;
  const words = tokens.slice(from, last + 1).map((token) => token.norm);
  if (words.length === 0 || joints.has(words.at(-1) ?? '') || /^(?:un|une|one)$/.test(words.join(' '))) return null;
  const value = evaluate(words);
  return value >= 1 && value < 100_000 ? { from, value } : null;
}

function isPart(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || token.masked || (next && /[^ \u00a0-]/.test(next.gap) && next.gap.includes('.'))) return false;
  return digitOf(token.norm) !== undefined || powerOf(token.norm) !== undefined || joints.has(token.norm);
}

function evaluate(words: string[]): number {
  let total = 0;
  let current = 0;
  for (const word of words) {
    const scale = powerOf(word);
    const value = digitOf(word);
    if (scale === 1000) {
      total += Math.max(1, current) * 1000;
      current = 0;
    } else if (scale === 100) {
      current = Math.max(1, current) * 100;
    } else if (value === 20 && current % 10 === 4 && current % 100 < 10) {
      current += 76; // quatre-vingts
    } else if (value !== undefined) {
      // "twelve fifty" is read in pairs, as Americans say street numbers.
      const pairs = value >= 10 && current >= 10 && current < 100 && ![60, 80].includes(current);
      current = pairs ? current * 100 + value : current + value;
    }
  }
  return total + current;
}
