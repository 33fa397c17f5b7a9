import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { AppError } from '../../errors.ts';
import { photoLimit } from '../../services/attachments/photoIntake.ts';
import type { RawFile } from '../../services/attachments/takenFiles.ts';

const filesAtOnce = 5;
/** More than this is refused before it is read, in bytes. */
const readAtMost = filesAtOnce * photoLimit + 1_000_000;
const longestField = 4000;

/** What a form of the page sent. */
export type FollowForm = { fields: Record<string, string>; files: RawFile[] };

/** Reads a form as browsers send it, with photos or without; refuses `body_too_large` and `invalid_form`. */
export function readFollowForm(req: IncomingMessage): Promise<FollowForm> {
  if (Number(req.headers['content-length'] ?? 0) > readAtMost) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const form: FollowForm = { fields: {}, files: [] };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        limits: { fileSize: photoLimit, files: filesAtOnce, fields: 20, fieldSize: longestField * 4 },
        defParamCharset: 'utf8',
      });
    } catch {
      reject(malformed());
      return;
    }
    parser.on('field', (name, value) => {
      form.fields[name] = value.trim().slice(0, longestField);
    });
    parser.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => reject(malformed()));
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        // A file field that was left empty comes as a file without a name.
        if (filename) form.files.push({ name: filename, bytes, tooLarge: stream.truncated === true });
      });
    });
    parser.on('filesLimit', () => reject(tooLarge()));
    parser.on('close', () => resolve(form));
    parser.on('error', () => reject(malformed()));
    req.on('aborted', () => reject(malformed()));
    req.pipe(parser);
  });
}

function tooLarge(): AppError {
  return new AppError('body_too_large', 413, `A form has at most ${readAtMost} bytes.`, { limit: readAtMost });
}

function malformed(): AppError {
  return new AppError('invalid_form', 400, 'The form is malformed.');
}
