import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { photoLimit } from '../../services/attachments/photoIntake.ts';
import type { RawFile } from '../../services/attachments/takenFiles.ts';
import { DirectLineError } from './directLineError.ts';

const filesAtOnce = 5;
/** More than this is not even read to its end, in bytes. */
const readAtMost = filesAtOnce * photoLimit + 1_000_000;
const activityType = 'application/vnd.microsoft.activity';

/** What an upload brought: the activity of its `activity` part, if any, and its files. */
export type Upload = { activity: unknown; files: RawFile[] };

/** Reads an upload: one file as the body, or multipart with an `activity` part and files. */
export async function readUpload(req: IncomingMessage): Promise<Upload> {
  const type = req.headers['content-type'] ?? '';
  if (Number(req.headers['content-length'] ?? 0) > readAtMost) throw tooLarge();
  if (/^multipart\/form-data/i.test(type)) return readMultipart(req);
  if (type === '') throw new DirectLineError(400, 'BadArgument', 'A Content-Type is needed.');
  const name = /filename="?([^";]+)"?/i.exec(req.headers['content-disposition'] ?? '')?.[1] ?? '';
  return { activity: null, files: [await readRaw(req, name)] };
}

function readRaw(req: IncomingMessage, name: string): Promise<RawFile> {
  // Not `for await`: leaving that loop early destroys the request, and with it the connection that carries the answer.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > readAtMost) reject(tooLarge());
      // Read on to the end without keeping it: a connection that is cut tells the citizen nothing.
      else if (size <= photoLimit) chunks.push(chunk);
    });
    req.once('end', () => resolve({ name, bytes: Buffer.concat(chunks), tooLarge: size > photoLimit }));
    req.once('error', () => reject(malformed()));
  });
}

function readMultipart(req: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const upload: Upload = { activity: null, files: [] };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        limits: { fileSize: photoLimit, files: filesAtOnce + 1, parts: filesAtOnce + 5 },
        defParamCharset: 'utf8',
      });
    } catch {
      reject(malformed());
      return;
    }
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => reject(malformed()));
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        // directlinejs sends its activity as a file named "blob".
        if (field === 'activity' || mimeType === activityType) upload.activity = parsed(bytes.toString('utf8'), reject);
        else upload.files.push({ name: filename ?? '', bytes, tooLarge: stream.truncated === true });
      });
    });
    parser.on('field', (field, value) => {
      if (field === 'activity') upload.activity = parsed(value, reject);
    });
    // One file more than the photos is the activity; a photo that would be left out unsaid is refused.
    parser.on('filesLimit', () => reject(tooLarge()));
    parser.on('close', () => (upload.files.length > filesAtOnce ? reject(tooLarge()) : resolve(upload)));
    parser.on('error', () => reject(malformed()));
    req.on('aborted', () => reject(malformed()));
    req.pipe(parser);
  });
}

function parsed(json: string, reject: (error: Error) => void): unknown {
  try {
    return JSON.parse(json);
  } catch {
    reject(new DirectLineError(400, 'BadArgument', 'The activity part is not JSON.'));
    return null;
  }
}

function tooLarge(): DirectLineError {
  return new DirectLineError(
    413,
    'MessageSizeTooBig',
    `A photo has at most ${photoLimit / 1_000_000} MB, an upload at most ${filesAtOnce} photos.`,
  );
}

function malformed(): DirectLineError {
  return new DirectLineError(400, 'BadArgument', 'The multipart body is malformed.');
}
