import { useInfiniteQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { AuditPage } from '../api/wire.ts';

/** Which lines are shown: a user's id, what was touched, and one kind of action; empty doesn't narrow. */
export type AuditFilter = { user: string; subject: string; action: string };

/** Reads a filter from the address bar. */
export function readAuditFilter(search: string): AuditFilter {
  const params = new URLSearchParams(search);
  const [user = '', subject = '', action = ''] = ['user', 'subject', 'action'].map((name) => params.get(name) ?? '');
  return { user, subject, action };
}

/** A filter as the address bar and the API write it, without `?`. */
export function writeAuditFilter(filter: AuditFilter): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value.trim() !== '')).toString();
}

/** The audit under a filter, page by page. */
export function useAudit(query: string) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: keys.audit(query),
    queryFn: ({ pageParam }) => api.audit([query, pageParam && `cursor=${pageParam}`].filter(Boolean).join('&')),
    initialPageParam: '',
    getNextPageParam: (page: AuditPage) => page.next ?? undefined,
    // What was done a moment ago is what one looks for.
    staleTime: 0,
  });
}
