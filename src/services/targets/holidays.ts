import Holidays from 'date-holidays';
import type { BusinessHours } from '../../domain/businessHours.ts';
import type { Bilingual } from '../../domain/language.ts';

/** The name of the holiday or closure that a date is (`YYYY-MM-DD`), or null on an ordinary day. */
export type HolidayOf = (date: string) => Bilingual | null;

/** Whether public holidays are known of a country or region, such as `CA-QC`. */
export function isHolidayRegion(region: string): boolean {
  const [country = '', state] = region.split('-');
  const known = new Holidays();
  if (known.getCountries()[country] === undefined) return false;
  return state === undefined || known.getStates(country)?.[state] !== undefined;
}

/** Looks dates up among the public holidays of the region and the town's own closures, whose name comes first. */
export function createHolidays({ holidays, closures }: Pick<BusinessHours, 'holidays' | 'closures'>): HolidayOf {
  const own = new Map(closures.map(({ date, name }) => [date, name]));
  const [country = '', state = ''] = (holidays ?? '').split('-');
  const region = holidays === null ? null : new Holidays(country, state, { types: ['public'] });
  const years = new Map<string, Map<string, Bilingual>>();

  // A year of rules takes some twenty milliseconds to work out.
  function publicOf(year: string): Map<string, Bilingual> {
    const known = years.get(year) ?? publicHolidays(region, Number(year));
    years.set(year, known);
    return known;
  }
  return (date) => own.get(date) ?? own.get(date.slice(5)) ?? publicOf(date.slice(0, 4)).get(date) ?? null;
}

function publicHolidays(region: Holidays | null, year: number): Map<string, Bilingual> {
  const english = new Map(region?.getHolidays(year, 'en').map(({ date, name }) => [date, name]));
  const french = region?.getHolidays(year, 'fr') ?? [];
  return new Map(french.map(({ date, name }) => [date.slice(0, 10), { fr: name, en: english.get(date) ?? name }]));
}
