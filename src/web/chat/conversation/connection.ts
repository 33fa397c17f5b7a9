import type { WireActivity } from './activity.ts';
import { backoff } from './backoff.ts';
import type { KeptSession } from './keptSession.ts';
import type { Stream, StreamEvents, StreamOptions } from './streamPort.ts';

/** Whether the server can be reached; `lost` is being mended. */
export type ConnectionState = 'connecting' | 'online' | 'lost';

/** What a connection works with; a test gives fakes. */
export type ConnectionParts = {
  /** A session for a new conversation. */
  begin(): Promise<KeptSession>;
  refresh(session: KeptSession): Promise<KeptSession>;
  findStream(session: KeptSession): Promise<string>;
  openStream(options: StreamOptions, events: StreamEvents): Stream;
  isGone(fault: unknown): boolean;
  readSession(): KeptSession | undefined;
  keepSession(session: KeptSession | undefined): void;
  locale(): string;
  onState(state: ConnectionState): void;
  onActivity(activity: WireActivity, session: KeptSession): void;
  /** The server no longer has the conversation that this page was in; a new one begins. */
  onEnded(): void;
};

const OPEN_WITHIN_MS = 12_000;
const REFRESH_EVERY_MS = 10 * 60_000;
/** A network that lets no WebSocket through shows after this many; then activities are polled. */
const SOCKET_TRIES = 2;

/** Opens the kept conversation or a new one, and comes back to it after every cut. */
export function createConnection(parts: ConnectionParts) {
  let stream: Stream | undefined;
  let session: KeptSession | undefined;
  let generation = 0;
  let attempt = 0;
  let deadSockets = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    const turn = drop();
    const current = () => turn === generation;
    try {
      const { opened, streamUrl } = await openSession();
      if (!current()) return;
      session = opened;
      parts.keepSession(opened);
      const webSocket = deadSockets < SOCKET_TRIES;
      const lost = () => {
        if (!current()) return;
        deadSockets += 1;
        retryLater();
      };
      const options = { session: opened, locale: parts.locale(), streamUrl, webSocket };
      stream = parts.openStream(options, {
        onOpen: () => current() && nowOpen(),
        onActivity: (activity) => current() && parts.onActivity(activity, opened),
        onLost: lost,
      });
      timer = setTimeout(lost, OPEN_WITHIN_MS);
    } catch (fault) {
      if (!current()) return;
      if (session && parts.isGone(fault)) return startAnew();
      retryLater();
    }
  }

  async function openSession(): Promise<{ opened: KeptSession; streamUrl?: string }> {
    session ??= parts.readSession();
    if (!session) return { opened: await parts.begin() };
    const opened = await parts.refresh(session);
    return { opened, streamUrl: await parts.findStream(opened) };
  }

  function nowOpen(): void {
    clearTimeout(timer);
    attempt = 0;
    deadSockets = 0;
    parts.onState('online');
    timer = setTimeout(renew, REFRESH_EVERY_MS);
  }

  async function renew(): Promise<void> {
    const turn = generation;
    const refreshed = session && (await parts.refresh(session).catch(() => undefined));
    if (turn !== generation) return;
    if (!refreshed) return retryLater();
    session = refreshed;
    parts.keepSession(refreshed);
    stream?.renew(refreshed);
    timer = setTimeout(renew, REFRESH_EVERY_MS);
  }

  function startAnew(): Promise<void> {
    session = undefined;
    parts.keepSession(undefined);
    parts.onEnded();
    return connect();
  }

  function retryLater(): void {
    drop();
    parts.onState('lost');
    timer = setTimeout(connect, backoff(attempt));
    attempt += 1;
  }

  /** Lets go of the stream and of every timer; what they still say is no longer heard. */
  function drop(): number {
    clearTimeout(timer);
    stream?.close();
    stream = undefined;
    generation += 1;
    return generation;
  }

  return {
    connect,
    /** Tries at once instead of waiting; does nothing while all is well. */
    hurry(): void {
      if (!stream) void connect();
    },
    /** A post reached nobody: the stream is not to be trusted. */
    doubt(): void {
      retryLater();
    },
    /** Leaves the conversation for a new one. */
    restart(): Promise<void> {
      session = undefined;
      attempt = 0;
      parts.keepSession(undefined);
      parts.onState('connecting');
      return connect();
    },
    stream: () => stream,
    session: () => session,
    close: () => void drop(),
  };
}

/** The connection of one page. */
export type Connection = ReturnType<typeof createConnection>;
