import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { presentUser } from '../presentUser.ts';
import { Disabling, NewUserBody, PasswordReset, RoleChange, UserBody, UserList } from '../schemas/userSchemas.ts';

/** The people of the desk: everyone may see them, supervisors manage them. */
export function userRoutes({ users, signIn }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/users',
      summary: 'Everyone of the desk, by name.',
      access: 'user',
      response: UserList,
      errors: [],
      handle: async () => ({ items: (await users.all()).map(presentUser) }),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/users',
      summary: 'Make an account.',
      access: 'supervisor',
      audits: 'user.created',
      body: NewUserBody,
      status: 201,
      response: UserBody,
      errors: ['email_taken', 'weak_password', 'admin_only'],
      handle: async ({ body, signedIn }) => presentUser(await users.create(body, signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/users/{id}/disabled',
      summary: 'Close an account, which ends its sessions, or open it again.',
      access: 'supervisor',
      audits: 'user.disabled',
      body: Disabling,
      response: UserBody,
      errors: ['not_found', 'cannot_disable_self', 'admin_only'],
      handle: async ({ params, body, signedIn }) =>
        presentUser(await users.setDisabled(params.id ?? '', body.disabled, signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/users/{id}/role',
      summary: 'Give somebody another role.',
      access: 'supervisor',
      audits: 'user.role',
      body: RoleChange,
      response: UserBody,
      errors: ['not_found', 'cannot_change_own_role', 'admin_only'],
      handle: async ({ params, body, signedIn }) =>
        presentUser(await users.setRole(params.id ?? '', body.role, signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/users/{id}/password',
      summary: 'Give a new password to somebody who forgot theirs: ends their sessions and their lock-out.',
      access: 'supervisor',
      audits: 'user.password',
      body: PasswordReset,
      response: UserBody,
      errors: ['not_found', 'weak_password', 'cannot_reset_self', 'admin_only'],
      async handle({ params, body, signedIn }) {
        const user = await users.resetPassword(params.id ?? '', body.password, signedIn.user);
        // Whoever has forgotten a password has tried others first.
        await signIn.unlock(user);
        return presentUser(user);
      },
    }),
  ];
}
