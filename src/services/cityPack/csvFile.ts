import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { describeIssue } from './describeIssue.ts';
import type { PackFaults } from './packFaults.ts';

type Row = { record: Record<string, string>; info: { lines: number; error?: unknown } };

/** A row that held, with the line that it ends on. */
export type CsvRow<T> = { line: number; value: T };

/** Reads a CSV text row by row through a schema; rows that do not hold are noted by line and column and left out. */
export function readCsv<T>(
  file: string,
  text: string,
  columns: readonly string[],
  schema: z.ZodType<T>,
  faults: PackFaults,
): CsvRow<T>[] {
  const header =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]
      ?.split(',') ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    faults.add(file, 'line 1', `without the column ${missing.join(', ')}`, columns.join(','));
    return [];
  }
  return parseRows(file, text, faults).flatMap(({ record, info }) => {
    const where = `line ${info.lines}`;
    if (info.error) {
      faults.add(file, where, 'not as many fields as the header', `${header.length} fields`);
      return [];
    }
    const result = schema.safeParse(record);
    if (result.success) return [{ line: info.lines, value: result.data }];
    for (const issue of result.error.issues) {
      const { problem, allowed } = describeIssue(issue);
      faults.add(file, `${where}, ${issue.path.join('.')}`, problem, allowed);
    }
    return [];
  });
}

function parseRows(file: string, text: string, faults: PackFaults): Row[] {
  const options = {
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
  try {
    return parse(text, options) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(file, `line ${String(error.lines ?? 1)}`, error.message, 'CSV as of RFC 4180');
    return [];
  }
}
