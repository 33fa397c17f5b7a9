import type { z } from 'zod';
import type { SignedIn } from '../../services/users/signInDesk.ts';
import type { User } from '../../services/users/user.ts';
import type { SessionBody, UserBody } from './schemas/userSchemas.ts';

/** A user on the wire: never the password's hash. */
export function presentUser({ id, email, name, role, language, disabled }: User): z.input<typeof UserBody> {
  return { id, email, name, role, language, disabled };
}

/** A session on the wire, with the name of the city that its desk serves. */
export function presentSession({ user, expiresAt }: SignedIn, city: string): z.input<typeof SessionBody> {
  return { user: presentUser(user), city, expiresAt: expiresAt.toISOString() };
}
