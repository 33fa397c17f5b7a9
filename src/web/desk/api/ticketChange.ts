import type { HistoryLine, Ticket, TicketStatus, User } from './wire.ts';

/** What an agent does to a ticket; `from` is what stood on their screen. */
export type TicketChange =
  | { kind: 'claim' }
  | { kind: 'status'; status: TicketStatus; comment: string; from: TicketStatus }
  | { kind: 'assign'; assignee: { id: string; name: string } | null; from: string | null }
  | { kind: 'service'; serviceCode: string; from: string }
  | { kind: 'confirm' }
  | { kind: 'note'; text: string; mentions: { id: string; name: string }[] }
  | { kind: 'reply'; text: string }
  | { kind: 'crew' }
  | { kind: 'tryAgain' }
  | { kind: 'merge'; into: string }
  | { kind: 'unmerge' };

/** A change as the API takes it: the last part of the path, and the body. */
export function wireChange(change: TicketChange): { action: string; body: object } {
  switch (change.kind) {
    case 'claim':
      return { action: 'claim', body: {} };
    case 'status': {
      const { status, comment, from } = change;
      return { action: 'status', body: comment ? { status, comment, from } : { status, from } };
    }
    case 'assign':
      return { action: 'assign', body: { assignee: change.assignee?.id ?? null, from: change.from } };
    case 'service':
      return { action: 'service', body: { serviceCode: change.serviceCode, from: change.from } };
    case 'confirm':
      return { action: 'service/confirm', body: {} };
    case 'note':
      return { action: 'notes', body: { text: change.text, mentions: change.mentions.map(({ id }) => id) } };
    case 'reply':
      return { action: 'reply', body: { text: change.text } };
    case 'crew':
      return { action: 'crew', body: {} };
    case 'unmerge':
      return { action: 'unmerge', body: {} };
    case 'tryAgain':
      return { action: 'try-again', body: {} };
    case 'merge':
      return { action: 'merge', body: { into: change.into } };
  }
}

/**
 * The ticket as it will most likely be after a change, shown until the server answers. Changes that move it elsewhere
 * (service, merge) are not guessed.
 */
export function expectChange(ticket: Ticket, change: TicketChange, me: User, at: string): Ticket {
  const line = (fields: Omit<HistoryLine, 'at' | 'by'>): HistoryLine[] => [
    ...ticket.history,
    { at, by: { type: 'user', id: me.id, name: me.name }, ...fields },
  ];
  switch (change.kind) {
    case 'claim': {
      const allowed = { ...ticket.allowed, claim: false };
      return { ...ticket, assignee: { id: me.id, name: me.name }, allowed };
    }
    case 'assign':
      return { ...ticket, assignee: change.assignee };
    case 'status': {
      const text = change.comment ? { text: change.comment } : {};
      const history = line({ kind: 'status', from: ticket.status, to: change.status, ...text });
      // What may come next is the server's to say: no change is offered until it has.
      return { ...ticket, status: change.status, history, allowed: { ...ticket.allowed, status: [] } };
    }
    case 'confirm': {
      const history = line({ kind: 'confirmed', to: ticket.serviceCode });
      return { ...ticket, history, allowed: { ...ticket.allowed, confirm: false } };
    }
    case 'note':
      return { ...ticket, history: line({ kind: 'note', text: change.text, mentions: change.mentions }) };
    case 'reply':
      return { ...ticket, history: line({ kind: change.kind, text: change.text }) };
    default:
      return ticket;
  }
}
