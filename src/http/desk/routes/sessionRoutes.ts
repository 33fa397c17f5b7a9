import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionLifeMs } from '../../../services/users/signInDesk.ts';
import { normalEmail } from '../../../services/users/user.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import type { EventStreams } from '../eventStreams.ts';
import { presentSession } from '../presentUser.ts';
import { Credentials, PasswordChange, SessionBody, Setup } from '../schemas/userSchemas.ts';
import { sessionCookie } from '../sessionCookie.ts';

/** Signing in and out, the own password, and the first supervisor. */
export function sessionRoutes(deps: DeskDeps, streams: EventStreams): DeskRoute[] {
  const { signIn, audit, users, firstSupervisor, city, publicUrl } = deps;
  const addressOf = deps.clientAddress ?? ((req: IncomingMessage) => req.socket.remoteAddress ?? 'unknown');
  const secure = publicUrl?.startsWith('https:') ?? false;
  const setCookie = (res: ServerResponse, token: string, lifeMs: number) =>
    res.setHeader('Set-Cookie', sessionCookie(token, lifeMs, secure));

  return [
    jsonRoute({
      method: 'POST',
      path: '/api/desk/session',
      summary: 'Sign in: sets the session cookie.',
      access: 'anyone',
      body: Credentials,
      response: SessionBody,
      errors: ['wrong_credentials', 'too_many_attempts'],
      async handle({ req, res, body }) {
        const { token, signedIn } = await signIn
          .signIn(body.email, body.password, addressOf(req))
          .catch(async (error) => {
            await audit.note({ id: null, name: normalEmail(body.email) }, 'session.refused');
            throw error;
          });
        await audit.note(signedIn.user, 'session.opened');
        setCookie(res, token, sessionLifeMs);
        return presentSession(signedIn, city.name);
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/session',
      summary: 'Who is signed in.',
      access: 'user',
      response: SessionBody,
      errors: [],
      handle: async ({ signedIn }) => presentSession(signedIn, city.name),
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/me',
      summary: 'The signed-in user, with role and language.',
      access: 'user',
      response: SessionBody,
      errors: [],
      handle: async ({ signedIn }) => presentSession(signedIn, city.name),
    }),
    jsonRoute({
      method: 'DELETE',
      path: '/api/desk/session',
      summary: 'Sign out.',
      access: 'anyone',
      audits: 'session.closed',
      errors: [],
      async handle({ res, signedIn }) {
        if (signedIn) {
          await signIn.signOut(signedIn.tokenHash);
          streams.closeSession(signedIn.tokenHash);
        }
        setCookie(res, '', 0);
        return undefined;
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/password',
      summary: 'Change the own password; other sessions of the account end.',
      access: 'user',
      audits: 'password.changed',
      body: PasswordChange,
      errors: ['wrong_password', 'weak_password'],
      async handle({ body, signedIn }) {
        const change = { current: body.current, next: body.password, keepTokenHash: signedIn.tokenHash };
        await users.changePassword(signedIn.user, change);
        return undefined;
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/setup',
      summary: 'Complete the one-time set-up link: makes the first supervisor and signs them in.',
      access: 'anyone',
      body: Setup,
      status: 201,
      response: SessionBody,
      errors: ['setup_link_invalid', 'weak_password'],
      async handle({ res, body, language }) {
        const user = await firstSupervisor.complete({ ...body, language });
        const { token, signedIn } = await signIn.open(user);
        setCookie(res, token, sessionLifeMs);
        return presentSession(signedIn, city.name);
      },
    }),
  ];
}
