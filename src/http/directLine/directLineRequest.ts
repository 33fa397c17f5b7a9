import type { Request, Response } from 'restify';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';

/** Refuses with 429 and Retry-After where a caller asks too often. */
export async function limit(
  deps: DirectLineDeps,
  res: Response,
  action: 'token' | 'message' | 'upload',
  key: string,
): Promise<void> {
  const seconds = await deps.limits.retryAfter(action, key);
  if (seconds === null) return;
  res.setHeader('Retry-After', String(seconds));
  throw new DirectLineError(429, 'LimitExceeded', `Too many requests. Try again in ${seconds} s.`);
}

/** The conversation that a path names. */
export function idOf(req: Request): string {
  return String(req.params.id);
}

/** What is answered for a conversation that is not there, or has ended. */
export function gone(): DirectLineError {
  return new DirectLineError(404, 'BadArgument', 'Conversation not found or ended.');
}
