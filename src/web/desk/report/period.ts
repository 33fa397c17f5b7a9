/** A span of days, both dates included, as the address bar and the API write it. */
export type Period = { from: string; to: string };

/** The periods that are one click away, by how many days they look back, today among them; `year` from January on. */
export const presets = ['today', 'week', 'month', 'quarter', 'year', 'twelveMonths'] as const;

/** One of {@link presets}. */
export type Preset = (typeof presets)[number];

const days: Partial<Record<Preset, number>> = { today: 1, week: 7, month: 30, quarter: 90, twelveMonths: 365 };
const dayMs = 86_400_000;

/** The dates of a preset, on the calendar of a zone. */
export function periodOf(preset: Preset, now: number, timeZone: string | undefined): Period {
  const to = dateAt(now, timeZone);
  const back = days[preset];
  if (back === undefined) return { from: `${to.slice(0, 4)}-01-01`, to };
  // Counted on the calendar: a day of 23 hours is a day.
  const from = new Date(Date.parse(`${to}T12:00:00Z`) - (back - 1) * dayMs);
  return { from: from.toISOString().slice(0, 10), to };
}

/** The preset that a period is, or null. */
export function presetOf(period: Period, now: number, timeZone: string | undefined): Preset | null {
  return (
    presets.find((preset) => {
      const { from, to } = periodOf(preset, now, timeZone);
      return from === period.from && to === period.to;
    }) ?? null
  );
}

/** Reads the period of the address bar; the last 30 days where it has none. */
export function readPeriod(search: string, now: number, timeZone: string | undefined): Period {
  const params = new URLSearchParams(search);
  const [from = '', to = ''] = ['from', 'to'].map((name) => params.get(name) ?? '');
  return isDate(from) && isDate(to) && from <= to ? { from, to } : periodOf('month', now, timeZone);
}

/** A period as the address bar and the API write it, without `?`. */
export function writePeriod({ from, to }: Period): string {
  return `from=${from}&to=${to}`;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function dateAt(moment: number, timeZone: string | undefined): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(moment);
}
