import type { Explanation } from '../api/wire.ts';

type CountingWords = Explanation['words'][number];

/** A stretch of a text, and how it counted: 1 to 3 for the service, -1 to -3 against it, 0 not at all. */
export type Piece = { start: number; text: string; strength: number };

/** As many words are named under the text. */
const named = 6;

/** How much words counted, in three steps of their log-odds: 3 alone makes the other service twenty times less likely. */
export function strengthOf(weight: number): number {
  const size = Math.abs(weight);
  return Math.sign(weight) * (size >= 3 ? 3 : size >= 1 ? 2 : 1);
}

/** A text cut where its counting words begin and end. */
export function piecesOf(text: string, words: readonly CountingWords[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, weight } of [...words].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), strength: 0 });
    pieces.push({ start, text: text.slice(start, end), strength: strengthOf(weight) });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), strength: 0 });
  return pieces;
}

/** The words that counted most, either way. */
export function strongestFirst(words: readonly CountingWords[]): CountingWords[] {
  return [...words].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, named);
}
