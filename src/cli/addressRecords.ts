import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { AppError } from '../errors.ts';
import { featureTexts } from './featureTexts.ts';

/** One row of an address file, as it stands: column names in upper case; null where the row could not even be read. */
export type AddressRecord = { line: number; fields: Record<string, string> | null };

/** What the start of a file tells of it. */
type FileForm = { encoding: BufferEncoding; kind: 'csv' | 'lines' | 'collection'; delimiter: string };

const lookAheadBytes = 65_536;

/** Reads an OpenAddresses CSV or GeoJSON file (a FeatureCollection, or one Feature a line) row by row, however large it is. */
export async function* readAddressRecords(file: string): AsyncGenerator<AddressRecord> {
  const form = await formOf(file);
  if (form.kind === 'csv') yield* readCsv(file, form);
  else if (form.kind === 'lines') yield* readLines(file, form);
  else
    for await (const { line, text } of featureTexts(createReadStream(file, form.encoding)))
      yield featureRecord(line, text);
}

async function formOf(file: string): Promise<FileForm> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(lookAheadBytes), 0, lookAheadBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
    const start = bytes
      .toString(encoding)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (start.startsWith('{'))
      return {
        encoding,
        kind: /"FeatureCollection"|^\{\s*"features"/.test(start) ? 'collection' : 'lines',
        delimiter: '',
      };
    const header = start.split(/\r?\n/, 1)[0] ?? '';
    const delimiter = [',', ';', '\t'].reduce(
      (best, one) => (header.split(one).length > header.split(best).length ? one : best),
      ',',
    );
    return { encoding, kind: 'csv', delimiter };
  } finally {
    await handle.close();
  }
}

/** A character cut in two at the end of what was read is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function* readCsv(file: string, { encoding, delimiter }: FileForm): AsyncGenerator<AddressRecord> {
  const rows = createReadStream(file, encoding).pipe(
    parse({
      bom: true,
      delimiter,
      columns: (header: string[]) => checkedHeader(header),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      trim: true,
    }),
  );
  for await (const { record, info } of rows as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number; error?: unknown };
  }>) {
    yield { line: info.lines, fields: info.error ? null : record };
  }
}

const neededColumns = ['LON', 'LAT', 'NUMBER', 'STREET'];

function checkedHeader(header: string[]): string[] {
  const columns = header.map((name) => name.trim().toUpperCase());
  const missing = neededColumns.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new AppError('columns', 400, `missing columns: ${missing.join(', ')}`, { missing });
  return columns;
}

async function* readLines(file: string, { encoding }: FileForm): AsyncGenerator<AddressRecord> {
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(file, encoding),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() !== '') yield featureRecord(line, text);
  }
}

/** A GeoJSON Feature's properties, with its point as LON and LAT. */
function featureRecord(line: number, text: string): AddressRecord {
  try {
    const { properties, geometry } = JSON.parse(text) as {
      properties?: Record<string, unknown>;
      geometry?: { coordinates?: unknown[] };
    };
    const fields: Record<string, string> = {};
    for (const [name, value] of Object.entries(properties ?? {}))
      fields[name.toUpperCase()] = value === null || value === undefined ? '' : String(value).trim();
    const [long, lat] = geometry?.coordinates ?? [];
    return { line, fields: { ...fields, LON: String(long ?? ''), LAT: String(lat ?? '') } };
  } catch {
    return { line, fields: null };
  }
}
