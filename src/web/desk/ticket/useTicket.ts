import { type InfiniteData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import { expectChange, type TicketChange } from '../api/ticketChange.ts';
import type { QueuePage, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { lineOf, patchLines } from '../queue/liveQueue.ts';
import { keep } from '../ui/kept.ts';
import { useSay } from '../ui/useSay.tsx';

/** The name under which what is being written about a ticket is kept. */
export const draftName = (kind: 'reply' | 'note', reference: string): string => `${kind}.${reference}`;

/** One ticket with all that its page shows; the live stream keeps it new. */
export function useTicket(reference: string) {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.ticket(reference), queryFn: () => api.ticket(reference) });
}

/** Changes a ticket: shown at once, taken back with the reason when the server refuses. */
export function useTicketChange(reference: string) {
  const { api, session } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  const queryKey = keys.ticket(reference);

  return useMutation({
    mutationFn: (change: TicketChange) => api.change(reference, change),
    async onMutate(change) {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Ticket>(queryKey);
      if (before) queries.setQueryData(queryKey, expectChange(before, change, session.user, new Date().toISOString()));
      return { before };
    },
    onError(_error, _change, context) {
      if (context?.before) queries.setQueryData(queryKey, context.before);
      void queries.invalidateQueries({ queryKey });
    },
    onSuccess(ticket, change) {
      // Here and not where it was written: whoever has left the ticket meanwhile must not find it as unsent.
      if (change.kind === 'reply' || change.kind === 'note') keep(draftName(change.kind, reference), null, 'tab');
      queries.setQueryData(queryKey, ticket);
      queries.setQueriesData<InfiniteData<QueuePage>>(
        { queryKey: keys.queue() },
        (data) => data && { ...data, pages: patchLines(data.pages, [lineOf(ticket)]) },
      );
      void queries.invalidateQueries({ queryKey: keys.counts });
      void queries.invalidateQueries({ queryKey: keys.explanation(reference) });
      say(t(change.kind === 'reply' && !ticket.reachable ? 'said.replyKept' : `said.${change.kind}`));
    },
  });
}

/** What {@link useTicketChange} gives. */
export type TicketChanging = ReturnType<typeof useTicketChange>;
