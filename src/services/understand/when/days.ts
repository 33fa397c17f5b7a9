import { DateTime } from 'luxon';
import { holidayIn } from './holidays.ts';
import { holidays, months, numberWords, weekdays } from './lexicon.ts';

/** The part of the day that was named with a day, which tells how to read "8h" beside it. */
type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** A day found in folded text, at midnight in the city; `exact` when it carries its own time of day ("two hours ago"). */
export type DayFound = { start: number; end: number; day: DateTime; part?: DayPart; exact?: boolean };

type Reading = Omit<DayFound, 'start' | 'end'>;

/** What the sentence says of time: `future` when something is planned, `past` when it happened; else null. */
export type Tense = 'future' | 'past' | null;

const monthNames = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|');
const weekdayNames = Object.keys(weekdays)
  .sort((a, b) => b.length - a.length)
  .join('|');
const ordinal = '(?:er|ere|e|eme|st|nd|rd|th)';
const count = String.raw`(?<count>\d{1,3}|${Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const partSaid = String.raw`(?:,?\s(?:(?:dans |en |au |in the |l'|pendant )?(?:l')?(?<part>matin(?:ee)?|avant-?\s?midi|apres-?\s?midi|soir(?:ee)?|nuit|pm|morning|afternoon|evening|night|dusk|dawn)))?`;
const street = String.raw`(?:av|ave|avenue|rue|street|st|rang|boul|blvd|boulevard|road|rd|chemin|ch|etage|floor|km|deg|%|\$)`;

/** Everything after "rue du" or inside a hyphened name is a street ("rue du 24-Juin"), not a day. */
const inStreet = /(?:\brue|\bch|\bchemin|\bavenue|\bav|\bplace|\bboul|\bboulevard|\brang)\.? (?:du |de la |de |des )$/;

/** Finds the days of a folded text, relative to `now` in the city's zone; longest readings first. */
export function findDays(folded: string, now: DateTime, tense: Tense, dayFirst: boolean): DayFound[] {
  const found: DayFound[] = [];
  const taken = (start: number, end: number): boolean => found.some((other) => other.start < end && start < other.end);
  const search = (
    pattern: RegExp,
    read: (groups: Record<string, string | undefined>, index: number) => Reading | null,
  ): void => {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken(match.index, end) || inStreet.test(folded.slice(0, match.index))) continue;
      const day = read(match.groups ?? {}, match.index);
      if (day?.day.isValid) found.push({ start: match.index, end, ...day });
    }
  };
  const today = now.startOf('day');
  numericDates(search, today, tense, dayFirst);
  monthDates(search, today, tense);
  for (const [pattern, holiday] of holidays)
    search(pattern, () => ({ day: nearestYear((year) => holidayIn(year, holiday, today), today, tense) }));
  ago(search, now);
  relativeDays(search, today);
  weekdayDates(search, today, tense);
  daysOfMonth(search, today, tense);
  return found.sort((a, b) => a.start - b.start);
}

type Search = (
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>, index: number) => Reading | null,
) => void;

function numericDates(search: Search, today: DateTime, tense: Tense, dayFirst: boolean): void {
  search(/\b(?<year>20\d{2})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})\b/g, ({ year, month, day }) => ({
    day: today.set({ year: Number(year), month: Number(month), day: Number(day) }),
  }));
  search(/(?<![\d-])(?<a>\d{1,2})[-/](?<b>\d{1,2})[-/](?<year>20\d{2})\b/g, ({ a, b, year }) => {
    const [day, month] = dayAndMonth(Number(a), Number(b), dayFirst);
    return { day: today.set({ year: Number(year), month, day }) };
  });
  search(/(?<=\b(?:le|on|since|depuis le|du) )(?<a>\d{1,2})\/(?<b>\d{1,2})\b(?![/\d])/g, ({ a, b }) => {
    const [day, month] = dayAndMonth(Number(a), Number(b), dayFirst);
    return month > 12 ? null : { day: nearestYear((year) => today.set({ year, month, day }), today, tense) };
  });
}

function dayAndMonth(a: number, b: number, dayFirst: boolean): [number, number] {
  if (a > 12) return [a, b];
  if (b > 12) return [b, a];
  return dayFirst ? [a, b] : [b, a];
}

function monthDates(search: Search, today: DateTime, tense: Tense): void {
  const weekday = String.raw`(?:(?:${weekdayNames})\.?(?:\s(?:dernier|passe))?,?\s(?:le\s|the\s)?)?`;
  const after = String.raw`(?:,?\s(?<year>20\d{2})\b)?(?<which>\s(?:dernier|passe|prochain))?${partSaid}`;
  const read = ({ day, month, year, which, part }: Record<string, string | undefined>): Reading => {
    const numbers = { month: months[month ?? ''] ?? 0, day: day === 'premier' ? 1 : Number(day) };
    if (year) return withPart(today.set({ ...numbers, year: Number(year) }), part);
    const meant: Tense = which ? (which.includes('prochain') ? 'future' : 'past') : tense;
    return withPart(
      nearestYear((candidate) => today.set({ ...numbers, year: candidate }), today, meant),
      part,
    );
  };
  search(
    new RegExp(
      String.raw`\b${weekday}(?:le |the |on )?(?<day>\d{1,2}|premier)${ordinal}?\s(?:of\s)?(?<month>${monthNames})\b\.?${after}`,
      'g',
    ),
    read,
  );
  search(
    new RegExp(
      String.raw`\b${weekday}(?<month>${monthNames})\.?\s(?:the\s)?(?<day>\d{1,2})${ordinal}?\b(?!\s?(?:h\b|:|rue\b))${after}`,
      'g',
    ),
    read,
  );
}

function ago(search: Search, now: DateTime): void {
  const unit = String.raw`(?<unit>minutes?|mins?|heures?|hres?|hrs?|hours?|h|jours?|days?)\b`;
  const about = '(?:deja |about |around |environ |au moins |at least |plus de |over |more than |maybe |peut-etre )?';
  const read = ({ count: said, unit: name }: Record<string, string | undefined>): Reading | null => {
    const amount = /^\d+$/.test(said ?? '') ? Number(said) : numberWords[said ?? ''];
    if (amount === undefined || !name) return null;
    if (/^(?:s|w)/.test(name)) return amount > 12 ? null : { day: now.startOf('day').minus({ weeks: amount }) };
    if (/^(?:j|d)/.test(name)) return amount > 45 ? null : { day: now.startOf('day').minus({ days: amount }) };
    const unit = name.startsWith('m') ? 'minutes' : 'hours';
    return { day: now.minus({ [unit]: amount }).startOf('minute'), exact: true };
  };
  const halfHour = '(?:une )?demi[- ]?heure|half an hour|a half hour|half hour';
  const halfHourAgo = (): Reading => ({ day: now.minus({ minutes: 30 }).startOf('minute'), exact: true });
  search(
    new RegExp(`\\b(?:il y a|depuis|ca fait|for|since) (?:${halfHour})\\b|\\b(?:${halfHour}) ago\\b`, 'g'),
    halfHourAgo,
  );
  search(
    new RegExp(
      String.raw`\b(?:il y a|y a|ya|ca fait|cela fait|sa fait|depuis|since|for(?: the (?:last|past))?|it's been|its been|(?:the|these) (?:last|past)) ${about}${count} ?(?:bonnes? |petites? |full |good )?${unit}(?! (?:a|par|sur|per|jour|day)\b)`,
      'g',
    ),
    read,
  );
  search(new RegExp(String.raw`\b${about}${count} ?${unit} (?:ago|back)\b`, 'g'), read);
  // "il y a trois semaines" tells a day; "depuis trois semaines" and "about three weeks ago" only how long.
  const weeks = '(?<unit>semaines?|weeks?|wks?)';
  search(new RegExp(String.raw`\b(?:il y a|y a|ya) ${count} ${weeks}\b`, 'g'), read);
  search(new RegExp(String.raw`\b${count} ${weeks} ago\b`, 'g'), read);
}

