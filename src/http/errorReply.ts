import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../domain/language.ts';
import { AppError } from '../errors.ts';
import { errorCatalogue } from './errorCatalogue.ts';
import { requestLanguage } from './requestLanguage.ts';
import { sendJson } from './sendJson.ts';

/** What an error reply needs: the sentences of the locales, and a log for what is our own fault. */
export type ErrorReplyDeps = {
  /** The sentence of a code in a language; null where the locales have none, and then the error's own is sent. */
  errorText: (language: Language, code: string, details: Record<string, unknown>) => string | null;
  log: { error: (fields: object, message: string) => void };
};

/** Answers a request with an error in the language it asked for; anything but an AppError is logged, and told as `internal`. */
export function replyWithError(req: IncomingMessage, res: ServerResponse, error: unknown, deps: ErrorReplyDeps): void {
  if (!(error instanceof AppError)) {
    deps.log.error({ err: error, method: req.method }, 'a request of the desk failed');
  }
  if (res.headersSent) {
    // Half of a stream went out: only breaking it off tells the client that the rest won't come.
    res.destroy();
    return;
  }
  const known =
    error instanceof AppError
      ? error
      : isStoreAway(error)
        ? new AppError('store_unavailable', 503, 'The store does not answer.', { retryAfter: 5 })
        : new AppError('internal', errorCatalogue.internal.status, 'An unexpected error.');
  const { code, status, details } = known;
  const message = deps.errorText(requestLanguage(req.headers['accept-language']), code, details) ?? known.message;
  if (typeof details.retryAfter === 'number') res.setHeader('Retry-After', String(details.retryAfter));
  if (Array.isArray(details.allow)) res.setHeader('Allow', details.allow.join(', '));
  sendJson(res, status, { error: { ...details, code, message } });
}

/** The driver's own names for a server that is gone: this folder does not know the driver. */
export function isStoreAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^Mongo(ose)?(ServerSelection|Network|NotConnected|PoolCleared|TopologyClosed)/.test(error.name)
  );
}
