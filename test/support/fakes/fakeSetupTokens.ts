import type { SetupTokenRepository } from '../../../src/services/users/setupTokenRepository.ts';

/** Tokens of set-up links in memory. */
export function fakeSetupTokens(): SetupTokenRepository {
  const tokens = new Map<string, Date>();
  return {
    async insert(tokenHash, expiresAt) {
      tokens.set(tokenHash, expiresAt);
    },
    async take(tokenHash, now) {
      const expiresAt = tokens.get(tokenHash);
      if (!expiresAt || expiresAt <= now) return false;
      return tokens.delete(tokenHash);
    },
    async clear() {
      tokens.clear();
    },
  };
}
