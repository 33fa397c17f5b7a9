import { digitWords, teenWords, tensWords } from '../../numberWords.ts';

/** Month of a word, 1 to 12; folded. "mars", "march", "may", "mai" and "sept" need a day beside them to count. */
export const months: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  january: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  february: 2,
  feb: 2,
  mars: 3,
  march: 3,
  mar: 3,
  avril: 4,
  avr: 4,
  april: 4,
  apr: 4,
  mai: 5,
  may: 5,
  juin: 6,
  june: 6,
  jun: 6,
  juillet: 7,
  juil: 7,
  july: 7,
  jul: 7,
  aout: 8,
  august: 8,
  aug: 8,
  septembre: 9,
  september: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  october: 10,
  oct: 10,
  novembre: 11,
  november: 11,
  nov: 11,
  decembre: 12,
  december: 12,
  dec: 12,
};

/** ISO weekday of a word, Monday 1 to Sunday 7; folded. */
export const weekdays: Readonly<Record<string, number>> = {
  lundi: 1,
  monday: 1,
  mon: 1,
  mardi: 2,
  tuesday: 2,
  tues: 2,
  tue: 2,
  mercredi: 3,
  wednesday: 3,
  wed: 3,
  mecredi: 3,
  mercerdi: 3,
  wensday: 3,
  wednsday: 3,
  jeudi: 4,
  thursday: 4,
  thurs: 4,
  thur: 4,
  thu: 4,
  vendredi: 5,
  friday: 5,
  fri: 5,
  vendrdi: 5,
  vendedi: 5,
  samedi: 6,
  saturday: 6,
  sat: 6,
  dimanche: 7,
  sunday: 7,
  sun: 7,
  dimance: 7,
};

const { zero, ...counting } = digitWords;

/** Number words that people say with hours and days; folded. */
export const numberWords: Readonly<Record<string, number>> = { a: 1, an: 1, ...counting, ...teenWords, ...tensWords };

/** A holiday's date in a year: fixed, the nth weekday of a month, the Monday before a day, or days from Easter. */
export type Holiday =
  | { month: number; day: number }
  | { month: number; weekday: number; nth: number }
  | { month: number; mondayBefore: number }
  | { fromEaster: number };

/** How the holidays of Québec and Canada are named; each pattern is over folded text. */
export const holidays: readonly [RegExp, Holiday][] = [
  [/(?<!rue )(?:l'|l )?\bhal+owe+n\b/g, { month: 10, day: 31 }],
  [/\b(?:la )?(?:fete du canada|canada day)\b/g, { month: 7, day: 1 }],
  [
    /(?<=\b(?:a|depuis|pour|de|le soir de|jour de) )la (?:st|saint)[ -]jean(?:[ -]baptiste)?\b(?! est| ouest)/g,
    { month: 6, day: 24 },
  ],
  [/\bst\.?[ -]jean[ -]baptiste day\b|\bfete nationale\b/g, { month: 6, day: 24 }],
  [/\b(?:la )?veille de noel\b|\bchristmas eve\b/g, { month: 12, day: 24 }],
  [
    /(?<!sapins? de |arbres? de )\bnoel\b|\bchristmas(?: day)?\b(?! tree| light| eve| decor)|\bxmas\b(?! tree| light)/g,
    { month: 12, day: 25 },
  ],
  [/\bboxing day\b/g, { month: 12, day: 26 }],
  [/\b(?:veille du )?jour de l'an\b|\bnew year'?s(?: day| eve)?\b/g, { month: 1, day: 1 }],
  [/\b(?:lundi de )?paques\b|\beaster(?: monday| sunday)?\b/g, { fromEaster: 0 }],
  [/\baction de graces?\b|\bthanksgiving\b/g, { month: 10, weekday: 1, nth: 2 }],
  [/\bfete du travail\b|\blabou?r day\b/g, { month: 9, weekday: 1, nth: 1 }],
  [/\bfete des patriotes\b|\bvictoria day\b/g, { month: 5, mondayBefore: 25 }],
  [/\b(?:st|saint)[ -]valentin\b|\bvalentine'?s(?: day)?\b/g, { month: 2, day: 14 }],
];
