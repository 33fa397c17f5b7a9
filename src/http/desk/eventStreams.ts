import type { ServerResponse } from 'node:http';
import type { ChatFeed } from '../../services/conversations/chatFeed.ts';
import type { TicketFeed } from '../../services/tickets/ticketFeed.ts';
import type { SignInDesk } from '../../services/users/signInDesk.ts';

/** How often an open stream says that it is alive, and asks whether its session still is. */
const heartbeatMs = 15_000;

// A browser opens one for each tab; somebody who opens more loses the oldest.
const mostPerSession = 10;

/** The server-sent streams that this process holds. */
export type EventStreams = {
  /** Turns a response into a stream; resolves when it has ended. */
  open(res: ServerResponse, tokenHash: string): Promise<void>;
  /** Tells every open stream of this process something that no feed tells. */
  tell(event: string, data: object): void;
  closeSession(tokenHash: string): void;
  closeAll(): void;
};

/** Builds the streams over the feeds of ticket changes and of live chats. */
export function createEventStreams(deps: {
  feed: TicketFeed;
  chatFeed: ChatFeed;
  signIn: Pick<SignInDesk, 'isOpen'>;
  everyMs?: number;
}): EventStreams {
  const { feed, chatFeed, signIn, everyMs = heartbeatMs } = deps;
  const open = new Set<{ tokenHash: string; res: ServerResponse }>();
  let closed = false;

  function closeWhere(tokenHash: string | null): void {
    for (const stream of open) if (tokenHash === null || stream.tokenHash === tokenHash) stream.res.end();
  }

  async function beat(res: ServerResponse, tokenHash: string): Promise<void> {
    // A store that doesn't answer for a moment ends no session: the next beat asks again.
    const alive = await signIn.isOpen(tokenHash).catch(() => true);
    if (alive) res.write(': still here\n\n');
    else res.end();
  }

  return {
    async open(res, tokenHash) {
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        // nginx holds back what it thinks is a page.
        'X-Accel-Buffering': 'no',
      });
      res.flushHeaders();
      const mine = [...open].filter((stream) => stream.tokenHash === tokenHash);
      if (mine.length >= mostPerSession) mine[0]?.res.end();
      const stream = { tokenHash, res };
      open.add(stream);
      const ended = new Promise<void>((resolve) => res.once('close', resolve));
      const unsubscribe = feed.subscribe(({ reference, change }) => {
        res.write(sse('ticket', { reference, change }));
      });
      const unsubscribeChats = chatFeed.subscribe((news) => {
        res.write(sse('chat', news));
      });
      const timer = setInterval(() => void beat(res, tokenHash), everyMs);
      timer.unref();
      // What changed before this look is in the lists that the page asks for once it is told "ready".
      await feed.poll();
      if (closed) res.end();
      else if (!res.writableEnded) res.write(sse('ready', {}));
      await ended;
      clearInterval(timer);
      unsubscribe();
      unsubscribeChats();
      open.delete(stream);
    },
    tell(event, data) {
      for (const { res } of open) res.write(sse(event, data));
    },
    closeSession: closeWhere,
    closeAll() {
      closed = true;
      closeWhere(null);
    },
  };
}

function sse(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
