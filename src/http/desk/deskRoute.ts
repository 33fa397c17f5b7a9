import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import type { AuditAction } from '../../services/audit/auditEntry.ts';
import type { SignedIn } from '../../services/users/signInDesk.ts';
import type { ErrorCode } from '../errorCatalogue.ts';

/** Who may call a route: `anyone`, a signed-in `user`, an `agent` (whoever may change something), or a `supervisor`. */
export type Access = 'anyone' | 'user' | 'agent' | 'supervisor';

/** One request, checked: its schema has validated `query` and `body`. */
export type DeskCall<Query, Body, Who> = {
  req: IncomingMessage;
  res: ServerResponse;
  /** The variables of the path, by name. */
  params: Record<string, string>;
  query: Query;
  body: Body;
  signedIn: Who;
  language: Language;
};

type RouteText = {
  method: 'GET' | 'POST' | 'DELETE';
  /** As OpenAPI writes it: `/api/desk/tickets/{reference}`. */
  path: string;
  /** One line of the OpenAPI document. */
  summary: string;
  /** What the audit says of a call that succeeded; its subject is the one of the path, else of the answer. */
  audits?: AuditAction;
  /** The codes that it may answer with, beyond those that any route may. */
  errors: readonly ErrorCode[];
};

/** One row of the table that both restify and the OpenAPI document are made from. */
export type DeskRoute = RouteText & {
  access: Access;
  query: z.ZodObject | null;
  body: z.ZodType | null;
  status: number;
  /** Null: an answer without a body, or one that `handle` streams itself under `media`. */
  response: z.ZodType | null;
  /** The media type that `handle` streams, when it doesn't return JSON. */
  media: string | null;
  handle(call: DeskCall<never, never, never>): Promise<unknown>;
};

type Who<A extends Access> = A extends 'anyone' ? SignedIn | null : SignedIn;
type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A route that answers JSON, or nothing when it has no `response`; its handler is held to its schemas. */
export function jsonRoute<
  A extends Access,
  R extends z.ZodType | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  route: RouteText & {
    access: A;
    query?: Q;
    body?: B;
    status?: number;
    response?: R;
    handle(call: DeskCall<Read<Q>, Read<B>, Who<A>>): Promise<R extends z.ZodType ? z.input<R> : undefined>;
  },
): DeskRoute {
  const { query = null, body = null, response = null, ...rest } = route;
  return { ...rest, query, body, response, status: route.status ?? (response ? 200 : 204), media: null };
}

/** A route whose handler writes the response itself, and resolves when it is over. */
export function streamRoute<A extends Access, Q extends z.ZodObject | undefined = undefined>(
  route: RouteText & {
    access: A;
    query?: Q;
    media: string;
    handle(call: DeskCall<Read<Q>, undefined, Who<A>>): Promise<void>;
  },
): DeskRoute {
  const { query = null, ...rest } = route;
  return { ...rest, query, body: null, response: null, status: 200 };
}
