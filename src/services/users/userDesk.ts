import { randomUUID } from 'node:crypto';
import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { defaultHashCost, type HashCost, hashPassword, verifyPassword } from './passwordHash.ts';
import { checkNewPassword } from './passwordRules.ts';
import type { SessionRepository } from './sessionRepository.ts';
import { normalEmail, type Role, type User } from './user.ts';
import type { UserRepository } from './userRepository.ts';

/** What a new user is made from; the password is checked and hashed. */
type NewUser = { email: string; name: string; password: string; role: Role; language: Language };

/** The management of the desk's users; who may call what is decided by the edge, from the role. */
export type UserDesk = {
  all(): Promise<User[]>;
  /** The user that a ticket can be given to, or `unknown_user` when there is none or they may no longer sign in. */
  assignable(id: string): Promise<User>;
  /** Only an administrator makes another one, once there is one: `admin_only`. */
  create(user: NewUser, by: User): Promise<User>;
  /** Their sessions go on, with what the new role may do. */
  setRole(id: string, role: Role, by: User): Promise<User>;
  /** Ends the user's other sessions too; `keepTokenHash` is the one in which they do it. */
  changePassword(
    user: User,
    change: { current: string; next: string; keepTokenHash?: string | undefined },
  ): Promise<void>;
  /** Gives somebody else who forgot it a new password, and ends every session of theirs; one's own asks for the old one. */
  resetPassword(id: string, password: string, by: User): Promise<User>;
  /** Disabling ends every session of theirs at once. */
  setDisabled(id: string, disabled: boolean, by: User): Promise<User>;
};

/** Builds the use cases over their ports. */
export function createUserDesk(deps: {
  users: UserRepository;
  sessions: SessionRepository;
  clock: Clock;
  hashCost?: HashCost;
}): UserDesk {
  const { users, sessions, clock, hashCost = defaultHashCost } = deps;

  // The first administrator is made by a supervisor; from then on they stand above.
  async function checkAdmin(role: Role | undefined, by: User): Promise<void> {
    if (role !== 'admin' || by.role === 'admin') return;
    const administered = (await users.all()).some((user) => user.role === 'admin' && !user.disabled);
    if (administered) throw new AppError('admin_only', 403, 'Only an administrator may do this.');
  }

  /** Somebody else's account, where `by` may change it. */
  async function othersAccount(id: string, by: User): Promise<User> {
    const user = await users.byId(id);
    if (!user) throw new AppError('not_found', 404, `There is no user ${id}.`);
    await checkAdmin(user.role, by);
    return user;
  }

  async function create(input: NewUser, by: User): Promise<User> {
    await checkAdmin(input.role, by);
    checkNewPassword(input.password);
    const user = await newUser(input, clock(), hashCost);
    if (await users.insert(user)) return user;
    throw new AppError('email_taken', 409, `Somebody signs in as ${user.email} already.`, { email: user.email });
  }

  async function assignable(id: string): Promise<User> {
    const user = await users.byId(id);
    if (user && !user.disabled) return user;
    throw new AppError('unknown_user', 400, `No user ${id} works at the desk.`, { user: id });
  }

  return {
    all: () => users.all(),
    assignable,
    create,
    async setRole(id, role, by) {
      // Whoever gives a role keeps theirs: so the desk never loses its last supervisor.
      if (id === by.id) throw new AppError('cannot_change_own_role', 409, 'Nobody changes their own role.');
      await othersAccount(id, by);
      await checkAdmin(role, by);
      return written(id, await users.update(id, { role }));
    },
    async changePassword(user, { current, next, keepTokenHash }) {
      if (!(await verifyPassword(current, user.passwordHash))) {
        throw new AppError('wrong_password', 403, 'The present password is not this one.');
      }
      checkNewPassword(next);
      await users.update(user.id, { passwordHash: await hashPassword(next, hashCost) });
      await sessions.removeOfUser(user.id, keepTokenHash);
    },
    async resetPassword(id, password, by) {
      // A desk left open must not give its own password away.
      if (id === by.id) throw new AppError('cannot_reset_self', 409, 'Your own password is changed with the old one.');
      await othersAccount(id, by);
      checkNewPassword(password);
      const user = written(id, await users.update(id, { passwordHash: await hashPassword(password, hashCost) }));
      await sessions.removeOfUser(id);
      return user;
    },
    async setDisabled(id, disabled, by) {
      // Whoever disables can't be disabled by it: so the desk never loses its last supervisor.
      if (id === by.id) throw new AppError('cannot_disable_self', 409, 'Nobody can disable their own account.');
      await othersAccount(id, by);
      const user = written(id, await users.update(id, { disabled }));
      if (disabled) await sessions.removeOfUser(id);
      return user;
    },
  };
}

function written(id: string, user: User | null): User {
  if (user) return user;
  throw new AppError('not_found', 404, `There is no user ${id}.`);
}

/** A user not yet stored, with the password hashed and nothing checked. */
export async function newUser(input: NewUser, createdAt: Date, hashCost: HashCost): Promise<User> {
  const { password, email, name, ...rest } = input;
  const passwordHash = await hashPassword(password, hashCost);
  return {
    ...rest,
    id: randomUUID(),
    email: normalEmail(email),
    name: name.trim(),
    disabled: false,
    passwordHash,
    createdAt,
  };
}
