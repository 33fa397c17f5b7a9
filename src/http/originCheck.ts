import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

/**
 * Refuses a request that a page of another origin sent. Browsers name the origin with every change and programs don't, so
 * no Origin passes; ours is the request's own Host, or the public address where a proxy changes the Host.
 */
export function checkOrigin(req: Pick<IncomingMessage, 'headers'>, publicUrl: string | null): void {
  const { origin, host } = req.headers;
  if (origin === undefined) return;
  if (URL.canParse(origin)) {
    if (host && new URL(origin).host === host.toLowerCase()) return;
    if (publicUrl && new URL(origin).origin === new URL(publicUrl).origin) return;
  }
  throw new AppError('foreign_origin', 403, `A page of ${origin} cannot change anything here.`, { origin });
}
