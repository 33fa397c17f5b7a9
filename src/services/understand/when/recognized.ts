import suite from '@microsoft/recognizers-text-suite';
import { DateTime } from 'luxon';
import type { Language } from '../../../domain/language.ts';
import type { Tense } from './days.ts';

/** A day or a moment that the recognizer read, and where. */
export type Recognized = { start: number; end: number; at: DateTime; withTime: boolean };

const culture = 'en-us';
/** The recognizer takes milliseconds, and more on long texts: it is asked only where one of these stands. */
const hint =
  /\b(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) (?:week|day|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:of|in)\b/i;
const longestText = 300;

/** Loads the recognizer's grammar, so that nobody's first message waits for it. */
export function warmRecognizer(): void {
  suite.recognizeDateTime('the second Sunday of October', culture);
}

/**
 * The second reading, by Microsoft's recognizers, of what the grammar of this folder leaves ("the second Sunday of
 * October"). In English only: its French takes "au 1365" for a year, "depuis hier soir" for this evening and the day of
 * "le deuxième mardi du mois" for the 2nd of March.
 */
export function recognize(text: string, now: DateTime, language: Language, tense: Tense): Recognized | null {
  if (language !== 'en' || text.length > longestText || !hint.test(text)) return null;
  // The recognizer knows no zone: it is given the city's wall clock, and its answers are read as the city's.
  const wall = new Date(now.year, now.month - 1, now.day, now.hour, now.minute);
  for (const found of suite.recognizeDateTime(text, culture, undefined, wall)) {
    if (!/\.date(?:time)?$/.test(found.typeName) || !/\s/.test(found.text)) continue;
    const values = (found.resolution?.values ?? []) as { value?: string }[];
    const moments = values
      .map(({ value = '' }) => DateTime.fromSQL(value, { zone: now.zone }))
      .filter((moment) => moment.isValid);
    const at =
      tense === 'future' ? moments.find((moment) => moment >= now) : moments.filter((moment) => moment <= now).at(-1);
    const chosen = at ?? moments[0];
    if (chosen)
      return { start: found.start, end: found.end + 1, at: chosen, withTime: found.typeName.endsWith('datetime') };
  }
  return null;
}
