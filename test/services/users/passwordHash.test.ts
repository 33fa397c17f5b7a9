import { describe, expect, it } from 'vitest';
import {
  defaultHashCost,
  hashPassword,
  requireArgon2,
  verifyPassword,
} from '../../../src/services/users/passwordHash.ts';

const cheap = { memory: 64, passes: 1, parallelism: 1 };

describe('a password hash', () => {
  it('is argon2id in PHC string format, with a salt of its own each time', async () => {
    const one = await hashPassword('correct horse', cheap);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword('correct horse', cheap)).not.toBe(one);
  });

  it('knows its password and no other', async () => {
    const stored = await hashPassword('cheval à bascule', cheap);
    expect(await verifyPassword('cheval à bascule', stored)).toBe(true);
    expect(await verifyPassword('cheval à bascule'.normalize('NFD'), stored)).toBe(true);
    expect(await verifyPassword('cheval a bascule', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  // Made by the reference implementation's command line (argon2 password, salt "somesalt", -id -t 2 -m 16 -p 1, 32 bytes).
  it('verifies what the reference implementation made', async () => {
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', stored)).toBe(true);
    expect(await verifyPassword('Password', stored)).toBe(false);
  });

  it('costs at least what OWASP asks by default', () => {
    expect(defaultHashCost.memory).toBeGreaterThanOrEqual(19_456);
    expect(defaultHashCost.passes).toBeGreaterThanOrEqual(2);
  });

  it.each(['', 'plain', '$2b$10$abc', '$argon2i$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA'])('refuses "%s"', async (stored) => {
    expect(await verifyPassword('plain', stored)).toBe(false);
  });

  it('is possible on this Node', () => {
    expect(() => requireArgon2()).not.toThrow();
  });
});
