import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';

let timer: number | undefined;

// Long enough that a pointer on its way across the list asks for nothing.
const restMs = 70;

/** Fetches the ticket that the pointer or the keyboard rests on, so that opening it shows it at once. */
export function usePrefetchTicket(): (reference: string) => void {
  const queries = useQueryClient();
  const { api } = useDesk();
  return useCallback(
    (reference) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        void queries.prefetchQuery({ queryKey: keys.ticket(reference), queryFn: () => api.ticket(reference) });
      }, restMs);
    },
    [queries, api],
  );
}
