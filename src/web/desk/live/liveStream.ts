/** What the server tells of a ticket that changed. */
export type TicketNews = { reference: string; change: string };

/** What the server tells of a live chat. */
export type ChatNews = { id: string; change: string };

/** What the server tells when somebody opens or closes a ticket that others have open. */
export type PresenceNews = { reference: string; by: string };

/** What hears the stream. `news` is null when changes may have been missed: after each (re)connection. */
export type LiveListener = {
  news(news: TicketNews | null): void;
  chat(news: ChatNews): void;
  presence(news: PresenceNews): void;
  connected(yes: boolean): void;
  /** The server answered, but not with a stream: the session may be over. */
  refused(): void;
};

type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>;

const firstWaitMs = 1000;
const longestWaitMs = 30_000;
const closed = 2;

/**
 * Listens to the live stream until told to stop. A browser reconnects by itself after a cut, but gives up for good when
 * the server answers anything but a stream (a restart behind a proxy, a session that is over): then this tries again.
 */
export function openLiveStream(
  listener: LiveListener,
  open: () => Source,
  later: (run: () => void, ms: number) => unknown = setTimeout,
): () => void {
  let source: Source | null = null;
  let stopped = false;
  let waitMs = firstWaitMs;

  function connect() {
    if (stopped) return;
    const mine = open();
    source = mine;
    mine.addEventListener('ready', () => {
      waitMs = firstWaitMs;
      listener.connected(true);
      listener.news(null);
    });
    mine.addEventListener('ticket', (event) => listener.news(JSON.parse(String((event as { data?: unknown }).data))));
    mine.addEventListener('chat', (event) => listener.chat(JSON.parse(String((event as { data?: unknown }).data))));
    mine.addEventListener('presence', (event) => {
      listener.presence(JSON.parse(String((event as { data?: unknown }).data)));
    });
    mine.addEventListener('error', () => {
      listener.connected(false);
      if (mine.readyState !== closed || stopped) return;
      listener.refused();
      later(connect, waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    });
  }

  connect();
  return () => {
    stopped = true;
    source?.close();
  };
}
