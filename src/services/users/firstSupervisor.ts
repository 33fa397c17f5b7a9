import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { defaultHashCost, type HashCost } from './passwordHash.ts';
import { checkNewPassword } from './passwordRules.ts';
import { hashToken, newToken } from './secretToken.ts';
import type { SetupTokenRepository } from './setupTokenRepository.ts';
import type { User } from './user.ts';
import { newUser } from './userDesk.ts';
import type { UserRepository } from './userRepository.ts';

/** How long a set-up link can be used; the next start prints a new one. */
export const setupLinkLifeMs = 24 * 3_600_000;

/** How a house without users gets its first supervisor. */
export type FirstSupervisor = {
  /** Makes the supervisor that the configuration names, when the store has no user; true when it did. */
  create(admin: { email: string; password: string; language: Language }): Promise<boolean>;
  /** The token of a new one-time link, or null when the store has a user and none is needed. */
  createSetupLink(): Promise<string | null>;
  /** Turns a link's token into the first supervisor; `setup_link_invalid` when it was used, has expired or isn't needed. */
  complete(setup: { token: string; email: string; name: string; password: string; language: Language }): Promise<User>;
};

/** Builds the use cases over their ports. */
export function createFirstSupervisor(deps: {
  users: UserRepository;
  setupTokens: SetupTokenRepository;
  clock: Clock;
  hashCost?: HashCost;
}): FirstSupervisor {
  const { users, setupTokens, clock, hashCost = defaultHashCost } = deps;
  const hasUsers = async () => (await users.count()) > 0;

  return {
    async create(admin) {
      if (await hasUsers()) return false;
      const supervisor = { ...admin, name: admin.email.split('@')[0] ?? admin.email, role: 'supervisor' as const };
      // Two processes may start at once; the unique e-mail lets one of them.
      return users.insert(await newUser(supervisor, clock(), hashCost));
    },
    async createSetupLink() {
      if (await hasUsers()) return null;
      const token = newToken();
      await setupTokens.insert(hashToken(token), new Date(clock().getTime() + setupLinkLifeMs));
      return token;
    },
    async complete({ token, ...input }) {
      // Before the token is spent, so that a password too short can be typed again.
      checkNewPassword(input.password);
      if ((await hasUsers()) || !(await setupTokens.take(hashToken(token), clock()))) {
        throw new AppError('setup_link_invalid', 403, 'This set-up link was used or has expired.');
      }
      const user = await newUser({ ...input, role: 'supervisor' }, clock(), hashCost);
      await users.insert(user);
      await setupTokens.clear();
      return user;
    },
  };
}
