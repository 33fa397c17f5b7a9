import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

/** The largest body that the desk's API reads, in bytes. */
export const bodyLimit = 1_000_000;

/** Reads a request's JSON; no body is an empty object. Refuses `body_too_large` and `invalid_json`. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const text = (await readBody(req)).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalid();
  }
}

/** Reads a request's body to its end. Refuses `body_too_large`. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const declared = Number(req.headers['content-length'] ?? 0);
  if (declared > bodyLimit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not `for await`: leaving that loop early destroys the request, and with it the connection that carries the answer.
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else reject(tooLarge());
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    // The client went away in the middle: nobody will read the answer.
    req.once('error', () => reject(invalid()));
  });
}

function tooLarge(): AppError {
  return new AppError('body_too_large', 413, `A body has at most ${bodyLimit} bytes.`, { limit: bodyLimit });
}

function invalid(): AppError {
  return new AppError('invalid_json', 400, 'The body is not valid JSON.');
}
