import { numberWords } from './lexicon.ts';

/** A time of day found in folded text; `loose` when no sign of an hour but a preposition made it one ("around 11"). */
export type ClockFound = {
  start: number;
  end: number;
  hour: number;
  minute: number;
  half?: 'am' | 'pm';
  loose: boolean;
};

const numbers = Object.keys(numberWords)
  .filter((word) => word.length > 2)
  .join('|');
const half = String.raw`(?:\s*(?<half>[ap])\.?m\b\.?|\s*(?<part>du matin|de la nuit|du mat\b|in the morning|at night|de l'apres-?\s?midi|in the afternoon|pm|du soir|in the evening))?`;

const patterns: readonly RegExp[] = [
  // 15h, 15 h 45, 3h am, 2 heures du matin
  new RegExp(
    String.raw`(?<![\w.,$/-])(?<hour>\d{1,2})\s?(?:h|hres?|heures?|hrs)\b\.?(?:\s?(?<minute>[0-5]\d)\b|\s(?<share>et demie?|et quart|moins (?:le )?quart))?${half}`,
    'g',
  ),
  new RegExp(String.raw`(?<![\w.,$/-])(?<hour>\d{1,2})h(?<minute>[0-5]\d)\b${half}`, 'g'),
  // 2:30am, 14:05
  new RegExp(String.raw`(?<![\w.,$/-])(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?!\d)${half}`, 'g'),
  // 11 pm, 8 am
  /(?<![\w.,$/-])(?<hour>\d{1,2})\s?(?<half>[ap])\.?m\b\.?/g,
  // trois heures du matin, seven o'clock
  new RegExp(
    String.raw`\b(?<word>${numbers})\s(?:heures?|h)\b(?:\s(?<share>et demie?|et quart|moins (?:le )?quart))?${half}`,
    'g',
  ),
  new RegExp(String.raw`\b(?<hour>\d{1,2}|${numbers})\s?o'?clock\b${half}`, 'g'),
  // at 3, around 11: only beside a day
  /(?<=\b(?:at|around|about) )(?<hour>1[0-2]|[1-9])(?![\w:/$%-]|\s?(?:am|pm|rue|st\b|ave|km|of|people|days?|weeks?|feet|min))/g,
];
const named: readonly [RegExp, number, number][] = [
  [/\bmidi et demie?\b/g, 12, 30],
  [/\bmidi et quart\b/g, 12, 15],
  [/(?<!apres[- ]|apres-|avant-|avant[- ])\bmidi\b(?! et (?:demi|quart))/g, 12, 0],
  [/(?<!after)\bnoon\b/g, 12, 0],
  [/\bminuit et demie?\b/g, 0, 30],
  [/\bminuit\b(?! et demi)|\bmidnight\b/g, 0, 0],
];

/** Minutes of "et demie", "et quart", "moins quart", by their first letters. */
const shares: Partial<Record<string, number>> = { 'et d': 30, 'et q': 15, moin: 45 };

/** Parts of "24h sur 24", "24/7", "48 heures", "24 hours a day": how long, not when. */
const notClock =
  /^\s?(?:sur\s?(?:24|vingt)|par jour|a day|\/\s?(?:24|7)|de temps|plus tard|later|par semaine|straight)/;

/** Finds the times of day of a folded text, in order. */
export function findClocks(folded: string): ClockFound[] {
  const found: ClockFound[] = [];
  const add = (clock: ClockFound): void => {
    if (!found.some((other) => other.start < clock.end && clock.start < other.end)) found.push(clock);
  };
  for (const [pattern, hour, minute] of named) {
    for (const match of folded.matchAll(pattern))
      add({ start: match.index, end: match.index + match[0].length, hour, minute, loose: false });
  }
  patterns.forEach((pattern, i) => {
    for (const match of folded.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const hour = Number(groups.hour ?? numberWords[groups.word ?? ''] ?? Number.NaN);
      const whole = Number.isNaN(hour) ? (numberWords[groups.hour ?? ''] ?? Number.NaN) : hour;
      const end = match.index + match[0].length;
      if (!(whole <= 24) || notClock.test(folded.slice(end)) || isLength(folded, match.index, match[0])) continue;
      const named = halfOf(groups.half, groups.part);
      add({
        start: match.index,
        end,
        hour: (whole - Number(groups.share?.startsWith('moins') ?? false) + 24) % 24,
        minute: Number(groups.minute ?? shares[groups.share?.slice(0, 4) ?? ''] ?? 0),
        loose: i === patterns.length - 1,
        ...(named && { half: named }),
      });
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

/** "depuis 2 heures", "il y a 3 h", "pendant 2 heures" tell how long; so does any "3 heures" without "à" or "vers" before it. */
function isLength(folded: string, start: number, said: string): boolean {
  const before = folded.slice(Math.max(0, start - 22), start);
  if (
    /\b(?:il y a|y a|ca fait|pendant|durant|for|environ|plus de|presque|deja|last|past|within|apres|chaque|toutes les|every)\s(?:deja |about |environ |plus de |the last |the past )?$/.test(
      before,
    )
  ) {
    return /\d\s?(?:h|heures?|hrs?)$|heures?$/.test(said);
  }
  return /\bdepuis (?:plus de |environ |au moins )?$/.test(before) && /heures?$/.test(said);
}

function halfOf(letter: string | undefined, part: string | undefined): 'am' | 'pm' | undefined {
  if (letter) return letter === 'a' ? 'am' : 'pm';
  if (!part) return undefined;
  return /matin|nuit|mat\b|morning/.test(part) ? 'am' : 'pm';
}
