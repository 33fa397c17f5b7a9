/** What the address shows; a ticket lies over the queue that it was opened from. */
export type Route =
  | { page: 'queue'; reference: string | null }
  | { page: 'chats'; id: string | null }
  | { page: 'phone' }
  | { page: 'report' }
  | { page: 'users' }
  | { page: 'understanding' }
  | { page: 'questions' }
  | { page: 'audit' }
  | { page: 'webhooks' }
  | { page: 'replies' }
  | { page: 'answers' }
  | { page: 'services' }
  | { page: 'setup' }
  | { page: 'unknown' };

/** Where the desk is served. */
export const base = '/desk';

/** Reads a path of the address bar. */
export function readRoute(pathname: string): Route {
  const [first, second, ...more] = pathname.slice(base.length).split('/').filter(Boolean);
  if (more.length > 0) return { page: 'unknown' };
  if (first === undefined) return { page: 'queue', reference: null };
  if (first === 'tickets' && second) return { page: 'queue', reference: decodeURIComponent(second).toUpperCase() };
  if (first === 'chats') return { page: 'chats', id: second === undefined ? null : decodeURIComponent(second) };
  if (second !== undefined) return { page: 'unknown' };
  if (first === 'tickets') return { page: 'queue', reference: null };
  if (isOwnPage(first)) return { page: first };
  return { page: 'unknown' };
}

/** The address of a live chat, or of the live list (null). */
export function chatPath(id: string | null): string {
  return id ? `${base}/chats/${encodeURIComponent(id)}` : `${base}/chats`;
}

const ownPages = [
  'phone',
  'report',
  'users',
  'understanding',
  'questions',
  'audit',
  'webhooks',
  'replies',
  'answers',
  'services',
  'setup',
] as const;

function isOwnPage(name: string): name is (typeof ownPages)[number] {
  return (ownPages as readonly string[]).includes(name);
}

/** The address of a ticket, or of the queue (null), keeping the queue's filter (`query`, without `?`). */
export function ticketPath(reference: string | null, query = ''): string {
  const path = reference ? `${base}/tickets/${encodeURIComponent(reference)}` : `${base}/`;
  return query ? `${path}?${query}` : path;
}
