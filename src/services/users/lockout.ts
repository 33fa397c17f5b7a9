import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import type { Attempts, SignInAttemptRepository } from './signInAttempts.ts';

/** How many failures are free, then how long the first wait is and the longest. */
type LockoutRule = { free: number; firstWaitMs: number; longestWaitMs: number };

/** An account waits sooner than an address, which a whole town hall may share. */
export const lockoutRules: Record<'account' | 'address', LockoutRule> = {
  account: { free: 5, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 },
  address: { free: 30, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 },
};

const forgottenAfterMs = 24 * 3_600_000;

/** When the next try is allowed after these failures, in ms since the epoch: the wait doubles with each. */
function lockedUntil(rule: LockoutRule, attempts: Attempts): number {
  const over = attempts.failures - rule.free;
  if (over < 0) return 0;
  return attempts.lastAt.getTime() + Math.min(rule.firstWaitMs * 2 ** over, rule.longestWaitMs);
}

/** Counts sign-ins that fail, by account and by address, and refuses more of them for a while. */
type Lockout = {
  /** Counts a try before its password is looked at, so that many at once don't slip through; `too_many_attempts` while locked. */
  begin(email: string, address: string): Promise<void>;
  /** The try succeeded: the account starts afresh and the address gets its try back. */
  succeeded(email: string, address: string): Promise<void>;
  /** The account starts afresh: somebody in charge has given it another password. */
  forget(email: string): Promise<void>;
};

/** Builds the lock-out over the stored counts. */
export function createLockout(attempts: SignInAttemptRepository, clock: Clock): Lockout {
  const keys = (email: string, address: string) => [
    { key: `account:${email}`, rule: lockoutRules.account },
    { key: `address:${address}`, rule: lockoutRules.address },
  ];

  function refuseLocked(rule: LockoutRule, found: Attempts | null, now: number): void {
    const until = found ? lockedUntil(rule, found) : 0;
    if (until <= now) return;
    const seconds = Math.ceil((until - now) / 1000);
    throw new AppError('too_many_attempts', 429, `Too many attempts; try again in ${seconds} s.`, {
      retryAfter: seconds,
    });
  }

  return {
    async begin(email, address) {
      const now = clock();
      for (const { key, rule } of keys(email, address)) {
        const found = await attempts.find(key);
        if (found && found.lastAt.getTime() < now.getTime() - forgottenAfterMs) await attempts.forget(key);
        else refuseLocked(rule, found, now.getTime());
      }
      for (const { key, rule } of keys(email, address)) {
        refuseLocked(rule, await attempts.count(key, now), now.getTime());
      }
    },
    async succeeded(email, address) {
      await attempts.forget(`account:${email}`);
      await attempts.uncount(`address:${address}`);
      await attempts.forgetBefore(new Date(clock().getTime() - forgottenAfterMs));
    },
    forget: (email) => attempts.forget(`account:${email}`),
  };
}
