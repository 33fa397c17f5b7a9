import type { PublicTicket, PublicTicketList, TimeRange } from '../../../src/services/open311/publicTickets.ts';
import type { TicketRecord } from '../../../src/services/tickets/ticketRepository.ts';

/** The public list over the records of a fake repository. */
export function fakePublicTickets(records: TicketRecord[]): PublicTicketList {
  return {
    async byReferences(references) {
      return records
        .filter((one) => references.includes(one.reference))
        .map(publicTicket)
        .sort(latestFirst('createdAt'));
    },
    async list({ filter: { serviceCode, status, created, updated }, sort, after, skip, limit }) {
      const order = latestFirst(sort.field);
      const fitting = records
        .filter((one) => !serviceCode || serviceCode.includes(one.serviceCode))
        .filter((one) => !status || status.includes(one.status))
        .filter((one) => isWithin(one.createdAt, created) && isWithin(one.updatedAt, updated))
        .map(publicTicket)
        .sort(order);
      const at = { ...({} as PublicTicket), [sort.field]: after?.value, reference: after?.reference ?? '' };
      const rest = (after ? fitting.filter((one) => order(at, one) < 0) : fitting).slice(skip);
      const items = rest.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        next: rest.length > limit && last ? { value: last[sort.field], reference: last.reference } : null,
      };
    },
  };
}

function latestFirst(field: 'createdAt' | 'dueAt' | 'updatedAt') {
  return (a: PublicTicket, b: PublicTicket) =>
    b[field].getTime() - a[field].getTime() || (a.reference === b.reference ? 0 : a.reference < b.reference ? 1 : -1);
}

function isWithin(moment: Date, { from, to }: TimeRange = {}): boolean {
  return (!from || moment >= from) && (!to || moment <= to);
}

function publicTicket(ticket: TicketRecord): PublicTicket {
  const { reference, serviceCode, status, queue, address, description, attributes, channel, mergedInto } = ticket;
  const { createdAt, updatedAt, dueAt, contact, history } = ticket;
  return structuredClone({
    reference,
    serviceCode,
    status,
    queue,
    address,
    description,
    attributes,
    channel,
    mergedInto,
    createdAt,
    updatedAt,
    dueAt,
    contact: contact.name === undefined ? {} : { name: contact.name },
    history: history.map(({ at, kind, from, to }) => ({
      at,
      kind,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
  });
}
