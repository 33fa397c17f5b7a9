import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../services/clock.ts';
import { DirectLineError } from './directLineError.ts';

/** What a token lets its holder do: speak and listen in one conversation, as one user; `channel` tells a page of the city from a program. */
export type TokenClaims = { conversationId: string; userId: string | null; channel: 'web' | 'directline' };

/** Opaque tokens of Direct Line, good in every process that has the key and over restarts. */
export type DirectLineTokens = {
  issue(claims: TokenClaims): Promise<{ token: string; expiresIn: number }>;
  /** Rejects with 403 for a token that is foreign, altered or expired. */
  verify(token: string): Promise<TokenClaims>;
  /** The signature under which an attachment may be read by whoever was given its address. */
  signAttachment(id: string): string;
  verifyAttachment(id: string, signature: string): boolean;
};

/** How long a token is good, in seconds; clients renew every 15 minutes. */
const tokenLifetime = 3600;

/** Makes and checks tokens with a key of at least 32 bytes. */
export function createDirectLineTokens(key: Uint8Array, clock: Clock): DirectLineTokens {
  const audience = 'directline';
  const signAttachment = (id: string) => createHmac('sha256', key).update(`attachment:${id}`).digest('base64url');
  return {
    async issue({ conversationId, userId, channel }) {
      const now = Math.floor(clock().getTime() / 1000);
      const token = await new SignJWT({
        conv: conversationId,
        via: channel,
        ...(userId === null ? {} : { user: userId }),
      })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenLifetime)
        .sign(key);
      return { token, expiresIn: tokenLifetime };
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, { audience, algorithms: ['HS256'], currentDate: clock() });
        if (typeof payload.conv !== 'string') throw new DirectLineError(403, 'BadArgument', 'Invalid token.');
        return {
          conversationId: payload.conv,
          userId: typeof payload.user === 'string' ? payload.user : null,
          channel: payload.via === 'web' ? 'web' : 'directline',
        };
      } catch (error) {
        // directlinejs knows an expired token by 403 alone.
        if (error instanceof errors.JWTExpired) throw new DirectLineError(403, 'TokenExpired', 'Token has expired.');
        throw new DirectLineError(403, 'BadArgument', 'Invalid token or secret.');
      }
    },
    signAttachment,
    verifyAttachment(id, signature) {
      const expected = Buffer.from(signAttachment(id));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
