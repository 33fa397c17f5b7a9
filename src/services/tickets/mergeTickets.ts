import { setTimeout } from 'node:timers/promises';
import type { Follower, HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { canChangeStatus, type TicketStatus } from '../../domain/ticketStatus.ts';
import { AppError } from '../../errors.ts';
import { announce, busy, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';
import type { TicketRecord } from './ticketRepository.ts';

const attempts = 20;

/**
 * Closes a duplicate in favour of another ticket and returns the duplicate. Two documents, so two writes: the line in the
 * other ticket first, then the duplicate, each only if it is still as it was read; done again after a cut, it completes.
 * Each try writes the other ticket, even where its line is there already: of two opposite merges at once, the one whose
 * ticket was so moved on has to read again, and finds the other done. Else both could be closed in favour of each other.
 */
export async function mergeTickets(
  context: TicketContext,
  reference: string,
  into: string,
  by: Agent,
): Promise<Ticket> {
  if (reference === into) {
    throw new AppError('merge_into_itself', 400, 'A ticket cannot be merged into itself.', { reference });
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const duplicate = await findTicket(context, reference);
    const target = await findMergeTarget(context, into);
    if (duplicate.mergedInto === into) return duplicate;
    refuseMerged(duplicate);
    const absorbed = await absorb(context, target, duplicate, by);
    const merged = absorbed && (await close(context, duplicate, into, by));
    if (merged) return merged;
    // Unequal waits, so that two opposite merges don't go on moving each other's ticket in step.
    await setTimeout(Math.random() * 20 * attempt);
  }
  throw busy(reference);
}

async function findMergeTarget(context: TicketContext, reference: string): Promise<TicketRecord> {
  const target = await context.tickets.byReference(reference);
  if (!target) throw new AppError('unknown_merge_target', 400, `There is no ticket ${reference}.`, { reference });
  refuseMerged(target);
  return target;
}

function refuseMerged(ticket: Ticket): void {
  if (ticket.mergedInto === null) return;
  const details = { reference: ticket.reference, into: ticket.mergedInto };
  throw new AppError('already_merged', 409, `${ticket.reference} was merged into ${ticket.mergedInto}.`, details);
}

async function absorb(
  context: TicketContext,
  target: TicketRecord,
  duplicate: TicketRecord,
  by: Agent,
): Promise<boolean> {
  const from = duplicate.reference;
  const at = context.clock();
  const known = target.history.findLast((line) => line.from === from)?.kind === 'absorbed';
  const history: HistoryEntry[] = known ? [] : [{ at, by: actorOf(by), kind: 'absorbed', from }];
  const there = new Set(target.followers?.map(({ id }) => id));
  const followers = followersFrom(duplicate).filter(({ id }) => !there.has(id));
  const update = { at, history, followers };
  const written = await context.tickets.update(target.reference, { revision: target.revision }, update);
  if (written && !known) announce(context, written, history);
  return written !== null;
}

/** Whoever follows the other ticket once this one is merged into it: who made it, where they can be told, and its followers. */
export function followersFrom({
  draftId,
  conversationId,
  channel,
  language,
  contact,
  createdAt,
  followers = [],
}: Ticket): Follower[] {
  const told = conversationId !== null || !contact.anonymous;
  const reporter: Follower = { id: draftId, conversationId, channel, language, contact, at: createdAt };
  return told ? [reporter, ...followers] : followers;
}

async function close(
  context: TicketContext,
  duplicate: TicketRecord,
  into: string,
  by: Agent,
): Promise<TicketRecord | null> {
  const at = context.clock();
  const actor = actorOf(by);
  const steps = stepsToClosed(duplicate.status);
  const lines = steps.map(([from, to]): HistoryEntry => ({ at, by: actor, kind: 'status', from, to }));
  const merged: HistoryEntry = { at, by: actor, kind: 'merged', to: into };
  const status = steps.at(-1)?.[1] ?? duplicate.status;
  const written = await context.tickets.update(
    duplicate.reference,
    { revision: duplicate.revision },
    {
      at,
      set: { status, mergedInto: into, ...context.targets.statusChanged(duplicate, status, at, actor) },
      history: [merged, ...lines],
    },
  );
  return written && announce(context, written, [merged]);
}

// A duplicate ends closed, by the same table as any ticket: through resolved. A refused one stays refused.
function stepsToClosed(from: TicketStatus): [TicketStatus, TicketStatus][] {
  if (canChangeStatus(from, 'closed')) return [[from, 'closed']];
  if (!canChangeStatus(from, 'resolved')) return [];
  return [
    [from, 'resolved'],
    ['resolved', 'closed'],
  ];
}
