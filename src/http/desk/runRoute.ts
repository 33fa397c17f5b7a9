import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import type { SignedIn } from '../../services/users/signInDesk.ts';
import { mayChange, maySupervise } from '../../services/users/user.ts';
import { replyWithError } from '../errorReply.ts';
import { readJson } from '../jsonBody.ts';
import { checkOrigin } from '../originCheck.ts';
import { requestLanguage } from '../requestLanguage.ts';
import { sendJson } from '../sendJson.ts';
import type { DeskDeps } from './deskDeps.ts';
import type { Access, DeskCall, DeskRoute } from './deskRoute.ts';
import { tokenFromCookies } from './sessionCookie.ts';

const wordsOfZod = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

/** Answers one request by its row of the table; never rejects, whatever fails. */
export async function runRoute(
  route: DeskRoute,
  params: Record<string, string>,
  req: IncomingMessage,
  res: ServerResponse,
  deps: DeskDeps,
): Promise<void> {
  try {
    if (route.method !== 'GET') checkOrigin(req, deps.publicUrl);
    const signedIn = await authenticate(req, deps);
    checkAccess(route.access, signedIn);
    const language = requestLanguage(req.headers['accept-language']);
    const query = route.query ? check(route.query, queryOf(req), language) : undefined;
    const body = route.body ? check(route.body, await readJson(req), language) : undefined;
    const call: DeskCall<unknown, unknown, unknown> = { req, res, params, query, body, signedIn, language };
    // What is streamed has been seen once the first byte is out: it is noted before.
    if (route.media) await audit(route, params, undefined, signedIn, deps);
    // The row's schemas and access made these values; `jsonRoute` held its handler to their types.
    const result = await route.handle(call as DeskCall<never, never, never>);
    if (route.media) return;
    await audit(route, params, result, signedIn, deps);
    sendJson(res, route.status, result);
  } catch (error) {
    replyWithError(req, res, error, deps);
  }
}

async function authenticate(req: IncomingMessage, deps: DeskDeps): Promise<SignedIn | null> {
  const token = tokenFromCookies(req.headers.cookie);
  return token ? deps.signIn.authenticate(token) : null;
}

function checkAccess(access: Access, signedIn: SignedIn | null): void {
  if (access === 'anyone') return;
  if (!signedIn) throw new AppError('not_signed_in', 401, 'Sign in first.');
  const { role } = signedIn.user;
  if (access === 'supervisor' && !maySupervise(role)) {
    throw new AppError('supervisor_only', 403, 'Only a supervisor may do this.');
  }
  if (access === 'agent' && !mayChange(role)) {
    throw new AppError('read_only', 403, 'This account may look, and change nothing.');
  }
}

// What was done is done: a line that can't be written is told in the log, and the answer goes out all the same.
async function audit(
  route: DeskRoute,
  params: Record<string, string>,
  result: unknown,
  signedIn: SignedIn | null,
  deps: DeskDeps,
): Promise<void> {
  if (!route.audits || !signedIn) return;
  const { reference, id } = { ...(result as { reference?: string; id?: string } | undefined), ...params };
  await deps.audit
    .note(signedIn.user, route.audits, reference?.toUpperCase() ?? id ?? null)
    .catch((err: unknown) => deps.log.error({ err }, 'the audit could not be written'));
}

// A parameter given twice is one list: ?status=new&status=waiting.
function queryOf(req: IncomingMessage): Record<string, string> {
  const { searchParams } = new URL(req.url ?? '/', 'http://localhost');
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')]),
  );
}

function check(schema: z.ZodType, value: unknown, language: Language): unknown {
  const result = schema.safeParse(value, { error: wordsOfZod[language] });
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = issues[0] ?? { path: '', message: '' };
  const text = `${first.path}: ${first.message}`;
  throw new AppError('invalid_request', 400, text, { issues, field: first.path || '…', problem: first.message });
}
