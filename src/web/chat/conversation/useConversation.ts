import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { type Language, localeOf } from '../../shared/language.ts';
import { keep, readKept } from '../browserStorage.ts';
import { type Connection, type ConnectionState, createConnection } from './connection.ts';
import { DirectLineFault, findStream, generateToken, refreshToken } from './directLineApi.ts';
import { parseSession } from './keptSession.ts';
import { parseUnsent, unsentOf } from './keptUnsent.ts';
import type { Outgoing } from './message.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { postMessage } from './postMessage.ts';
import { openStream } from './stream.ts';
import { emptyThread, type Thread, type ThreadAction, talksWithPerson, threadReducer } from './thread.ts';

const TYPING_EVERY_MS = 3000;

/** What a citizen says, before the page numbers and dates it. */
export type Said = Pick<Outgoing, 'text'> & Partial<Pick<Outgoing, 'value' | 'place' | 'quiet'>> & { files?: File[] };

/** The conversation with the city, as components see it. */
export type Conversation = {
  thread: Thread;
  state: ConnectionState;
  send(said: Said): void;
  /** The citizen is writing: told to the person they talk with, where they do. */
  write(): void;
  retry(clientId: string): void;
  /** Gives up a message that was not taken. */
  drop(clientId: string): void;
  /** Leaves this conversation for a new one, which begins in the page's language or the one given. */
  restart(language?: Language): void;
  /** Tries to reach the server at once. */
  reconnect(): void;
};

/** Opens the conversation when the page does, and keeps it through reloads and cuts. */
export function useConversation(language: Language): Conversation {
  const [thread, dispatch] = useReducer(threadReducer, emptyThread);
  const [state, setState] = useState<ConnectionState>('connecting');
  const spoken = useRef(language);
  spoken.current = language;
  const parts = useMemo(() => createParts(dispatch, setState, () => spoken.current), []);
  const { connection, outbox, files } = parts;
  const toldAt = useRef(0);

  useEffect(() => {
    for (const message of parseUnsent(readKept('unsent'))) {
      dispatch({ kind: 'written', message, state: 'waiting' });
      outbox.add(message);
    }
    void connection.connect();
    const hurry = () => document.visibilityState === 'visible' && connection.hurry();
    addEventListener('online', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
      connection.close();
    };
  }, [connection, outbox]);

  useEffect(() => {
    const unsent = unsentOf(thread.items);
    keep('unsent', unsent.length > 0 ? JSON.stringify(unsent) : null);
  }, [thread.items]);

  return {
    thread,
    state,
    send({ files: added = [], ...said }) {
      const photos = added.map((file) => ({ name: file.name, url: URL.createObjectURL(file) }));
      const message: Outgoing = { ...said, clientId: crypto.randomUUID(), at: Date.now(), photos };
      if (added.length > 0) files.set(message.clientId, added);
      dispatch({ kind: 'written', message, state: state === 'online' ? 'sending' : 'waiting' });
      outbox.add(message);
    },
    write() {
      if (!talksWithPerson(thread) || Date.now() - toldAt.current < TYPING_EVERY_MS) return;
      toldAt.current = Date.now();
      // A courtesy: nothing is lost where it does not arrive.
      void connection
        .stream()
        ?.post({ type: 'typing' })
        .catch(() => undefined);
    },
    retry(clientId) {
      outbox.retry(clientId);
      connection.hurry();
    },
    drop(clientId) {
      outbox.drop(clientId);
      dispatch({ kind: 'removed', clientId });
    },
    restart(begun = language) {
      spoken.current = begun;
      outbox.clear();
      outbox.setOnline(false);
      dispatch({ kind: 'cleared' });
      void connection.restart();
    },
    reconnect: connection.hurry,
  };
}

function createParts(
  dispatch: (action: ThreadAction) => void,
  setState: (state: ConnectionState) => void,
  language: () => Language,
): { connection: Connection; outbox: Outbox; files: Map<string, File[]> } {
  const files = new Map<string, File[]>();
  const outbox = createOutbox({
    post: (message) => {
      const { clientId } = message;
      const target = {
        stream: connection.stream(),
        session: connection.session(),
        locale: localeOf(language()),
        files: files.get(clientId) ?? [],
      };
      return postMessage(message, target, (progress) =>
        dispatch({ kind: 'moved', clientId, state: 'sending', progress }),
      );
    },
    report: (clientId, state, failure) => dispatch({ kind: 'moved', clientId, state, ...(failure && { failure }) }),
    onUnreachable: () => connection.doubt(),
  });
  const connection = createConnection({
    begin: () => generateToken(language()),
    refresh: refreshToken,
    findStream,
    openStream,
    isGone: (fault) => fault instanceof DirectLineFault && fault.gone,
    readSession: () => parseSession(readKept('session')),
    keepSession: (session) => keep('session', session ? JSON.stringify(session) : null),
    locale: () => localeOf(language()),
    onState: (state) => {
      setState(state);
      outbox.setOnline(state === 'online');
    },
    onActivity: (activity, { userId }) => dispatch({ kind: 'received', activity, userId }),
    onEnded: () => dispatch({ kind: 'divided', id: crypto.randomUUID() }),
  });
  return { connection, outbox, files };
}
