/** A signed-in browser. The token itself is only in its cookie; the store has its hash. */
export type Session = { tokenHash: string; userId: string; createdAt: Date; expiresAt: Date };

/** Where sessions are kept; what has expired may be gone at any time. */
export type SessionRepository = {
  insert(session: Session): Promise<void>;
  /** The session even when it has expired; the caller knows what time it is. */
  byTokenHash(tokenHash: string): Promise<Session | null>;
  extend(tokenHash: string, expiresAt: Date): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  /** Ends every session of a user, but for the one named. */
  removeOfUser(userId: string, exceptTokenHash?: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
};
