import type { ServerResponse } from 'node:http';
import { AppError } from '../../errors.ts';
import { isStoreAway } from '../errorReply.ts';
import { sendJson } from '../sendJson.ts';

/** An error as Direct Line 3.0 documents it: `{ error: { code, message } }` with its status. */
export class DirectLineError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'DirectLineError';
    this.status = status;
    this.code = code;
  }
}

/** Answers an error in Direct Line's own form; what is not expected becomes a bare 500. */
export function sendDirectLineError(res: ServerResponse, error: unknown): void {
  if (res.headersSent) {
    res.end();
    return;
  }
  if (error instanceof DirectLineError)
    sendJson(res, error.status, { error: { code: error.code, message: error.message } });
  else if (error instanceof AppError)
    sendJson(res, error.status, {
      error: { code: error.status === 413 ? 'MessageSizeTooBig' : 'BadArgument', message: error.message },
    });
  else if (isStoreAway(error)) {
    res.setHeader('Retry-After', '5');
    sendJson(res, 503, { error: { code: 'ServiceError', message: 'The store does not answer. Please try again.' } });
  } else {
    sendJson(res, 500, {
      error: { code: 'ServiceError', message: 'The request could not be handled. Please try again.' },
    });
    res.emit('failure', error);
  }
}
