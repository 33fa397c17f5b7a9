/** What the calls are made with: a fresh open ticket (`one`), one of all (`any`), the caller, and the first of what a list has. */
export type DeskCallSource = {
  one: () => string;
  any: () => string;
  me: string;
  user: string;
  attachment: string;
  setting: (kind: string) => string;
};

/** A call of the desk: its name, and how the nth of them is made. */
type DeskCallSample = {
  name: string;
  make: (n: number, from: DeskCallSource) => [method: string, path: string, body?: unknown];
};

const words = ['trou', 'lampadaire', 'neige', 'bac', 'chien', 'sherbrooke', 'merry', 'principale'];
const services = ['pothole', 'street_light', 'snow_removal', 'noise', 'tree_maintenance'];
const queues = ['public_works', 'parks', 'waste', 'bylaw'];
const of = <T>(items: readonly T[], n: number): T => items[n % items.length] as T;
const settingKinds = ['standard-replies', 'views', 'service-settings', 'closures', 'answers'];
const timedKinds = new Set(['standard-replies', 'views']);
const history = (kind: string): DeskCallSample => ({
  name: `${kind}: history`,
  make: (_n, { setting }) => ['GET', `${kind}/${setting(kind)}/history`],
});
const settings = (kind: string): DeskCallSample => ({ name: kind, make: () => ['GET', kind] });
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
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
  { name: 'queue: a word nobody reached', make: list('undelivered=true') },
  {
    name: 'queue: oldest, open, one service',
    make: (n) => ['GET', `tickets?status=open&sort=createdAt&service=${of(services, n)}`],
  },
  {
    name: 'queue: waiting, one team, latest change',
    make: (n) => ['GET', `tickets?status=waiting&sort=-updatedAt&queue=${of(queues, n)}`],
  },
  { name: 'queue: finished, latest', make: list('status=resolved,closed,rejected&sort=-updatedAt') },
  { name: 'search: a word', make: (n) => ['GET', `tickets?q=${of(words, n)}`] },
  { name: 'search: a word, open', make: (n) => ['GET', `tickets?status=open&q=${of(words, n)}`] },
  { name: 'search: two words', make: (n) => ['GET', `tickets?q=${of(words, n)}+${of(words, n + 3)}`] },
  { name: 'search: the begin of a word', make: (n) => ['GET', `tickets?q=${of(words, n).slice(0, 3)}`] },
  { name: 'search: a phone', make: (n) => ['GET', `tickets?q=819+555-01${String(n % 100).padStart(2, '0')}`] },
  { name: 'search: a reference', make: (_n, { any }) => ['GET', `tickets?q=${any()}`] },
  { name: 'search: nothing', make: (n) => ['GET', `tickets?q=xyzq${n}`] },
  { name: 'ticket', make: (_n, { any }) => ['GET', `tickets/${any()}`] },
  {
    name: 'others nearby, by the caller',
    make: (n) => [
      'POST',
      'similar',
      {
        serviceCode: of(services, n),
        address: { text: `${n + 1}, rue Sherbrooke`, precision: 'civic', lat: 45.266 + (n % 9) / 1000, long: -72.147 },
        contact: { phone: '+18195550142' },
      },
    ],
  },
  {
    name: 'follow',
    make: (n, { one }) => [
      'POST',
      `tickets/${one()}/followers`,
      { draftId: `bench-${Date.now()}-${n}`, text: 'Moi aussi', contact: { phone: '+18195550142' } },
    ],
  },
  { name: 'ticket: who looks', make: (_n, { any }) => ['POST', `tickets/${any()}/presence`, {}] },
  { name: 'ticket: who leaves', make: (_n, { any }) => ['DELETE', `tickets/${any()}/presence`] },
  { name: 'ticket: its photo', make: (_n, { attachment }) => ['GET', `attachments/${attachment}`] },
  {
    name: 'many at once: assign 10',
    make: (_n, { one, me }) => [
      'POST',
      'bulk',
      { references: Array.from({ length: 10 }, one), change: { kind: 'assign', assignee: me } },
    ],
  },
  { name: 'mail to the crew', make: (_n, { one }) => ['POST', `tickets/${one()}/crew`, {}] },
  { name: 'mention: read', make: (_n, { any }) => ['POST', `tickets/${any()}/mention/read`] },
  { name: 'ticket: why its service', make: (_n, { any }) => ['GET', `tickets/${any()}/understanding`] },
  { name: 'claim', make: (_n, { one }) => ['POST', `tickets/${one()}/claim`] },
  { name: 'note', make: (_n, { any }) => ['POST', `tickets/${any()}/notes`, { text: 'Vu sur place.' }] },
  { name: 'reply', make: (_n, { one }) => ['POST', `tickets/${one()}/reply`, { text: 'Bonjour, c’est noté.' }] },
  { name: 'status', make: (_n, { one }) => ['POST', `tickets/${one()}/status`, { status: 'waiting' }] },
  { name: 'assign', make: (_n, { one, me }) => ['POST', `tickets/${one()}/assign`, { assignee: me }] },
  { name: 'service', make: (n, { one }) => ['POST', `tickets/${one()}/service`, { serviceCode: of(services, n) }] },
  { name: 'service: right as it is', make: (_n, { one }) => ['POST', `tickets/${one()}/service/confirm`] },
  { name: 'merge', make: (_n, { one }) => ['POST', `tickets/${one()}/merge`, { into: one() }] },
  { name: 'unmerge', make: (_n, { one }) => ['POST', `tickets/${one()}/unmerge`] },
  {
    name: 'split',
    make: (n, { one }) => [
      'POST',
      `tickets/${one()}/split`,
      { draftId: `split-${Date.now()}-${n}`, serviceCode: of(services, n), description: 'Et aussi ceci' },
    ],
  },
  { name: 'undo', make: (_n, { one }) => ['POST', `tickets/${one()}/undo`] },
  { name: 'send again', make: (_n, { one }) => ['POST', `tickets/${one()}/try-again`] },
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
  {
    name: 'what to read to the caller',
    make: (n) => ['POST', 'read-out', { text: `quand ramassez-vous les ${of(words, n)}` }],
  },
  { name: 'locate', make: (n) => ['POST', 'locate', { text: `${n + 1} rue Principale Ouest` }] },
  { name: 'note a call', make: () => ['POST', 'calls', { topic: null }] },
  { name: 'topics', make: () => ['GET', 'topics'] },
  { name: 'services', make: () => ['GET', 'services'] },
  { name: 'users', make: () => ['GET', 'users'] },
  { name: 'chats', make: () => ['GET', 'chats'] },
  { name: 'who I am', make: () => ['GET', 'me'] },
  ...settingKinds.map(settings),
  ...settingKinds.map(history),
  {
    name: 'keep a view',
    make: (n) => ['POST', 'views', { value: { name: `Vue ${n}`, query: 'status=open', shared: false } }],
  },
  {
    name: 'keep a standard reply',
    make: (n) => [
      'POST',
      'standard-replies',
      { value: { title: `Réponse ${n}`, text: { fr: 'Bonjour', en: 'Hello' } } },
    ],
  },
  { name: 'webhooks', make: () => ['GET', 'webhooks'] },
  { name: 'questions', make: () => ['GET', 'questions'] },
  { name: 'corrections', make: () => ['GET', 'corrections'] },
  { name: 'understanding, by month', make: () => ['GET', 'understanding?by=month'] },
  { name: 'understanding, confusions', make: () => ['GET', 'understanding/month/confusion.csv'] },
  { name: 'audit', make: () => ['GET', 'audit'] },
  { name: 'audit: of a person', make: (_n, { me }) => ['GET', `audit?user=${me}`] },
  { name: 'audit: of a ticket', make: (_n, { any }) => ['GET', `audit?subject=${any()}`] },
  { name: 'dashboard: now', make: () => ['GET', 'operations'] },
  { name: 'dashboard: 30 days', make: () => ['GET', `report?${lastDays(30)}`] },
  { name: 'dashboard: a year', make: () => ['GET', `report?${lastDays(365)}`] },
  { name: 'dashboard: comments', make: () => ['GET', `report/comments?${lastDays(365)}`] },
];

