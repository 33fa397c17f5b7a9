import type { User } from './user.ts';

/** Where the desk's users are kept; the store holds e-mails unique. */
export type UserRepository = {
  /** False when the e-mail is taken. */
  insert(user: User): Promise<boolean>;
  byId(id: string): Promise<User | null>;
  /** The e-mail in its normal form. */
  byEmail(email: string): Promise<User | null>;
  /** Everyone, by name. */
  all(): Promise<User[]>;
  count(): Promise<number>;
  /** Replaces fields of one user; null when there is none. */
  update(
    id: string,
    set: Partial<Pick<User, 'name' | 'role' | 'language' | 'disabled' | 'passwordHash'>>,
  ): Promise<User | null>;
};
