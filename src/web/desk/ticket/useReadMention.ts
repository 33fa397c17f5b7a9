import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Ticket } from '../api/wire.ts';

/** Says to the server that the note which calls one has been before one's eyes: not while the tab is hidden. */
export function useReadMention(ticket: Ticket | undefined): void {
  const { api } = useDesk();
  const queries = useQueryClient();
  const reference = ticket?.mention === 'unread' ? ticket.reference : null;
  useEffect(() => {
    if (!reference) return;
    async function read(unread: string) {
      if (document.visibilityState === 'hidden') return;
      await api.readMention(unread);
      for (const queryKey of [keys.counts, keys.ticket(unread)]) void queries.invalidateQueries({ queryKey });
    }
    // What could not be said is said when the ticket is opened next.
    const tell = () => void read(reference).catch(() => undefined);
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [api, queries, reference]);
}
