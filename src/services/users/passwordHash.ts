import * as crypto from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';

/** Cost of argon2id: `memory` in KiB. */
export type HashCost = { memory: number; passes: number; parallelism: number };

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet, 2024): 19 MiB, two passes, one lane. */
export const defaultHashCost: HashCost = { memory: 19_456, passes: 2, parallelism: 1 };

const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Throws, saying what to do, where this Node has no argon2 (it came with 24.7). */
export function requireArgon2(): void {
  if (typeof (crypto as { argon2?: unknown }).argon2 === 'function') return;
  throw new AppError(
    'node_too_old',
    500,
    `Node ${process.version} has no crypto.argon2, which passwords need. Use Node 24.7 or later; "npm start" uses the Node 26 that npm installs where there is a package for the platform.`,
  );
}

/** Hashes a password with argon2id and a new salt, in PHC string format (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). */
export async function hashPassword(password: string, cost: HashCost = defaultHashCost): Promise<string> {
  const salt = crypto.randomBytes(16);
  const hash = await derive(password, salt, cost, tagLength);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Whether a password is the one that was hashed; false for a text that is no such hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const match = phc.exec(stored);
  if (!match) return false;
  const [, memory, passes, parallelism, salt = '', hash = ''] = match;
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost, expected.length);
  return crypto.timingSafeEqual(actual, expected);
}

// Composed and decomposed accents are the same password, whatever keyboard they come from.
async function derive(password: string, salt: Buffer, cost: HashCost, length: number): Promise<Buffer> {
  const argon2 = promisify(crypto.argon2);
  return argon2('argon2id', { message: password.normalize('NFC'), nonce: salt, tagLength: length, ...cost });
}

// PHC strings write base64 without its padding.
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
