import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionRepository } from '../../../src/services/users/sessionRepository.ts';
import type { SetupTokenRepository } from '../../../src/services/users/setupTokenRepository.ts';
import type { SignInAttemptRepository } from '../../../src/services/users/signInAttempts.ts';
import type { User } from '../../../src/services/users/user.ts';
import type { UserRepository } from '../../../src/services/users/userRepository.ts';
import { minutes } from '../makeTicket.ts';

/** The ports of services/users, all over one store. */
export type UserRepositories = {
  users: UserRepository;
  sessions: SessionRepository;
  signInAttempts: SignInAttemptRepository;
  setupTokens: SetupTokenRepository;
};

const lea: User = {
  id: 'u1',
  email: 'lea@magog.example',
  name: 'Léa',
  role: 'agent',
  language: 'fr',
  disabled: false,
  passwordHash: '$argon2id$…',
  createdAt: minutes(0),
};

/** What every implementation of the ports of services/users does; `open` gives empty ones. */
export function userRepositoriesContract(open: () => Promise<UserRepositories>): void {
  let ports: UserRepositories;
  beforeEach(async () => {
    ports = await open();
  });

  describe('UserRepository', () => {
    it('gives back a user by id and by e-mail', async () => {
      expect(await ports.users.insert(lea)).toBe(true);
      expect(await ports.users.byId('u1')).toEqual(lea);
      expect(await ports.users.byEmail(lea.email)).toEqual(lea);
      expect(await ports.users.byId('u9')).toBeNull();
      expect(await ports.users.byEmail('x@magog.example')).toBeNull();
    });

    it('refuses a second user of one e-mail, and counts', async () => {
      expect(await ports.users.count()).toBe(0);
      await ports.users.insert(lea);
      expect(await ports.users.insert({ ...lea, id: 'u2' })).toBe(false);
      expect(await ports.users.count()).toBe(1);
    });

    it('lists everyone by name', async () => {
      await ports.users.insert({ ...lea, id: 'u2', email: 'm@magog.example', name: 'Marc' });
      await ports.users.insert(lea);
      expect((await ports.users.all()).map((one) => one.name)).toEqual(['Léa', 'Marc']);
    });

    it('replaces fields of one user', async () => {
      await ports.users.insert(lea);
      expect(await ports.users.update('u1', { disabled: true })).toEqual({ ...lea, disabled: true });
      expect(await ports.users.byId('u1')).toEqual({ ...lea, disabled: true });
      expect(await ports.users.update('u9', { disabled: true })).toBeNull();
    });
  });

  describe('SessionRepository', () => {
    const session = (tokenHash: string, userId: string, expires: number) => ({
      tokenHash,
      userId,
      createdAt: minutes(0),
      expiresAt: minutes(expires),
    });

    it('keeps, extends and removes a session', async () => {
      await ports.sessions.insert(session('h1', 'u1', 10));
      expect(await ports.sessions.byTokenHash('h1')).toEqual(session('h1', 'u1', 10));
      await ports.sessions.extend('h1', minutes(20));
      expect((await ports.sessions.byTokenHash('h1'))?.expiresAt).toEqual(minutes(20));
      await ports.sessions.remove('h1');
      expect(await ports.sessions.byTokenHash('h1')).toBeNull();
    });

    it('removes those of a user but one, and those that expired', async () => {
      for (const hash of ['h1', 'h2', 'h3']) await ports.sessions.insert(session(hash, 'u1', 10));
      await ports.sessions.insert(session('h4', 'u2', 5));
      await ports.sessions.removeOfUser('u1', 'h2');
      expect(await ports.sessions.byTokenHash('h1')).toBeNull();
      expect(await ports.sessions.byTokenHash('h2')).not.toBeNull();
      expect(await ports.sessions.byTokenHash('h4')).not.toBeNull();
      await ports.sessions.removeExpired(minutes(5));
      expect(await ports.sessions.byTokenHash('h4')).toBeNull();
      await ports.sessions.removeOfUser('u1');
      expect(await ports.sessions.byTokenHash('h2')).toBeNull();
    });
  });

  describe('SignInAttemptRepository', () => {
    it('counts each key and says what was there before', async () => {
      const { signInAttempts: attempts } = ports;
      expect(await attempts.count('a', minutes(1))).toBeNull();
      expect(await attempts.count('a', minutes(2))).toEqual({ failures: 1, lastAt: minutes(1) });
      expect(await attempts.find('a')).toEqual({ failures: 2, lastAt: minutes(2) });
      expect(await attempts.find('b')).toBeNull();
      await attempts.uncount('a');
      expect((await attempts.find('a'))?.failures).toBe(1);
      await attempts.forget('a');
      expect(await attempts.find('a')).toBeNull();
    });

    it('counts every one of many at once', async () => {
      const { signInAttempts: attempts } = ports;
      await Promise.all(Array.from({ length: 20 }, () => attempts.count('a', minutes(1))));
      expect((await attempts.find('a'))?.failures).toBe(20);
    });

    it('forgets what is old', async () => {
      const { signInAttempts: attempts } = ports;
      await attempts.count('old', minutes(1));
      await attempts.count('new', minutes(3));
      await attempts.forgetBefore(minutes(2));
      expect(await attempts.find('old')).toBeNull();
      expect(await attempts.find('new')).not.toBeNull();
    });
  });

  describe('SetupTokenRepository', () => {
    it('gives a token to one taker, before it expires', async () => {
      const { setupTokens } = ports;
      await setupTokens.insert('t1', minutes(10));
      expect(await setupTokens.take('t1', minutes(10))).toBe(false);
      const takers = await Promise.all([1, 2, 3].map(() => setupTokens.take('t1', minutes(9))));
      expect(takers.filter(Boolean)).toHaveLength(1);
      expect(await setupTokens.take('t1', minutes(9))).toBe(false);
    });

    it('forgets every token', async () => {
      const { setupTokens } = ports;
      await setupTokens.insert('t1', minutes(10));
      await setupTokens.clear();
      expect(await setupTokens.take('t1', minutes(1))).toBe(false);
    });
  });
}
