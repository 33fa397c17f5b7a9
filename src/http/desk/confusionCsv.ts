import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import type { ConfusionCell } from '../../services/learning/guessReport.ts';
import { csvMark, csvRows } from './csv.ts';

/** The confusion table for a spreadsheet: a row for each guess, a column for each service that it turned out to be. */
export function confusionCsv(
  cells: readonly ConfusionCell[],
  services: readonly Service[],
  language: Language,
): string {
  const counts = new Map(cells.map(({ guess, service, count }) => [`${guess} ${service}`, count]));
  const name = (code: string) => services.find((one) => one.code === code)?.name[language] ?? code;
  // Services that the pack no longer has are in old tickets still.
  const codes = [
    ...new Set([...services.map(({ code }) => code), ...cells.flatMap((cell) => [cell.guess, cell.service])]),
  ];
  const rows = [
    ['', ...codes.map(name)],
    ...codes.map((guess) => [name(guess), ...codes.map((service) => String(counts.get(`${guess} ${service}`) ?? 0))]),
  ];
  return csvMark + csvRows(rows);
}
