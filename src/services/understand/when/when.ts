import { DateTime } from 'luxon';
import type { Language } from '../../../domain/language.ts';
import type { When } from '../../../domain/understanding.ts';
import { foldInPlace } from '../normalize.ts';
import { type ClockFound, findClocks } from './clock.ts';
import { type DayFound, findDays, type Tense } from './days.ts';
import { findKept } from './kept.ts';
import { recognize } from './recognized.ts';

/** Where the words said when, and what they mean. */
export type WhenFound = When & { start: number; end: number };

const planned =
  /\b(?:prochaine?|prevu|planifi|on voudrait|nous voudrions|je voudrais|je veux|besoin|pour (?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|j'aimerais|je vais|je pars|on va|will|going to|planning|plan to|we'd like|would like|coming|upcoming|next|demenage(?!ur|ment)|reserver|book|a venir|organis)/;
const happened =
  /\b(?:depuis|since|derniere?|passee?|last|ago|etait|avait|a ete|ont|s'est|sont passes|was|were|did|went|paid|paye|fell|hit|broke|came|burned)\b/;

/** What stands just before a moment that is not the moment of the event: a deadline, an end, a time to call back. */
const aside =
  /\b(?:jusqu'?(?:au|a|en)?|until|till|til|avant|before|d'ici|by|d'ici le|apres|after|no later than|au plus tard)(?: le| la| the)? ?$/;
const callBack =
  /\b(?:rappel\w*|appelez[- ]moi|appel\w* moi|joindre|rejoindre|joignable|disponible|available|reach me|call me|call back|text me|ecrivez)\b[^.;!?]{0,50}$/;
/** What the citizen promises to do ("j'envoie une photo tantôt") is no part of the trouble. */
const promise =
  /\b(?:j'|je (?:vous |te |t'|l'|la |le |les |vous l')?|on (?:vous )?|nous |i'll |i will |i'm going to |i can |i could |we'll |we will |i am going to )(?:(?:vais|vas|va|peux|pourrai|dois|irai) (?:vous |te |l'|la |le |les |vous l')?)?(?:envoi\w*|envoy\w*|enverr\w*|rappel\w*|appell?er\w*|ecri[rs]\w*|reecri\w*|revien\w*|reven\w*|repass\w*|prend\w* (?:une |des )?(?:autres? )?photos?|serai|send|upload|post|call|phone|text|e?-?mail|write|forward|get back|come back|be (?:home|there|here|in|back|around|available)|take (?:a |some )?(?:pic|photo)\w*|try|check|look)\b[^.;!?]{0,50}$/;
/** "Yesterday, not Sunday": no moment of the event, where another is named. */
const denied = /\b(?:pas|not|au lieu de|instead of|rather than|plutot que)(?: le| la| the)? $/;
/** "le samedi", "Saturdays": a habit or a timetable, unless a number follows. */
const habit = /(?:\b(?:le|les|du|des) )$/;
const timetable =
  /\b(?:are you open|horaire|heures? d'ouverture|a quelle heure|ouvre|ouvert|ferme|opening hours|what time|open on|closes?)\b/;

/**
 * Finds when something happened or will: ISO where the words name a moment, else the words as said.
 * `now` and the result are in the city's `timeZone`.
 */
export function findWhen(text: string, now: Date, timeZone: string, language: Language): WhenFound | null {
  const folded = foldInPlace(text);
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const tense = tenseOf(folded);
  const clocks = findClocks(folded);
  const kept = findKept(folded).filter(({ start }) => !isAside(folded, start));
  const strong = kept.filter((found) => found.strong);
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  const days = findDays(folded, local, tense, language === 'fr').filter(
    (day) => !isAside(folded, day.start) && !isHabit(folded, day) && !strong.some((found) => overlaps(found, day)),
  );
  const affirmed = days.filter(({ start }) => !denied.test(folded.slice(0, start)));
  const [day] = (affirmed.length > 0 ? affirmed : [...days]).sort(
    (a, b) => Number(said(folded, b)) - Number(said(folded, a)) || a.start - b.start,
  );
  const recurring = strong.find((found) => /tous|toutes|chaque|every|each/.test(folded.slice(found.start, found.end)));
  if (recurring) return words(text, recurring);
  if (day) return moment(text, folded, day, clocks, local);
  const [first] = kept;
  if (first) return nightClock(text, folded, first, clocks, local) ?? words(text, first);
  const lone = loneClock(text, folded, clocks, local);
  if (lone) return lone;
  const second = recognize(text, local, language, tense);
  return second && !isAside(folded, second.start)
    ? {
        text: text.slice(second.start, second.end),
        iso: isoOf(second.at, second.withTime),
        start: second.start,
        end: second.end,
      }
    : null;
}

function tenseOf(folded: string): Tense {
  if (planned.test(folded) && !/\b(?:depuis|since)\b/.test(folded)) return 'future';
  return happened.test(folded) ? 'past' : null;
}

/** Days after "depuis" or "since" are the start of the trouble: they win over other days of the message. */
function said(folded: string, { start, end }: DayFound): boolean {
  return /\b(?:depuis|since)\b/.test(folded.slice(Math.max(0, start - 8), end));
}

function isAside(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 70), start);
  return aside.test(before) || callBack.test(before) || promise.test(before);
}

function isHabit(folded: string, { start, end }: DayFound): boolean {
  const words = folded.slice(start, end);
  if (
    !/^(?:on )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      words,
    )
  )
    return false;
  return habit.test(folded.slice(0, start)) || folded[end] === 's' || timetable.test(folded);
}

function words(text: string, { start, end }: { start: number; end: number }): WhenFound {
  return { text: text.slice(start, end).trim(), iso: null, start, end };
}

function moment(
  text: string,
  folded: string,
  found: DayFound,
  clocks: readonly ClockFound[],
  now: DateTime,
): WhenFound {
  if (found.exact)
    return {
      text: text.slice(found.start, found.end).trim(),
      iso: isoOf(found.day, true),
      start: found.start,
      end: found.end,
    };
  const clock = clocks.find((candidate) => isBeside(folded, found, candidate, clocks));
  const start = clock ? Math.min(found.start, clock.start) : found.start;
  const end = clock ? Math.max(found.end, clock.end) : found.end;
  const at = clock ? atClock(found, clock, now) : found.day;
  return { text: text.slice(start, end).trim(), iso: isoOf(at, clock !== undefined), start, end };
}

/** Whether nothing but joining words stands between a day and a time of day, and the time is no end of a range. */
function isBeside(folded: string, day: DayFound, clock: ClockFound, clocks: readonly ClockFound[]): boolean {
  const between = clock.start >= day.end ? folded.slice(day.end, clock.start) : folded.slice(clock.end, day.start);
  if (
    between.length > 24 ||
    !/^[\s,]*(?:(?:vers|a|at|around|about|environ|approximativement|approx|autour de|dans les|depuis|since|de|du|la|le|on|of|en|genre|circa|soir|matin|pm|am|:|-|c'etait|it was|this|ce)[\s,.]*)*$/.test(
      between,
    )
  ) {
    return false;
  }
  return !clocks.some(
    (other) =>
      other !== clock &&
      /^\s*(?:a|et|to|and|-|jusqu'a)\s*$/.test(
        folded.slice(Math.min(other.end, clock.end), Math.max(other.start, clock.start)),
      ),
  );
}

function atClock({ day, part }: DayFound, { hour, minute, half, loose }: ClockFound, now: DateTime): DateTime {
  let at = hour;
  if (half === 'pm' && hour < 12) at = hour + 12;
  else if (half === 'am' && hour === 12) at = 0;
  else if (!half && hour > 0 && hour < 12) {
    if (part === 'afternoon' || part === 'evening') at = hour + 12;
    else if (part === 'night' && hour >= 6) at = hour + 12;
    // "yesterday at 5" is in the afternoon; "8h" in French is by the 24-hour clock.
    else if (!part && loose && hour < 7) at = hour + 12;
  }
  // The small hours of "last night" belong to the next date.
  const late = part === 'night' || (part === 'evening' && at === 0);
  const nextMorning = late && at < 6 && day < now.startOf('day');
  return day.plus({ days: nextMorning ? 1 : 0 }).set({ hour: at, minute });
}

/** "cette nuit vers 3h" names a moment after all. */
function nightClock(
  text: string,
  folded: string,
  kept: { start: number; end: number },
  clocks: readonly ClockFound[],
  now: DateTime,
): WhenFound | null {
  if (!/^cette nuit/.test(folded.slice(kept.start, kept.end))) return null;
  const night: DayFound = {
    start: kept.start,
    end: kept.start + 'cette nuit'.length,
    day: now.startOf('day').minus({ days: 1 }),
    part: 'night',
  };
  const clock = clocks.find((candidate) => isBeside(folded, night, candidate, clocks));
  return clock ? moment(text, folded, night, clocks, now) : null;
}

/** A time without a day is today's when it is all that was said, or when it says since when. */
function loneClock(text: string, folded: string, clocks: readonly ClockFound[], now: DateTime): WhenFound | null {
  const [clock] = clocks;
  if (!clock || clock.loose || clocks.length > 1) return null;
  const before = folded.slice(0, clock.start);
  const alone =
    /^\W*(?:(?:c'etait|it was|vers|a|at|around|about|environ|autour de)\s*)*$/.test(before) &&
    folded.slice(clock.end).trim().length < 4;
  const since = /\b(?:depuis|since)\s(?:vers |around |about )?$/.test(before);
  if (!alone && !since) return null;
  let at = atClock({ start: 0, end: 0, day: now.startOf('day') }, clock, now);
  if (at > now) at = at.minus({ days: 1 });
  return { text: text.slice(clock.start, clock.end).trim(), iso: isoOf(at, true), start: clock.start, end: clock.end };
}

function isoOf(at: DateTime, withTime: boolean): string | null {
  return withTime ? at.toISO({ suppressMilliseconds: true }) : at.toISODate();
}
