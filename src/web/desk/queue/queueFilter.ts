import type { QueueItem } from '../api/wire.ts';
import { dueState, firstResponseLate } from './dueState.ts';

/** The orders that the queue offers, as the API spells them. */
export const sorts = ['-createdAt', 'createdAt', 'dueAt', '-updatedAt'] as const;

/** One of {@link sorts}. */
export type Sort = (typeof sorts)[number];

/** Which tickets the queue shows, and in which order. An empty list or text doesn't narrow. */
export type QueueFilter = {
  /** Statuses; `open` stands for every unfinished one. */
  status: string[];
  queue: string[];
  service: string[];
  /** A user's id, `me`, `none`, or empty for anyone. */
  assignee: string;
  overdue: boolean;
  /** Late, nearly late, or without an answer in time. */
  attention: boolean;
  /** Something that was written to the citizen did not reach them. */
  undelivered: boolean;
  /** A note calls the user. */
  mentioned: boolean;
  q: string;
  sort: Sort;
};

/** What the queue shows when nothing is asked: everything unfinished, latest first. */
export const openTickets: QueueFilter = {
  status: ['open'],
  queue: [],
  service: [],
  assignee: '',
  overdue: false,
  attention: false,
  undelivered: false,
  mentioned: false,
  q: '',
  sort: '-createdAt',
};

const anyStatus = 'any';
const finished = new Set(['resolved', 'closed', 'rejected']);

/** Reads a filter from the address bar; what it can't read it leaves out. */
export function readFilter(query: string): QueueFilter {
  const params = new URLSearchParams(query);
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  const status = params.has('status') ? list('status').filter((one) => one !== anyStatus) : openTickets.status;
  return {
    status,
    queue: list('queue'),
    service: list('service'),
    assignee: params.get('assignee') ?? '',
    overdue: params.get('overdue') === 'true',
    attention: params.get('attention') === 'true',
    undelivered: params.get('undelivered') === 'true',
    mentioned: params.get('mentioned') === 'true',
    q: params.get('q') ?? '',
    sort: sorts.find((one) => one === params.get('sort')) ?? openTickets.sort,
  };
}

/** Writes a filter for the address bar, shortest form, always the same for the same filter. */
export function writeFilter(filter: QueueFilter): string {
  const params = new URLSearchParams();
  const status = filter.status.join(',');
  if (status !== 'open') params.set('status', status || anyStatus);
  if (filter.queue.length > 0) params.set('queue', filter.queue.join(','));
  if (filter.service.length > 0) params.set('service', filter.service.join(','));
  if (filter.assignee) params.set('assignee', filter.assignee);
  if (filter.overdue) params.set('overdue', 'true');
  if (filter.attention) params.set('attention', 'true');
  if (filter.undelivered) params.set('undelivered', 'true');
  if (filter.mentioned) params.set('mentioned', 'true');
  if (filter.q.trim()) params.set('q', filter.q.trim());
  if (filter.sort !== openTickets.sort) params.set('sort', filter.sort);
  return readable(params);
}

/** Writes a filter as the API takes it. */
export function apiQuery(filter: QueueFilter, page: { cursor?: string; limit: number }): string {
  const params = new URLSearchParams(writeFilter(filter));
  if (filter.status.length > 0) params.set('status', filter.status.join(','));
  else params.delete('status');
  params.set('sort', filter.sort);
  params.set('limit', String(page.limit));
  if (page.cursor) params.set('cursor', page.cursor);
  return readable(params);
}

/** Whether a ticket belongs in a filtered list, as far as its line tells: the words of a search are the server's to judge. */
export function belongs(item: QueueItem, filter: QueueFilter, me: string, now: number): boolean {
  const open = !finished.has(item.status);
  const { status, queue, service, assignee, overdue, attention, undelivered, mentioned } = filter;
  const state = dueState(item, now);
  if (undelivered && !item.undelivered) return false;
  if (mentioned && !item.mention) return false;
  if (status.length > 0 && !status.includes(item.status) && !(open && status.includes('open'))) return false;
  if (queue.length > 0 && !queue.includes(item.queue)) return false;
  if (service.length > 0 && !service.includes(item.serviceCode)) return false;
  if (overdue && state !== 'overdue') return false;
  if (attention && state !== 'overdue' && state !== 'soon' && !firstResponseLate(item, now)) return false;
  if (assignee === 'none') return item.assignee === null;
  return assignee === '' || item.assignee?.id === (assignee === 'me' ? me : assignee);
}

// Commas are legal in a query, and an address is read by people.
const readable = (params: URLSearchParams): string => params.toString().replaceAll('%2C', ',');
