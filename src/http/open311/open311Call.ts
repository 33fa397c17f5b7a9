import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../../domain/language.ts';
import { requestLanguage } from '../requestLanguage.ts';
import type { Open311Format } from './sendOpen311.ts';

/** One call: its answer's format, its parameters, and the language of the texts in it. */
export type Open311Call = {
  req: IncomingMessage;
  res: ServerResponse;
  format: Open311Format;
  /** The part of the path that names one thing, without the format; empty where there is none. */
  id: string;
  /** A query parameter; null where absent or empty, which mean the same in GeoReport. One that comes twice is a list. */
  parameter: (name: string) => string | null;
  language: Language;
};

/** Reads a call; `rest` is the last part of its path, "033.xml", or only the format. */
export function open311Call(req: IncomingMessage, res: ServerResponse, rest: string): Open311Call {
  const { searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const parameter = (name: string) => {
    const values = searchParams.getAll(name).map((value) => value.trim());
    return values.filter((value) => value !== '').join(',') || null;
  };
  const locale = parameter('locale');
  return {
    req,
    res,
    format: /\.?json$/i.test(rest) ? 'json' : 'xml',
    id: rest.replace(/\.?(json|xml)$/i, ''),
    parameter,
    language: requestLanguage(locale ?? req.headers['accept-language']),
  };
}

/** The language that a client asked for by `locale` or Accept-Language; null where it said nothing of use. */
export function askedLanguage({ req, parameter, language }: Open311Call): Language | null {
  return /\b(fr|en)\b/i.test(parameter('locale') ?? req.headers['accept-language'] ?? '') ? language : null;
}
