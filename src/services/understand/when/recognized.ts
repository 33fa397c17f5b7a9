import suite from '@microsoft/recognizers-text-suite';
import { DateTime } from 'luxon';
import type { Language } from '../../../domain/language.ts';
import type { Tense } from './days.ts';

/** A day or a moment that the recognizer read, and where. */
export type Recognized = { start: number; end: number; at: DateTime; withTime: boolean };

const culture: Record<Language, string> = { fr: 'fr-fr', en: 'en-us' };
/** The recognizer takes milliseconds, and more on long texts: it is asked only where one of these stands. */
const hint = /\b(?:\d{1,2}(?:st|nd|rd|th|er|e)?|first|second|third|last|premier|deuxi[eè]me|troisi[eè]me|dernier)\s(?:week|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|of|semaine|jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/i;
const longestText = 300;

/** Loads the recognizer's grammars, so that nobody's first message waits a second for them. */
export function warmRecognizers(): void {
  for (const code of Object.values(culture)) suite.recognizeDateTime('the second Sunday of October', code);
}

/**
 * The second reading, by Microsoft's recognizers, of what the grammar of this folder leaves ("the second Sunday of
 * October"). It is not the first because its French takes "au 1365" for a year and "depuis hier soir" for this evening.
 */
export function recognize(text: string, now: DateTime, language: Language, tense: Tense): Recognized | null {
  if (text.length > longestText || !hint.test(text)) return null;
  // The recognizer knows no zone: it is given the city's wall clock, and its answers are read as the city's.
  const wall = new Date(now.year, now.month - 1, now.day, now.hour, now.minute);
  for (const found of suite.recognizeDateTime(text, culture[language], undefined, wall)) {
    if (!/\.date(?:time)?$/.test(found.typeName) || !/\s/.test(found.text)) continue;
    const values = (found.resolution?.values ?? []) as { value?: string }[];
    const moments = values
      .map(({ value = '' }) => DateTime.fromSQL(value, { zone: now.zone }))
      .filter((moment) => moment.isValid);
    const at = tense === 'future' ? moments.find((moment) => moment >= now) : moments.filter((moment) => moment <= now).at(-1);
    const chosen = at ?? moments[0];
    if (chosen) return { start: found.start, end: found.end + 1, at: chosen, withTime: found.typeName.endsWith('datetime') };
  }
  return null;
}
