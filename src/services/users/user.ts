import type { Language } from '../../domain/language.ts';

/** `agent` works the tickets; `supervisor` also manages the users. */
export const roles = ['agent', 'supervisor'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Somebody who works at the desk. E-mails are kept in lower case and are unique. */
export type User = {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
  /** May no longer sign in; their name stays in the histories. */
  disabled: boolean;
  /** In PHC string format, see {@link hashPassword}. */
  passwordHash: string;
  createdAt: Date;
};

/** An e-mail as it is stored and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
