import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { photoLimit } from '../../services/attachments/photoIntake.ts';
import { Open311Error } from '../../services/open311/open311Error.ts';
import type { RawReport } from '../../services/open311/reportForm.ts';

const photosAtOnce = 5;
/** More than this is not even read to its end, in bytes. */
const readAtMost = photosAtOnce * photoLimit + 1_000_000;
const fieldsAtOnce = 200;
const fieldBytes = 100_000;

/** Reads the body of `POST requests`: a form as GeoReport has it, or multipart with photos among its fields. */
export function readReport(req: IncomingMessage): Promise<RawReport> {
  return new Promise((resolve, reject) => {
    const refuse = (key: 'open311.error.body' | 'open311.error.bodySize') =>
      reject(new Open311Error([{ code: 400, key, values: { photos: photosAtOnce } }]));
    if (Number(req.headers['content-length'] ?? 0) > readAtMost) return refuse('open311.error.bodySize');
    const report: RawReport = { fields: [], files: [] };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        limits: { fileSize: photoLimit, files: photosAtOnce, fields: fieldsAtOnce, fieldSize: fieldBytes },
        defParamCharset: 'utf8',
      });
    } catch {
      return refuse('open311.error.body');
    }
    parser.on('field', (name, value) => report.fields.push([name, value]));
    parser.on('file', (_, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => refuse('open311.error.body'));
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        if (bytes.length > 0) report.files.push({ name: filename ?? '', bytes, tooLarge: stream.truncated === true });
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse('open311.error.bodySize'));
    parser.on('close', () => resolve(report));
    parser.on('error', () => refuse('open311.error.body'));
    req.on('aborted', () => refuse('open311.error.body'));
    req.pipe(parser);
  });
}
