import { stringify } from 'csv-stringify/sync';

/** The mark that tells spreadsheets that a file is UTF-8: it stands before the first row. */
export const csvMark = '\ufeff';

/** Rows as a spreadsheet reads them (RFC 4180); a cell that would be run as a formula is kept as text. */
export function csvRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], { record_delimiter: 'windows', escape_formulas: true });
}

/** The head of an answer that is saved as a CSV file. */
export function csvHead(name: string): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
}
