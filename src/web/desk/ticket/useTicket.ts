import { type InfiniteData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import { expectChange, type TicketChange } from '../api/ticketChange.ts';
import type { QueuePage, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { lineOf, patchLines } from '../queue/liveQueue.ts';
import { useSay } from '../ui/useSay.tsx';

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
      queries.setQueryData(queryKey, ticket);
      queries.setQueriesData<InfiniteData<QueuePage>>(
        { queryKey: keys.queue() },
        (data) => data && { ...data, pages: patchLines(data.pages, [lineOf(ticket)]) },
      );
      void queries.invalidateQueries({ queryKey: keys.counts });
      say(t(`said.${change.kind}`));
    },
  });
}

/** What {@link useTicketChange} gives. */
export type TicketChanging = ReturnType<typeof useTicketChange>;