function relativeDays(search: Search, today: DateTime): void {
  const shift =
    (days: number) =>
    ({ part }: Record<string, string | undefined>) =>
      withPart(today.plus({ days }), part);
  search(
    new RegExp(
      String.raw`\b(?:avan?t?[- ]?hier|the day before yesterday|day before yesterday|two nights ago)\b${partSaid}`,
      'g',
    ),
    shift(-2),
  );
  search(new RegExp(String.raw`\b(?:apres[- ]demain|(?:the )?day after tomorrow)\b${partSaid}`, 'g'), shift(2));
  search(/\b(?:la nuit (?:passee|derniere)|last night|last nite|la veille au soir|hier (?:dans la |la )?nuit)\b/g, () =>
    withPart(today.minus({ days: 1 }), 'night'),
  );
  search(new RegExp(String.raw`\b(?:hier|yesterday|yest|ystrday|yesterday's|yesterdays)\b${partSaid}`, 'g'), shift(-1));
  search(new RegExp(String.raw`\b(?:demain|2main|tomorrow|tomorow|tmrw|tmr)\b${partSaid}`, 'g'), shift(1));
  search(
    /\b(?:ce|cet|a|this|tantot ce) ?(?<part>matin|morning|mat|apres-?\s?midi|afternoon|avant-?midi|soir|evening)\b|\bto-?night\b/g,
    ({ part }) => withPart(today, part ?? 'soir'),
  );
  search(new RegExp(String.raw`\b(?:aujourd'? ?hui|auj|ajd|today|todays|today's)\b${partSaid}`, 'g'), shift(0));
}

