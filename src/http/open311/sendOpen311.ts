import type { ServerResponse } from 'node:http';
import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import { Open311Error } from '../../services/open311/open311Error.ts';
import { say } from '../../services/words.ts';
import { isStoreAway } from '../errorReply.ts';
import { toXml, type XmlRoot } from './toXml.ts';

/** The two formats of GeoReport v2. */
export type Open311Format = 'json' | 'xml';

const types: Record<Open311Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

type Answer = { res: ServerResponse; format: Open311Format; language: Language };

/** Ends a response with a body in the format that was asked for. */
export function sendOpen311({ res, format, language }: Answer, status: number, root: XmlRoot, body: unknown): void {
  const text = format === 'json' ? JSON.stringify(body) : toXml(root, body);
  const bytes = Buffer.from(text, 'utf8');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Language', language);
  res.setHeader('Vary', 'Accept-Language');
  res.writeHead(status, { 'Content-Type': types[format], 'Content-Length': bytes.length });
  res.end(bytes);
}

/** Answers an error in GeoReport's own form; what is not expected becomes a bare 500, and is logged. */
export function sendOpen311Error(answer: Answer, error: unknown): void {
  const { res, language } = answer;
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (error instanceof Open311Error) {
    const body = error.faults.map(({ code, key, values }) => ({ code, description: say(language, key, values) }));
    sendOpen311(answer, error.status, 'errors', body);
  } else if (error instanceof AppError) {
    const { retryAfter } = error.details;
    if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
    sendOpen311(answer, error.status, 'errors', [{ code: error.status, description: error.message }]);
  } else {
    const away = isStoreAway(error);
    if (away) res.setHeader('Retry-After', '5');
    else res.emit('failure', error);
    const [status, key] = away ? ([503, 'open311.error.away'] as const) : ([500, 'open311.error.internal'] as const);
    sendOpen311(answer, status, 'errors', [{ code: status, description: say(language, key) }]);
  }
}
