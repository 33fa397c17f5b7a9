import type { Language } from '../../domain/language.ts';

/**
 * `agent` works the tickets; `supervisor` also sets how that is done, and manages the users; `admin` is a supervisor whose
 * account only another one touches; `read_only` sees what an agent sees, and changes nothing.
 */
export const roles = ['agent', 'supervisor', 'read_only', 'admin'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Whether somebody of this role may change anything but their own password. */
export function mayChange(role: Role): boolean {
  return role !== 'read_only';
}

/** Whether somebody of this role may do what is a supervisor's. */
export function maySupervise(role: Role): boolean {
  return role === 'supervisor' || role === 'admin';
}

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
