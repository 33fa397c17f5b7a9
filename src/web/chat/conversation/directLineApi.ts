import type { Language } from '../../shared/language.ts';
import { localeOf } from '../../shared/language.ts';
import type { KeptSession } from './keptSession.ts';

/** Where the server speaks Direct Line: beside this page. */
export const directLineUrl = `${location.origin}/v3/directline`;

const TIMEOUT_MS = 15_000;

/** A Direct Line call that gave no answer (`status` 0) or a bad one. */
export class DirectLineFault extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Direct Line answered ${status}`);
    this.status = status;
  }

  /** The token or the conversation is no more: only a new conversation helps. */
  get gone(): boolean {
    return [401, 403, 404, 410].includes(this.status);
  }
}

type TokenAnswer = { conversationId: string; token: string };

/** Asks for a token of a new conversation, bound to a user id that this page makes up. */
export async function generateToken(language: Language): Promise<KeptSession> {
  const userId = `dl_${crypto.randomUUID()}`;
  const body = { user: { id: userId }, locale: localeOf(language) };
  const { conversationId, token } = await call<TokenAnswer>('POST', '/tokens/generate', { body });
  return { conversationId, token, userId };
}

/** Exchanges a token that still runs for one that runs longer. */
export async function refreshToken(session: KeptSession): Promise<KeptSession> {
  const { token } = await call<TokenAnswer>('POST', '/tokens/refresh', { token: session.token });
  return { ...session, token };
}

/** Where the whole history of a conversation, and what follows, can be read. */
export async function findStream({ conversationId, token }: KeptSession): Promise<string> {
  const path = `/conversations/${encodeURIComponent(conversationId)}?watermark=`;
  return (await call<{ streamUrl: string }>('GET', path, { token })).streamUrl;
}

async function call<T>(method: string, path: string, { token, body }: { token?: string; body?: object }): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const request = {
    method,
    headers,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body && { body: JSON.stringify(body) }),
  };
  const response = await fetch(directLineUrl + path, request).catch(() => undefined);
  if (!response?.ok) throw new DirectLineFault(response?.status ?? 0);
  return (await response.json()) as T;
}
