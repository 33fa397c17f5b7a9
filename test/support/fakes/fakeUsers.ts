import type { User } from '../../../src/services/users/user.ts';
import type { UserRepository } from '../../../src/services/users/userRepository.ts';

/** Users in memory, with the unique e-mail that the port promises. */
export function fakeUsers(): UserRepository {
  const users: User[] = [];
  const copy = <T>(value: T): T => structuredClone(value);
  return {
    async insert(user) {
      if (users.some((one) => one.email === user.email)) return false;
      users.push(copy(user));
      return true;
    },
    byId: async (id) => copy(users.find((one) => one.id === id) ?? null),
    byEmail: async (email) => copy(users.find((one) => one.email === email) ?? null),
    all: async () => copy(users).sort((a, b) => (a.name < b.name ? -1 : 1)),
    count: async () => users.length,
    async update(id, set) {
      const user = users.find((one) => one.id === id);
      return user ? copy(Object.assign(user, set)) : null;
    },
  };
}
