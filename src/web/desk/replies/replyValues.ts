import { useCallback } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useCity, useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { createDates } from '../language/dates.ts';
import type { ReplyValues } from './fillReply.ts';

/** Gives what a ticket puts in the place of each variable, in the citizen's language. */
export function useReplyValues(): (ticket: Ticket) => ReplyValues {
  const { session } = useDesk();
  const { serviceOf } = useServices();
  const timeZone = useCity()?.timeZone;
  return useCallback(
    (ticket) => ({
      reference: ticket.reference,
      service: serviceOf(ticket.serviceCode)?.name[ticket.language] ?? ticket.serviceCode,
      address: ticket.address.text,
      name: ticket.contact.name ?? '',
      agent: session.user.name,
      city: session.city,
      due: createDates(ticket.language, timeZone).day(ticket.dueAt),
    }),
    [serviceOf, session, timeZone],
  );
}
