import { fold } from './fold.ts';

/** What stands in place of what was left out; the classifiers pass over it. */
export const blank = '***';

/** A Canadian postal code. */
export const postcode = /\b[a-z]\d[a-z][\s-]?\d[a-z]\d\b/gi;

/** A civil title and the word after it. */
export const titled = /\b(?:m\.|mr\.?|mme|mlle|monsieur|madame|mrs\.?|ms\.?|miss|dr\.?)\s+[\p{L}'’-]+/giu;

/** Of the same kind in one message. */
const mostOfAKind = 5;

/** A text without the first few things that a finder finds in it; of one kind further ones than five stay. */
export function withoutEach(text: string, find: (text: string) => { start: number; end: number } | null): string {
  let rest = text;
  for (let i = 0; i < mostOfAKind; i++) {
    const found = find(rest);
    if (!found) break;
    rest = `${rest.slice(0, found.start)}${blank}${rest.slice(found.end)}`;
  }
  return rest;
}

/** The name that the citizen left may stand anywhere, without a word that introduces it. */
export function withoutContact(text: string, { name = '' }: { name?: string }): string {
  const parts = new Set(
    fold(name)
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 2),
  );
  if (parts.size === 0) return text;
  return text.replace(/\p{L}+/gu, (word) => (parts.has(fold(word)) ? blank : word));
}
