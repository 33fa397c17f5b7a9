import { beforeEach, describe, expect, it } from 'vitest';
import {
  createFirstSupervisor,
  type FirstSupervisor,
  setupLinkLifeMs,
} from '../../../src/services/users/firstSupervisor.ts';
import { verifyPassword } from '../../../src/services/users/passwordHash.ts';
import type { UserRepository } from '../../../src/services/users/userRepository.ts';
import { fakeSetupTokens } from '../../support/fakes/fakeSetupTokens.ts';
import { fakeUsers } from '../../support/fakes/fakeUsers.ts';
import { monday } from '../../support/makeTicket.ts';

const hashCost = { memory: 64, passes: 1, parallelism: 1 };
const admin = { email: 'Chief@magog.example', password: 'correct horse', language: 'fr' } as const;

describe('the first supervisor', () => {
  let users: UserRepository;
  let now: Date;
  let first: FirstSupervisor;

  beforeEach(() => {
    users = fakeUsers();
    now = monday;
    first = createFirstSupervisor({ users, setupTokens: fakeSetupTokens(), clock: () => now, hashCost });
  });

  const setup = (token: string | null) => ({ ...admin, token: token ?? '', name: 'Cheffe' });
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('comes from the configuration when the store has no user, once', async () => {
    expect(await first.create(admin)).toBe(true);
    const user = await users.byEmail('chief@magog.example');
    expect(user).toMatchObject({ role: 'supervisor', disabled: false });
    expect(await verifyPassword(admin.password, user?.passwordHash ?? '')).toBe(true);
    expect(await first.create({ ...admin, email: 'other@magog.example' })).toBe(false);
    expect(await users.count()).toBe(1);
  });

  it('comes from a link that works once', async () => {
    const token = await first.createSetupLink();
    expect(await first.complete(setup(token))).toMatchObject({ role: 'supervisor', name: 'Cheffe' });
    expect(await codeOf(first.complete({ ...setup(token), email: 'b@magog.example' }))).toBe('setup_link_invalid');
    expect(await first.createSetupLink()).toBeNull();
  });

  it('is one, whoever else posts the same link at the same time', async () => {
    const token = await first.createSetupLink();
    const codes = await Promise.all(
      ['a', 'b', 'c'].map((name) => codeOf(first.complete({ ...setup(token), email: `${name}@x.example` }))),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(await users.count()).toBe(1);
  });

  it('refuses a link that was never given, has expired, or is no longer needed', async () => {
    expect(await codeOf(first.complete(setup('guess')))).toBe('setup_link_invalid');
    const token = await first.createSetupLink();
    now = new Date(monday.getTime() + setupLinkLifeMs);
    expect(await codeOf(first.complete(setup(token)))).toBe('setup_link_invalid');
    now = monday;
    const other = await first.createSetupLink();
    await first.create(admin);
    expect(await codeOf(first.complete(setup(other)))).toBe('setup_link_invalid');
  });

  it('does not spend the link on a password too short', async () => {
    const token = await first.createSetupLink();
    expect(await codeOf(first.complete({ ...setup(token), password: 'short' }))).toBe('weak_password');
    expect(await codeOf(first.complete(setup(token)))).toBe('done');
  });
});
