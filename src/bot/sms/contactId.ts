import { createHmac } from 'node:crypto';

/** The id of a citizen's number with ours: a keyed hash, which tells neither. */
export function contactIdOf(key: Uint8Array, ours: string, citizen: string): string {
  return createHmac('sha256', key).update(`${ours}|${citizen}`).digest('base64url').slice(0, 27);
}
