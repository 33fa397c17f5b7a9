import { isFinished } from '../../domain/ticketStatus.ts';
import type { TicketFact } from './facts.ts';

/** What one agent has before them; `id` is null for what nobody has. */
type Load = { id: string | null; name: string | null; open: number; late: number; attention: number; waiting: number };

/** How it stands at the desk now. */
export type Operations = {
  open: number;
  /** Those whose citizen is waited for. */
  waiting: number;
  unassigned: number;
  late: number;
  /** Late, nearly late, or without a first response in time. */
  attention: number;
  /** Filed since the city's midnight, and resolved since. */
  filedToday: number;
  resolvedToday: number;
  byAgent: Load[];
};

/** Reckons how it stands; `today` is the city's last midnight. */
export function operationsOf(tickets: readonly TicketFact[], now: Date, today: Date): Operations {
  const loads = new Map<string | null, Load>();
  const midnight = today.getTime();
  let [open, filedToday, resolvedToday] = [0, 0, 0];
  for (const ticket of tickets) {
    if (ticket.createdAt.getTime() >= midnight) filedToday += 1;
    if (ticket.resolvedAt && ticket.resolvedAt.getTime() >= midnight) resolvedToday += 1;
    if (isFinished(ticket.status)) continue;
    open += 1;
    const { id = null, name = null } = ticket.assignee ?? {};
    const load = loads.get(id) ?? { id, name, open: 0, late: 0, attention: 0, waiting: 0 };
    loads.set(id, load);
    load.open += 1;
    if (ticket.status === 'waiting') load.waiting += 1;
    else if (ticket.dueAt < now) load.late += 1;
    if (ticket.attentionAt && ticket.attentionAt <= now) load.attention += 1;
  }
  const byAgent = [...loads.values()].sort((a, b) => b.open - a.open);
  const sum = (of: 'late' | 'attention' | 'waiting') => byAgent.reduce((all, load) => all + load[of], 0);
  return {
    open,
    waiting: sum('waiting'),
    unassigned: loads.get(null)?.open ?? 0,
    late: sum('late'),
    attention: sum('attention'),
    filedToday,
    resolvedToday,
    byAgent,
  };
}
