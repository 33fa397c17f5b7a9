import { beforeEach, describe, expect, it } from 'vitest';
import { lockoutRules } from '../../../src/services/users/lockout.ts';
import type { SessionRepository } from '../../../src/services/users/sessionRepository.ts';
import { createSignInDesk, type SignInDesk, sessionLifeMs } from '../../../src/services/users/signInDesk.ts';
import type { Role, User } from '../../../src/services/users/user.ts';
import { createUserDesk, newUser, type UserDesk } from '../../../src/services/users/userDesk.ts';
import type { UserRepository } from '../../../src/services/users/userRepository.ts';
import { fakeSessions } from '../../support/fakes/fakeSessions.ts';
import { fakeSignInAttempts } from '../../support/fakes/fakeSignInAttempts.ts';
import { fakeUsers } from '../../support/fakes/fakeUsers.ts';
import { monday } from '../../support/makeTicket.ts';

const hashCost = { memory: 64, passes: 1, parallelism: 1 };
const password = 'correct horse battery';
const lea = { email: 'Lea@Magog.example', name: 'Léa', password, role: 'agent', language: 'fr' } as const;

describe('signing in', () => {
  let now: Date;
  let users: UserRepository;
  let sessions: SessionRepository;
  const attempts = { current: fakeSignInAttempts() };
  let desk: SignInDesk;
  let userDesk: UserDesk;
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  // A restart is new services over the same stores.
  const restart = () => {
    const clock = () => now;
    desk = createSignInDesk({ users, sessions, attempts: attempts.current, clock, hashCost });
    userDesk = createUserDesk({ users, sessions, clock, hashCost });
  };
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'in',
      (error: { code: string }) => error.code,
    );
  const attempt = (pass = 'wrong', email: string = lea.email, address = '10.0.0.1') =>
    codeOf(desk.signIn(email, pass, address));

  const insertChief = async () => {
    const chief = await newUser({ ...lea, email: 'chief@magog.example', role: 'supervisor' }, now, hashCost);
    await users.insert(chief);
    return chief;
  };

  beforeEach(async () => {
    now = monday;
    users = fakeUsers();
    sessions = fakeSessions();
    attempts.current = fakeSignInAttempts();
    restart();
    await users.insert(await newUser(lea, now, hashCost));
  });

  it('opens a session whose token the store doesn’t have', async () => {
    const { token, signedIn } = await desk.signIn(' lea@magog.EXAMPLE', password, '10.0.0.1');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await sessions.byTokenHash(token)).toBeNull();
    expect(signedIn.user.name).toBe('Léa');
    restart();
    expect((await desk.authenticate(token))?.user.email).toBe('lea@magog.example');
  });

  it('says the same of a wrong password, an unknown e-mail and a disabled user', async () => {
    expect(await attempt()).toBe('wrong_credentials');
    expect(await attempt(password, 'nobody@magog.example')).toBe('wrong_credentials');
    const user = await users.byEmail('lea@magog.example');
    await users.update(user?.id ?? '', { disabled: true });
    expect(await attempt(password)).toBe('wrong_credentials');
  });

  it('keeps a session that is used, and ends one that isn’t', async () => {
    const { token, signedIn } = await desk.signIn(lea.email, password, '10.0.0.1');
    later(sessionLifeMs - 1);
    expect(await desk.authenticate(token)).not.toBeNull();
    later(sessionLifeMs - 1);
    expect(await desk.isOpen(signedIn.tokenHash)).toBe(true);
    expect(await desk.authenticate(token)).not.toBeNull();
    later(sessionLifeMs);
    expect(await desk.isOpen(signedIn.tokenHash)).toBe(false);
    expect(await desk.authenticate(token)).toBeNull();
  });

  it('does not keep alive a session that is only looked at', async () => {
    const { token, signedIn } = await desk.signIn(lea.email, password, '10.0.0.1');
    later(sessionLifeMs - 1);
    await desk.isOpen(signedIn.tokenHash);
    later(1);
    expect(await desk.authenticate(token)).toBeNull();
  });

  it('knows nobody by a token that was never given, or was given back', async () => {
    expect(await desk.authenticate('nothing')).toBeNull();
    const { token, signedIn } = await desk.signIn(lea.email, password, '10.0.0.1');
    await desk.signOut(signedIn.tokenHash);
    expect(await desk.authenticate(token)).toBeNull();
  });

  it('locks an account after repeated failures, longer each time, even across a restart and from elsewhere', async () => {
    for (let i = 0; i < lockoutRules.account.free; i++) expect(await attempt()).toBe('wrong_credentials');
    expect(await attempt(password)).toBe('too_many_attempts');
    restart();
    expect(await attempt(password, lea.email, '10.9.9.9')).toBe('too_many_attempts');
    later(30_000);
    expect(await attempt()).toBe('wrong_credentials');
    later(30_000);
    expect(await attempt(password)).toBe('too_many_attempts');
    later(30_000);
    expect(await attempt(password)).toBe('in');
    // Signing in starts afresh.
    expect(await attempt()).toBe('wrong_credentials');
    expect(await attempt(password)).toBe('in');
  });

  it('tells how long to wait', async () => {
    for (let i = 0; i < lockoutRules.account.free; i++) await attempt();
    later(10_000);
    await expect(desk.signIn(lea.email, password, '10.0.0.1')).rejects.toMatchObject({
      status: 429,
      details: { retryAfter: 20 },
    });
  });

  it('never waits longer than the longest wait, and forgets in a day', async () => {
    for (let i = 0; i < 20; i++) {
      await attempt();
      later(lockoutRules.account.longestWaitMs);
    }
    expect(await attempt(password)).toBe('in');
    for (let i = 0; i < lockoutRules.account.free; i++) await attempt();
    later(24 * 3_600_000 + 1);
    expect(await attempt()).toBe('wrong_credentials');
    expect(await attempt(password)).toBe('in');
  });

  it('locks an address that tries many accounts, and lets other addresses be', async () => {
    for (let i = 0; i < lockoutRules.address.free; i++) await attempt('wrong', `user${i}@magog.example`);
    expect(await attempt('wrong', 'one-more@magog.example')).toBe('too_many_attempts');
    expect(await attempt(password, lea.email, '10.0.0.2')).toBe('in');
  });

  it('lets no more through when many try at once', async () => {
    const codes = await Promise.all(Array.from({ length: 40 }, (_, i) => attempt('wrong', lea.email, `10.0.1.${i}`)));
    expect(codes.filter((code) => code === 'wrong_credentials').length).toBe(lockoutRules.account.free);
  });

  it('does not count sign-ins that succeed against an address', async () => {
    for (let i = 0; i < lockoutRules.address.free + 5; i++) expect(await attempt(password)).toBe('in');
  });

  describe('the account', () => {
    it('changes its password, which ends its other sessions', async () => {
      const here = await desk.signIn(lea.email, password, '10.0.0.1');
      const there = await desk.signIn(lea.email, password, '10.0.0.2');
      const { user, tokenHash } = here.signedIn;
      const change = (current: string, next: string) =>
        codeOf(userDesk.changePassword(user, { current, next, keepTokenHash: tokenHash }));
      expect(await change('wrong', 'another long one')).toBe('wrong_password');
      expect(await change(password, 'short')).toBe('weak_password');
      expect(await change(password, 'another long one')).toBe('in');
      expect(await desk.authenticate(here.token)).not.toBeNull();
      expect(await desk.authenticate(there.token)).toBeNull();
      expect(await attempt(password)).toBe('wrong_credentials');
      expect(await attempt('another long one')).toBe('in');
    });

    it('is closed by somebody else, which ends its sessions at once, and opened again', async () => {
      const { token, signedIn } = await desk.signIn(lea.email, password, '10.0.0.1');
      const chief = await insertChief();
      expect(await codeOf(userDesk.setDisabled(chief.id, true, chief))).toBe('cannot_disable_self');
      await userDesk.setDisabled(signedIn.user.id, true, chief);
      expect(await desk.authenticate(token)).toBeNull();
      expect(await codeOf(userDesk.assignable(signedIn.user.id))).toBe('unknown_user');
      await userDesk.setDisabled(signedIn.user.id, false, chief);
      expect(await attempt(password)).toBe('in');
      expect(await codeOf(userDesk.setDisabled('nobody', true, chief))).toBe('not_found');
    });

    it('gets a password from somebody in charge when its own is forgotten: sessions end, and it may try at once', async () => {
      const { token, signedIn } = await desk.signIn(lea.email, password, '10.0.0.1');
      const { user } = signedIn;
      const chief = await insertChief();
      for (let i = 0; i < lockoutRules.account.free; i++) await attempt();
      const reset = (id: string, next: string) => codeOf(userDesk.resetPassword(id, next, chief));
      expect(await reset(user.id, 'short')).toBe('weak_password');
      expect(await desk.authenticate(token)).not.toBeNull();
      expect(await reset(user.id, 'another long one')).toBe('in');
      expect(await desk.authenticate(token)).toBeNull();
      expect(await attempt('another long one')).toBe('too_many_attempts');
      await desk.unlock(user);
      expect(await attempt(password)).toBe('wrong_credentials');
      expect(await attempt('another long one')).toBe('in');
      expect(await reset(chief.id, 'another long one')).toBe('cannot_reset_self');
      expect(await reset('nobody', 'another long one')).toBe('not_found');
    });

    it('is an administrator’s where an administrator says so: the first one excepted', async () => {
      const chief = await insertChief();
      const made = (role: Role, by: User) =>
        userDesk.create({ ...lea, email: `${role}${Math.random()}@magog.example`, role }, by);
      const first = await made('admin', chief);
      expect(await codeOf(made('admin', chief))).toBe('admin_only');
      expect(await codeOf(userDesk.setRole(first.id, 'agent', chief))).toBe('admin_only');
      expect(await codeOf(userDesk.setDisabled(first.id, true, chief))).toBe('admin_only');
      expect(await codeOf(userDesk.resetPassword(first.id, 'another long one', chief))).toBe('admin_only');
      const second = await made('admin', first);
      expect(second.role).toBe('admin');
      expect((await userDesk.setRole(second.id, 'read_only', first)).role).toBe('read_only');
      expect(await codeOf(userDesk.setRole(second.id, 'admin', chief))).toBe('admin_only');
      expect(await codeOf(userDesk.setRole(first.id, 'agent', first))).toBe('cannot_change_own_role');
    });

    it('has an e-mail of its own and a password of some length', async () => {
      const chief = await insertChief();
      expect(await codeOf(userDesk.create({ ...lea, email: ' LEA@magog.example ' }, chief))).toBe('email_taken');
      expect(await codeOf(userDesk.create({ ...lea, email: 'm@magog.example', password: '123456789' }, chief))).toBe(
        'weak_password',
      );
    });
  });
});
