import { z } from 'zod';
import { roles } from '../../../services/users/user.ts';
import { LanguageCode, Time } from './commonSchemas.ts';

// Its length is checked by the use case, which says so in its own words; this bound only keeps out absurd bodies.
const password = z.string().min(1).max(1000);

/** A user of the desk as others may see them. */
export const UserBody = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  language: LanguageCode,
  disabled: z.boolean(),
});

/** Who is signed in, and until when if they do nothing. */
export const SessionBody = z.object({ user: UserBody, city: z.string(), expiresAt: Time });

/** Everyone who works or worked at the desk. */
export const UserList = z.object({ items: z.array(UserBody) });

/** Signing in. */
export const Credentials = z.object({ email: z.string().min(1).max(320), password });

/** A new user, made by a supervisor. */
export const NewUserBody = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  password,
  role: z.enum(roles).default('agent'),
  language: LanguageCode.default('fr'),
});

/** Somebody's new role. */
export const RoleChange = z.object({ role: z.enum(roles) });

/** Changing one's own password. */
export const PasswordChange = z.object({ current: password, password });

/** A new password that a supervisor gives to somebody who forgot theirs. */
export const PasswordReset = z.object({ password });

/** Completing the one-time set-up link. */
export const Setup = z.object({
  token: z.string().min(1).max(200),
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  password,
});

/** Closing an account or opening it again. */
export const Disabling = z.object({ disabled: z.boolean() });
