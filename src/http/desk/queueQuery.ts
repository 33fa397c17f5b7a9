import type { z } from 'zod';
import { findReference } from '../../domain/reference.ts';
import { isFinished, ticketStatuses } from '../../domain/ticketStatus.ts';
import { readCursor } from '../../services/tickets/pageCursor.ts';
import { searchWords } from '../../services/tickets/searchWords.ts';
import type { QueueFilter, QueueQuery, QueueSort } from '../../services/tickets/ticketQueue.ts';
import type { TicketQuery } from './schemas/ticketRequests.ts';

const unfinished = ticketStatuses.filter((status) => !isFinished(status));

/** The query of the read model that a request's parameters ask for. */
export function queueQuery(query: z.output<typeof TicketQuery>, userId: string, now: Date): QueueQuery {
  const sort: QueueSort = {
    field: query.sort.replace(/^-/, '') as QueueSort['field'],
    direction: query.sort.startsWith('-') ? 'desc' : 'asc',
  };
  const after = query.cursor ? readCursor(sort, query.cursor) : null;
  return { filter: filterOf(query, userId, now), sort, after, limit: query.limit };
}

function filterOf(query: z.output<typeof TicketQuery>, userId: string, now: Date): QueueFilter {
  const overdue = query.overdue === 'true';
  const asked = query.status?.flatMap((one) => (one === 'open' ? unfinished : [one]));
  // Who waits for the citizen is not late: the clock stands.
  const status = overdue ? (asked ?? unfinished).filter((one) => !isFinished(one) && one !== 'waiting') : asked;
  const assignee = query.assignee === 'me' ? userId : query.assignee === 'none' ? null : query.assignee;
  // A whole reference names one ticket; anything less is looked for among the words.
  const reference = findReference(query.q ?? '')?.reference;
  const words = reference ? [] : searchWords(query.q ?? '');
  return {
    ...(reference ? { reference } : {}),
    ...(status && (status.length > 0 || overdue) ? { status } : {}),
    ...(query.queue?.length ? { queue: query.queue } : {}),
    ...(query.service?.length ? { serviceCode: query.service } : {}),
    ...(assignee === undefined || assignee === '' ? {} : { assignee }),
    ...(overdue ? { dueBefore: now } : {}),
    ...(query.attention === 'true' ? { attentionBefore: now } : {}),
    ...(query.box ? { box: boxOf(query.box) } : {}),
    ...(query.undelivered === 'true' ? { undelivered: true } : {}),
    ...(query.mentioned === 'true' ? { mentioned: userId } : {}),
    ...(words.length > 0 ? { words } : {}),
  };
}

function boxOf(text: string): NonNullable<QueueFilter['box']> {
  const [south = 0, west = 0, north = 0, east = 0] = text.split(',').map(Number);
  return { from: { lat: south, long: west }, to: { lat: north, long: east } };
}
