import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';

/** Fetches a ticket before it is opened, so that opening it shows it at once. */
export function usePrefetchTicket(): (reference: string) => void {
  const queries = useQueryClient();
  const { api } = useDesk();
  return useCallback(
    (reference) => {
      void queries.prefetchQuery({ queryKey: keys.ticket(reference), queryFn: () => api.ticket(reference) });
    },
    [queries, api],
  );
}