function weekdayDates(search: Search, today: DateTime, tense: Tense): void {
  const whole = Object.keys(weekdays)
    .filter((name) => name.length > 4 || name === 'mardi')
    .sort((a, b) => b.length - a.length)
    .join('|');
  const read = ({ before, name, number, which, part }: Record<string, string | undefined>): Reading | null => {
    const weekday = weekdays[name ?? ''];
    if (!weekday) return null;
    if (number) return withPart(matchingDay(today, weekday, Number(number), tense), part);
    const said = `${before ?? ''} ${which ?? ''}`;
    if (/semaine (?:passee|derniere)|week/.test(said) && !/next/.test(said))
      return withPart(
        today
          .startOf('week')
          .minus({ weeks: 1 })
          .plus({ days: weekday - 1 }),
        part,
      );
    const ahead =
      /prochain|next|\bthis (?!past)|\bce\b|coming/.test(said) ||
      (tense === 'future' && !/dernier|passe|last|depuis|since/.test(said));
    const behind = (today.weekday - weekday + 7) % 7;
    const strictly = /depuis|since|dernier|passe|past|last|prochain|next/.test(said);
    if (ahead) return withPart(today.plus({ days: (7 - behind) % 7 || (strictly ? 7 : 0) }), part);
    return withPart(today.minus({ days: behind || (strictly ? 7 : 0) }), part);
  };
  const which = String.raw`(?<which>,?\s(?:dernier|derniere|passe|prochain|de la semaine (?:passee|derniere)|(?:of )?last week))?`;
  const before = String.raw`(?<before>(?:depuis|since|last|next|this|ce|on|this past|this coming|past)\s(?:last\s|le\s)?)?`;
  // "the second Sunday of October" is for the recognizer.
  const nth = String.raw`(?<!(?:first|second|third|fourth|premiere?|deuxieme|troisieme|quatrieme|\d(?:st|nd|rd|th|e))\s)`;
  search(
    new RegExp(
      String.raw`\b${before}${nth}(?<name>${whole})\b(?:,?\s(?:le |the )?(?<number>[0-3]?\d)${ordinal}?\b(?!\s?(?:h\b|h\d|:|[ap]m|heures?|${street})|\s(?!vers|dans|depuis|sans|ils|nous|vous|des|les|mes|vos|nos|was|his)[a-z]+s\b))?${which}${partSaid}${which.replace('?<which>', '?:')}`,
      'g',
    ),
    read,
  );
  const short = 'mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun';
  search(
    new RegExp(String.raw`\b(?<before>(?:since|last|next|on)\s(?:last\s)?)(?<name>${short})\b\.?${partSaid}`, 'g'),
    read,
  );
}

