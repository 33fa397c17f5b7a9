import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { AppError } from '../errors.ts';
import type { InboundMailDesk } from '../services/inboundMail/inboundMailDesk.ts';
import { type ErrorReplyDeps, replyWithError } from './errorReply.ts';
import { sendJson } from './sendJson.ts';

/** The largest mail that is read, in bytes. */
const mailLimit = 20_000_000;

/** Takes mails at `POST /mail/inbound`, raw, from whoever has the secret; without one there is nothing at that path. */
export function registerInboundMail(
  server: Server,
  deps: ErrorReplyDeps & { secret: string | null; mail: InboundMailDesk },
): void {
  const { secret, mail } = deps;
  if (secret === null) return;
  server.post('/mail/inbound', async (req: Request, res: Response) => {
    try {
      if (!isBearer(req.headers.authorization, secret))
        throw new AppError('wrong_secret', 401, 'The secret of inbound mail is missing or wrong.');
      sendJson(res, 200, await mail.take(await readRaw(req)));
    } catch (error) {
      replyWithError(req, res, error, deps);
    }
  });
}

function isBearer(header: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`));
}

function readRaw(req: IncomingMessage): Promise<Buffer> {
  const tooLarge = () =>
    new AppError('body_too_large', 413, `A mail has at most ${mailLimit} bytes.`, { limit: mailLimit });
  if (Number(req.headers['content-length'] ?? 0) > mailLimit) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mailLimit) chunks.push(chunk);
      else reject(tooLarge());
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('error', reject);
  });
}
