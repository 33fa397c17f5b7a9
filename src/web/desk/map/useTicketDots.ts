import { tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useServices } from '../api/deskData.ts';
import type { QueueItem } from '../api/wire.ts';
import { type DueState, dueState } from '../queue/dueState.ts';
import { navigate } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { useNow } from '../ui/useNow.ts';
import { ticketDots } from './ticketDots.ts';

/** Tickets as dots of a map: coloured by how they stand to their target, named by their kind, opened by a click. */
export function useTicketDots(items: readonly QueueItem[]) {
  const { serviceName } = useServices();
  const now = useNow();
  return useMemo(
    () =>
      ticketDots(items, {
        name: (item) => `${serviceName(item.serviceCode)} · ${item.reference}`,
        color: (item) => colorOf(dueState(item, now)),
        open: (item) => navigate(ticketPath(item.reference, location.search.slice(1))),
      }),
    [items, serviceName, now],
  );
}

function colorOf(state: DueState): string {
  if (state === 'overdue') return tokens.colorStatusDangerForeground1;
  return state === 'soon' ? tokens.colorStatusWarningForeground1 : tokens.colorBrandStroke1;
}
