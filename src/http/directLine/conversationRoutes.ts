import type { Request, Response } from 'restify';
import { clientAddress } from '../clientAddress.ts';
import { readJson } from '../jsonBody.ts';
import { sendJson } from '../sendJson.ts';
import { authorize, authorizeFor, mayHaveToken } from './authorize.ts';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';
import { gone, idOf, limit } from './directLineRequest.ts';
import type { TokenClaims } from './directLineTokens.ts';
import { originOf } from './publicOrigin.ts';

/** `tokens/generate`: a token for a conversation that does not exist yet. */
export async function generate(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const channel = mayHaveToken(req, deps);
  await limit(deps, res, 'token', clientAddress(req));
  const body = (await readJson(req)) as { user?: { id?: unknown } } | null;
  const given = body?.user?.id;
  const userId = typeof given === 'string' && given !== '' ? given.slice(0, 200) : null;
  const conversationId = deps.newId();
  const { token, expiresIn } = await deps.tokens.issue({ conversationId, userId, channel });
  sendJson(res, 200, { conversationId, token, expires_in: expiresIn });
}

/** `tokens/refresh`: a new token for the same conversation. */
export async function refresh(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const caller = await authorize(req, deps);
  if (caller.secret) throw new DirectLineError(400, 'BadArgument', 'A secret does not expire: refresh a token.');
  const { token, expiresIn } = await deps.tokens.issue(claimsOf(caller));
  sendJson(res, 200, { conversationId: caller.conversationId, token, expires_in: expiresIn });
}

/** `conversations`: begins the conversation of a token, or finds it again. */
export async function start(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const caller = await authorize(req, deps);
  await limit(deps, res, 'token', clientAddress(req));
  const body = (await readJson(req)) as { locale?: unknown; user?: { id?: unknown } } | null;
  const locale = typeof body?.locale === 'string' ? body.locale.slice(0, 35) : null;
  const claims: TokenClaims = caller.secret ? withSecret(deps.newId(), body?.user?.id) : claimsOf(caller);
  const known = await deps.conversations.byId(claims.conversationId);
  if (known?.endedAt) throw gone();
  if (!known) {
    const { state, replies } = deps.greet(locale, claims.channel);
    await deps.conversations.start({
      id: claims.conversationId,
      channel: claims.channel,
      userId: claims.userId ?? 'user',
      locale,
      greeting: replies,
      state,
    });
  }
  await sendConversation(deps, req, res, known ? 200 : 201, claims, '');
}

/** `conversations/{id}`: a new stream for a client that lost its own. */
export async function reconnect(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const id = idOf(req);
  const caller = await authorizeFor(req, id, deps);
  const conversation = await deps.conversations.byId(id);
  if (!conversation || conversation.endedAt) throw gone();
  const watermark = new URL(req.url ?? '/', 'http://localhost').searchParams.get('watermark') ?? '';
  await sendConversation(deps, req, res, 200, caller.secret ? withSecret(id, null) : claimsOf(caller), watermark);
}

/** A server with a secret speaks for whom it says. */
function withSecret(conversationId: string, userId: unknown): TokenClaims {
  return { conversationId, userId: typeof userId === 'string' && userId !== '' ? userId : null, channel: 'directline' };
}

function claimsOf({ conversationId, userId, channel }: TokenClaims): TokenClaims {
  return { conversationId, userId, channel };
}

async function sendConversation(
  deps: DirectLineDeps,
  req: Request,
  res: Response,
  status: number,
  claims: TokenClaims,
  watermark: string,
): Promise<void> {
  const { token, expiresIn } = await deps.tokens.issue(claims);
  const stream = new URL(
    `/v3/directline/conversations/${encodeURIComponent(claims.conversationId)}/stream`,
    originOf(req, deps.publicUrl),
  );
  stream.protocol = stream.protocol === 'https:' ? 'wss:' : 'ws:';
  stream.search = new URLSearchParams({ watermark, t: token }).toString();
  sendJson(res, status, {
    conversationId: claims.conversationId,
    token,
    expires_in: expiresIn,
    streamUrl: stream.href,
    referenceGrammarId: '',
  });
}
