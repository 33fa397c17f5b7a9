import { createHash, randomBytes } from 'node:crypto';

/** A new unguessable token of 256 bits, safe in URLs and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a token. SHA-256 is enough: 256 random bits can't be guessed, so nothing need be slow. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