function lastDays(days: number): string {
  return `from=${day(Date.now() - days * 86_400_000)}&to=${day(Date.now())}`;
}

const hashes = 'slow on purpose: a password is hashed';
const ends = 'ends what the bench runs in';
const stream = 'a stream, as long as the store or without end';
const chat = 'needs a citizen in a chat: npm run bench -- turns';
const trains = 'trains the classifier anew';
const sameWrite = 'one write by its key, as the others of its kind';

/** Why calls of the OpenAPI document are not timed, by method and path below `/api/desk/`. */
const untimed: Readonly<Record<string, string>> = {
  'POST session': hashes,
  'POST password': hashes,
  'POST setup': hashes,
  'POST users': hashes,
  'POST users/{id}/password': hashes,
  'DELETE session': ends,
  'POST users/{id}/disabled': ends,
  'POST users/{id}/role': ends,
  'GET report/tickets.csv': stream,
  'GET audit.csv': stream,
  'GET events': stream,
  'GET chats/{id}': chat,
  'POST chats/{id}/take': chat,
  'POST chats/{id}/messages': chat,
  'POST chats/{id}/give-back': chat,
  'POST chats/{id}/close': chat,
  'POST chats/{id}/typing': chat,
  'POST corrections/{reference}/withdraw': trains,
  'POST corrections/{reference}/retry': trains,
  'POST questions/{id}': sameWrite,
  'POST webhooks/{id}/send': 'waits for another server',
  ...Object.fromEntries(
    settingKinds.flatMap((kind) => [
      ...(timedKinds.has(kind) ? [] : [[`POST ${kind}`, sameWrite]]),
      [`POST ${kind}/{id}`, sameWrite],
      [`POST ${kind}/{id}/remove`, sameWrite],
    ]),
  ),
};

/** The calls of an OpenAPI document that are neither timed nor excused, and the excuses of calls that it hasn't. */
export function uncovered(paths: Readonly<Record<string, object>>): string[] {
  const from = { one: () => 'x', any: () => 'x', me: 'x', user: 'x', attachment: 'x', setting: () => 'x' };
  const timed = deskCalls
    .map(({ make }) => make(0, from))
    .map(([method, path]) => ({ method, path: path.split('?')[0] }));
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/desk/', '')}`),
  );
  const missing = calls.filter((call) => {
    const [method = '', template = ''] = call.split(' ');
    const fits = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
    return !(call in untimed) && !timed.some((one) => one.method === method && fits.test(one.path ?? ''));
  });
  return [...missing, ...Object.keys(untimed).filter((call) => !calls.includes(call))];
}
