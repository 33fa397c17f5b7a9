import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { createLockout } from './lockout.ts';
import { defaultHashCost, type HashCost, hashPassword, verifyPassword } from './passwordHash.ts';
import { hashToken, newToken } from './secretToken.ts';
import type { SessionRepository } from './sessionRepository.ts';
import type { SignInAttemptRepository } from './signInAttempts.ts';
import { normalEmail, type User } from './user.ts';
import type { UserRepository } from './userRepository.ts';

/** How long a session lives after its last use. */
export const sessionLifeMs = 12 * 3_600_000;
// A list that refreshes itself would write the session each time: once in a while is enough.
const extendEveryMs = 5 * 60_000;

/** A signed-in user with the key of their session. */
export type SignedIn = { user: User; tokenHash: string; expiresAt: Date };

/** Signing in and out, with sessions kept on the server. */
export type SignInDesk = {
  /** Opens a session and gives its token, which is nowhere else; `wrong_credentials` or `too_many_attempts` otherwise. */
  signIn(email: string, password: string, address: string): Promise<{ token: string; signedIn: SignedIn }>;
  /** Opens a session for somebody who has just proved who they are another way. */
  open(user: User): Promise<{ token: string; signedIn: SignedIn }>;
  /** Who a token belongs to, or null when it is unknown, expired, or of a disabled user; using it keeps it alive. */
  authenticate(token: string): Promise<SignedIn | null>;
  /** Whether a session still holds, without keeping it alive. */
  isOpen(tokenHash: string): Promise<boolean>;
  signOut(tokenHash: string): Promise<void>;
  /** Lets an account sign in again at once, whatever failed before. */
  unlock(user: User): Promise<void>;
};

/** Builds the use cases over their ports. */
export function createSignInDesk(deps: {
  users: UserRepository;
  sessions: SessionRepository;
  attempts: SignInAttemptRepository;
  clock: Clock;
  hashCost?: HashCost;
}): SignInDesk {
  const { users, sessions, attempts, clock, hashCost = defaultHashCost } = deps;
  const lockout = createLockout(attempts, clock);
  let decoy: Promise<string> | undefined;

  // Somebody unknown takes as long as somebody known, so that the time doesn't tell which e-mails exist.
  function decoyHash(): Promise<string> {
    decoy ??= hashPassword(newToken(), hashCost);
    return decoy;
  }

  async function open(user: User): Promise<{ token: string; signedIn: SignedIn }> {
    const token = newToken();
    const now = clock();
    const session = {
      tokenHash: hashToken(token),
      userId: user.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLifeMs),
    };
    await sessions.removeExpired(now);
    await sessions.insert(session);
    return { token, signedIn: { user, tokenHash: session.tokenHash, expiresAt: session.expiresAt } };
  }

  async function find(tokenHash: string): Promise<SignedIn | null> {
    const session = await sessions.byTokenHash(tokenHash);
    if (!session || session.expiresAt <= clock()) return null;
    const user = await users.byId(session.userId);
    return user && !user.disabled ? { user, tokenHash, expiresAt: session.expiresAt } : null;
  }

  return {
    open,
    async signIn(emailAsTyped, password, address) {
      const email = normalEmail(emailAsTyped);
      await lockout.begin(email, address);
      const user = await users.byEmail(email);
      const right = await verifyPassword(password, user?.passwordHash ?? (await decoyHash()));
      if (!user || !right || user.disabled) {
        throw new AppError('wrong_credentials', 401, 'No account has this e-mail and password.');
      }
      await lockout.succeeded(email, address);
      return open(user);
    },
    async authenticate(token) {
      const signedIn = await find(hashToken(token));
      if (!signedIn) return null;
      const expiresAt = new Date(clock().getTime() + sessionLifeMs);
      if (expiresAt.getTime() - signedIn.expiresAt.getTime() < extendEveryMs) return signedIn;
      await sessions.extend(signedIn.tokenHash, expiresAt);
      return { ...signedIn, expiresAt };
    },
    isOpen: async (tokenHash) => (await find(tokenHash)) !== null,
    signOut: (tokenHash) => sessions.remove(tokenHash),
    unlock: ({ email }) => lockout.forget(email),
  };
}
