import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';
import type { TokenClaims } from './directLineTokens.ts';

/** Who calls: a server that knows a secret, or the holder of a token. */
export type Caller = { secret: true } | ({ secret: false } & TokenClaims);

type Access = Pick<DirectLineDeps, 'tokens' | 'secrets' | 'allowedOrigins' | 'publicUrl' | 'loopback'>;

/** Reads `Authorization: Bearer …`; 401 without one, 403 for one that is not good. */
export async function authorize(req: IncomingMessage, access: Access): Promise<Caller> {
  const bearer = bearerOf(req);
  if (bearer === null)
    throw new DirectLineError(401, 'Unauthorized', 'An Authorization header with a token or a secret is needed.');
  if (isSecret(bearer, access.secrets)) return { secret: true };
  return { secret: false, ...(await access.tokens.verify(bearer)) };
}

/** The same, and the token must be of this conversation. */
export async function authorizeFor(req: IncomingMessage, conversationId: string, access: Access): Promise<Caller> {
  const caller = await authorize(req, access);
  if (!caller.secret && caller.conversationId !== conversationId) {
    throw new DirectLineError(403, 'BadArgument', 'The token is of another conversation.');
  }
  return caller;
}

/** Tokens are given to servers with a secret, to our own pages, to allowed origins, and on a loopback host to programs that send no Origin;
 * pages speak over the channel `web`. */
export function mayHaveToken(req: IncomingMessage, access: Access): TokenClaims['channel'] {
  const bearer = bearerOf(req);
  if (bearer !== null && isSecret(bearer, access.secrets)) return 'directline';
  const { origin, host } = req.headers;
  if (origin === undefined && access.loopback) return 'directline';
  if (origin !== undefined && isOurs(origin, host, access)) return 'web';
  const why =
    origin === undefined
      ? 'A secret is needed (DIRECT_LINE_SECRETS).'
      : `Pages of ${origin} are not in ALLOWED_ORIGINS.`;
  throw new DirectLineError(403, 'Forbidden', why);
}

function isOurs(origin: string, host: string | undefined, access: Access): boolean {
  if (!URL.canParse(origin)) return false;
  const { origin: normal, host: originHost } = new URL(origin);
  if (access.allowedOrigins.includes(normal)) return true;
  if (access.publicUrl && new URL(access.publicUrl).origin === normal) return true;
  return host !== undefined && originHost === host.toLowerCase();
}

function bearerOf(req: IncomingMessage): string | null {
  return /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
}

function isSecret(bearer: string, secrets: string[]): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return secrets.some((secret) => timingSafeEqual(digest(secret), digest(bearer)));
}
