import type { WireActivity } from './activity.ts';
import type { BotMessage, CitizenMessage, Outgoing, SendFailure, SendState, ThreadItem } from './message.ts';
import { readBotMessage, readCitizenMessage } from './readActivity.ts';

/** The conversation as it stands on the page, oldest first; messages not yet taken by the server stay last. */
export type Thread = { items: ThreadItem[]; botTypes: boolean };

/** Everything that can happen to the thread. */
export type ThreadAction =
  | { kind: 'received'; activity: WireActivity; userId: string }
  | { kind: 'written'; message: Outgoing; state: SendState }
  | { kind: 'moved'; clientId: string; state: SendState; failure?: SendFailure; progress?: number }
  | { kind: 'removed'; clientId: string }
  | { kind: 'divided'; id: string }
  | { kind: 'cleared' };

/** A thread in which nobody has spoken. */
export const emptyThread: Thread = { items: [], botTypes: false };

/** The next thread; receiving the same activity again changes nothing, so that a history may be replayed at will. */
export function threadReducer(thread: Thread, action: ThreadAction): Thread {
  switch (action.kind) {
    case 'received':
      return receive(thread, action.activity, action.userId);
    case 'written':
      return has(thread, action.message.clientId)
        ? thread
        : {
            ...thread,
            items: [...thread.items, { ...action.message, kind: 'citizen', id: undefined, state: action.state }],
          };
    case 'moved':
      return {
        ...thread,
        items: thread.items.map((item) => (isFrom(item, action.clientId) ? move(item, action) : item)),
      };
    case 'removed':
      return { ...thread, items: thread.items.filter((item) => !isFrom(item, action.clientId)) };
    case 'divided':
      return thread.items.some((item) => item.kind !== 'citizen' || item.state === 'sent')
        ? { items: insert(thread.items, { kind: 'divider', id: action.id }), botTypes: false }
        : thread;
    case 'cleared':
      return emptyThread;
  }
}

function receive(thread: Thread, activity: WireActivity, userId: string): Thread {
  const own = activity.from?.id === userId || activity.from?.role === 'user';
  if (activity.type === 'typing') return own ? thread : { ...thread, botTypes: true };
  if (activity.type !== 'message' || thread.items.some((item) => item.kind !== 'divider' && item.id === activity.id))
    return thread;
  if (!own) return { items: insert(thread.items, readBotMessage(activity)), botTypes: false };

  const echo = readCitizenMessage(activity);
  const written = thread.items.find((item) => isFrom(item, echo.clientId));
  // The page's own picture is already on screen; the server's copy would only blink.
  const photos = written?.kind === 'citizen' && written.photos.length > 0 ? written.photos : echo.photos;
  const others = thread.items.filter((item) => item !== written);
  if (written?.kind === 'citizen' && written.state === 'sent') {
    return { ...thread, items: thread.items.map((item) => (item === written ? { ...echo, photos } : item)) };
  }
  return { ...thread, items: insert(others, { ...echo, photos }) };
}

/** Puts an item where the server put it: before everything that the server has not taken yet. */
function insert(items: ThreadItem[], item: ThreadItem): ThreadItem[] {
  const last = items.findLastIndex((other) => other.kind !== 'citizen' || other.state === 'sent');
  return [...items.slice(0, last + 1), item, ...items.slice(last + 1)];
}

function move(
  item: CitizenMessage,
  { state, failure, progress }: Extract<ThreadAction, { kind: 'moved' }>,
): CitizenMessage {
  // The echo may come before the answer to the POST: what the server has, it has.
  if (item.state === 'sent') return item;
  const { failure: _failure, progress: _progress, ...kept } = item;
  return { ...kept, state, ...(failure && { failure }), ...(progress !== undefined && { progress }) };
}

const isFrom = (item: ThreadItem, clientId: string): item is CitizenMessage =>
  item.kind === 'citizen' && item.clientId === clientId;

const has = ({ items }: Thread, clientId: string) => items.some((item) => isFrom(item, clientId));

/** The bot's message that waits for an answer: the last item, when it is the bot's. */
export function waitingMessage({ items }: Thread): BotMessage | undefined {
  const last = items.at(-1);
  return last?.kind === 'bot' ? last : undefined;
}

/** Whether the citizen has the last word, taken or on its way: an answer is expected. */
export function awaitsAnswer({ items }: Thread): boolean {
  const last = items.at(-1);
  // A person takes their time, and says when they write.
  if (talksWithPerson({ items })) return false;
  return last?.kind === 'citizen' && (last.state === 'sent' || last.state === 'sending');
}

/** Whether a person, and not the bot, spoke last. */
export function talksWithPerson({ items }: Pick<Thread, 'items'>): boolean {
  return items.findLast((item): item is BotMessage => item.kind === 'bot')?.agent !== undefined;
}

/** Whether a request would be lost by starting afresh. */
export function isUnderWay({ items }: Thread): boolean {
  if (!items.some((item) => item.kind === 'citizen' && !item.quiet)) return false;
  const said = items.findLast((item): item is BotMessage => item.kind === 'bot');
  return said === undefined || !restingSteps.has(said.step);
}

const restingSteps = new Set(['greeting', 'done', 'cancelled', 'answer', 'referral', 'status', 'help', 'survey']);
