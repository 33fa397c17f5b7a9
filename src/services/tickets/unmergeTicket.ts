import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import { announce, busy, changeTicket, findTicket } from './changeTicket.ts';
import { followersFrom } from './mergeTickets.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/**
 * Takes a duplicate out of the ticket that it was merged into: it is reopened, and whoever came along with it follows the
 * other no more. Two documents, the other one first: done again after a cut, it completes.
 */
export async function unmergeTicket(context: TicketContext, reference: string, by: Agent): Promise<Ticket> {
  const duplicate = await findTicket(context, reference);
  const into = duplicate.mergedInto;
  if (into === null) throw new AppError('not_merged', 409, `${reference} is merged into nothing.`, { reference });
  await changeTicket(context, into, (target, at) => {
    const gone = new Set(followersFrom(duplicate).map(({ id }) => id));
    const followers = target.followers?.filter(({ id }) => !gone.has(id));
    if (target.history.findLast(({ from }) => from === reference)?.kind !== 'absorbed') return null;
    const history: HistoryEntry[] = [{ at, by: actorOf(by), kind: 'released', from: reference }];
    return { at, history, ...(followers ? { set: { followers } } : {}) };
  });
  const at = context.clock();
  const actor = actorOf(by);
  const history: HistoryEntry[] = [
    { at, by: actor, kind: 'unmerged', from: into },
    { at, by: actor, kind: 'status', from: duplicate.status, to: 'reopened' },
  ];
  const times = context.targets.statusChanged(duplicate, 'reopened', at, actor);
  const written = await context.tickets.update(
    reference,
    { revision: duplicate.revision },
    { at, set: { status: 'reopened', mergedInto: null, ...times }, history },
  );
  if (!written) throw busy(reference);
  return announce(context, written, history);
}