function daysOfMonth(search: Search, today: DateTime, tense: Tense): void {
  const read = ({ day, part }: Record<string, string | undefined>): Reading | null => {
    const number = Number(day);
    if (number < 1 || number > 31) return null;
    let candidate = today.set({ day: number });
    if (candidate.day !== number || (candidate > today && tense !== 'future'))
      candidate = today.minus({ months: 1 }).set({ day: number });
    if (tense === 'future' && candidate < today) candidate = candidate.plus({ months: 1 });
    return candidate.day === number ? withPart(candidate, part) : null;
  };
  // "le 12" is a day when somebody does something then ("le 12 un camion…"), a door when it is a place ("devant le 12").
  const then = String.raw`(?=\s(?:un|une|des|votre|vos|notre|nos|mon|ma|mes|le|la|les|l'|on|ils?|elles?|nous|vous|j'|je|y|au (?:soir|matin)|en (?:soiree|matinee|apres-midi)|a \d{1,2} ?h|vers \d|dernier|passe|courant|du mois)\b|,\s(?:un|une|des|votre|vos|le|la|les|on|il|ils|j'|je|vers|a \d{1,2} ?h)\b|\s*$)`;
  search(
    new RegExp(
      String.raw`(?:^|(?<=[.;!?]\s)|(?<=\b(?:depuis|disparu|passe|tombe|arrive|perdu|paye|payee|recu|recue|le) ))(?:le )(?<day>1er|[12]?\d|3[01])(?:er)?${partSaid}${then}`,
      'g',
    ),
    ({ day, part }) => read({ day: (day ?? '').replace('er', ''), part }),
  );
  search(
    new RegExp(
      String.raw`\b(?:on|since|around) the (?<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:${street}|hole|floor|street|concession)\b)${partSaid}`,
      'g',
    ),
    read,
  );
}

function withPart(day: DateTime, part: string | undefined): Reading {
  if (!part) return { day };
  if (/apres|afternoon/.test(part)) return { day, part: 'afternoon' };
  if (/matin|morning|avant|dawn|mat/.test(part)) return { day, part: 'morning' };
  return { day, part: /nuit|night/.test(part) ? 'night' : 'evening' };
}

/** The date of a year that a message means by a day without one: what happened lately, or what is planned soon. */
function nearestYear(dateIn: (year: number) => DateTime, today: DateTime, tense: Tense): DateTime {
  const candidates = [today.year - 1, today.year, today.year + 1].map(dateIn).filter((date) => date.isValid);
  const past = candidates.filter((date) => date <= today).at(-1) ?? dateIn(today.year);
  const next = candidates.find((date) => date > today) ?? past;
  if (tense === 'future') return past.hasSame(today, 'day') ? past : next;
  if (tense === 'past') return past;
  return next.diff(today, 'days').days <= 45 && today.diff(past, 'days').days > 45 ? next : past;
}

function matchingDay(today: DateTime, weekday: number, number: number, tense: Tense): DateTime {
  for (let back = 0; back <= 3; back++) {
    for (const month of tense === 'future'
      ? [today.plus({ months: back }), today.minus({ months: back })]
      : [today.minus({ months: back }), today.plus({ months: back })]) {
      const candidate = month.set({ day: number });
      if (candidate.day === number && candidate.weekday === weekday) return candidate;
    }
  }
  return DateTime.invalid('no such weekday');
}
