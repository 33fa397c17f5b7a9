/** A call of the desk: its name, and how the nth of them is made. `one` gives a fresh open ticket, `any` one of all. */
type DeskCallSample = {
  name: string;
  make: (
    n: number,
    from: { one: () => string; any: () => string; me: string },
  ) => [method: string, path: string, body?: unknown];
};

const words = ['trou', 'lampadaire', 'neige', 'bac', 'chien', 'sherbrooke', 'merry', 'principale'];
const services = ['pothole', 'street_light', 'snow_removal', 'noise', 'tree_maintenance'];
const queues = ['public_works', 'parks', 'waste', 'bylaw'];
const of = <T>(items: readonly T[], n: number): T => items[n % items.length] as T;
const list = (query: string) => (): [string, string] => ['GET', `tickets?${query}`];

/** Every call that the desk makes while agents and supervisors work, as the page makes it. */
export const deskCalls: readonly DeskCallSample[] = [
  { name: 'session', make: () => ['GET', 'session'] },
  { name: 'side bar: counts', make: () => ['GET', 'counts'] },
  { name: 'queue: open', make: list('status=open') },
  { name: 'queue: all, oldest first', make: list('sort=createdAt') },
  { name: 'queue: one team, open', make: (n) => ['GET', `tickets?status=open&queue=${of(queues, n)}`] },
  { name: 'queue: one service', make: (n) => ['GET', `tickets?service=${of(services, n)}`] },
  {
    name: 'queue: one service, resolved',
    make: (n) => ['GET', `tickets?status=resolved,closed&service=${of(services, n)}`],
  },
  { name: 'queue: mine', make: list('status=open&assignee=me') },
  { name: 'queue: of an agent, all', make: (_n, { me }) => ['GET', `tickets?assignee=${me}`] },
  { name: 'queue: nobody’s', make: list('status=open&assignee=none') },
  { name: 'queue: late', make: list('status=open&overdue=true&sort=dueAt') },
  { name: 'queue: to watch', make: list('status=open&attention=true&sort=dueAt') },
  { name: 'queue: finished, latest', make: list('status=resolved,closed,rejected&sort=-updatedAt') },
  { name: 'search: a word', make: (n) => ['GET', `tickets?q=${of(words, n)}`] },
  { name: 'search: a word, open', make: (n) => ['GET', `tickets?status=open&q=${of(words, n)}`] },
  { name: 'search: two words', make: (n) => ['GET', `tickets?q=${of(words, n)}+${of(words, n + 3)}`] },
  { name: 'search: the begin of a word', make: (n) => ['GET', `tickets?q=${of(words, n).slice(0, 3)}`] },
  { name: 'search: a phone', make: (n) => ['GET', `tickets?q=819+555-01${String(n % 100).padStart(2, '0')}`] },
  { name: 'search: a reference', make: (_n, { any }) => ['GET', `tickets?q=${any()}`] },
  { name: 'search: nothing', make: (n) => ['GET', `tickets?q=xyzq${n}`] },
  { name: 'ticket', make: (_n, { any }) => ['GET', `tickets/${any()}`] },
  { name: 'ticket: why its service', make: (_n, { any }) => ['GET', `tickets/${any()}/understanding`] },
  { name: 'claim', make: (_n, { one }) => ['POST', `tickets/${one()}/claim`] },
  { name: 'note', make: (_n, { any }) => ['POST', `tickets/${any()}/notes`, { text: 'Vu sur place.' }] },
  { name: 'reply', make: (_n, { one }) => ['POST', `tickets/${one()}/reply`, { text: 'Bonjour, c’est noté.' }] },
  { name: 'status', make: (_n, { one }) => ['POST', `tickets/${one()}/status`, { status: 'waiting' }] },
  { name: 'assign', make: (_n, { one, me }) => ['POST', `tickets/${one()}/assign`, { assignee: me }] },
  { name: 'service', make: (n, { one }) => ['POST', `tickets/${one()}/service`, { serviceCode: of(services, n) }] },
  {
    name: 'file by phone',
    make: (n) => [
      'POST',
      'tickets',
      {
        serviceCode: 'pothole',
        description: 'Un gros trou',
        address: { text: `${n + 1}, rue Sherbrooke` },
        contact: {},
      },
    ],
  },
  {
    name: 'understand a sentence',
    make: (n) => ['POST', 'understand', { text: `il y a un gros ${of(words, n)} devant chez moi` }],
  },
  { name: 'locate', make: (n) => ['POST', 'locate', { text: `${n + 1} rue Principale Ouest` }] },
  { name: 'note a call', make: () => ['POST', 'calls', { topic: null }] },
  { name: 'topics', make: () => ['GET', 'topics'] },
  { name: 'services', make: () => ['GET', 'services'] },
  { name: 'users', make: () => ['GET', 'users'] },
  { name: 'chats', make: () => ['GET', 'chats'] },
  { name: 'questions', make: () => ['GET', 'questions'] },
  { name: 'corrections', make: () => ['GET', 'corrections'] },
  { name: 'understanding, by month', make: () => ['GET', 'understanding?by=month'] },
  { name: 'audit', make: () => ['GET', 'audit'] },
  { name: 'dashboard: now', make: () => ['GET', 'operations'] },
  { name: 'dashboard: 30 days', make: () => ['GET', `report?${lastDays(30)}`] },
  { name: 'dashboard: a year', make: () => ['GET', `report?${lastDays(365)}`] },
  { name: 'dashboard: comments', make: () => ['GET', `report/comments?${lastDays(365)}`] },
];

function lastDays(days: number): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `from=${day(Date.now() - days * 86_400_000)}&to=${day(Date.now())}`;
}
