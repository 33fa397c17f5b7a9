import type { User } from '../api/wire.ts';

/** Whether somebody sees the supervisor's pages; the server decides it again for each of their calls. */
export function supervises({ role }: Pick<User, 'role'>): boolean {
  return role === 'supervisor' || role === 'admin';
}
