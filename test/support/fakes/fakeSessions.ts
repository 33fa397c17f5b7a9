import type { Session, SessionRepository } from '../../../src/services/users/sessionRepository.ts';

/** Sessions in memory. */
export function fakeSessions(): SessionRepository {
  const sessions = new Map<string, Session>();
  const removeWhere = (gone: (session: Session) => boolean) => {
    for (const session of sessions.values()) if (gone(session)) sessions.delete(session.tokenHash);
  };
  return {
    async insert(session) {
      sessions.set(session.tokenHash, structuredClone(session));
    },
    byTokenHash: async (tokenHash) => structuredClone(sessions.get(tokenHash) ?? null),
    async extend(tokenHash, expiresAt) {
      const session = sessions.get(tokenHash);
      if (session) session.expiresAt = expiresAt;
    },
    async remove(tokenHash) {
      sessions.delete(tokenHash);
    },
    async removeOfUser(userId, exceptTokenHash) {
      removeWhere((session) => session.userId === userId && session.tokenHash !== exceptTokenHash);
    },
    async removeExpired(now) {
      removeWhere((session) => session.expiresAt <= now);
    },
  };
}
