import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import { type ChatNews, openLiveStream, type PresenceNews, type TicketNews } from './liveStream.ts';

type Hear = (news: TicketNews | null) => void;
type HearChat = (news: ChatNews) => void;
type Live = { connected: boolean; subscribe(hear: Hear): () => void; subscribeChats(hear: HearChat): () => void };

const LiveContext = createContext<Live | null>(null);

/** Keeps one live stream open for the whole desk; counts and open tickets follow it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { api, session } = useDesk();
  const me = session.user.id;
  const [connected, setConnected] = useState(true);
  const [listeners] = useState(() => new Set<Hear>());
  const [chatListeners] = useState(() => new Set<HearChat>());

  useEffect(() => {
    function news(one: TicketNews | null) {
      void queries.invalidateQueries({ queryKey: keys.counts });
      void queries.invalidateQueries({ queryKey: one ? keys.ticket(one.reference) : ['ticket'] });
      // Chats may have been missed as well.
      if (!one) for (const queryKey of [keys.chats, ['chat']]) void queries.invalidateQueries({ queryKey });
      for (const hear of listeners) hear(one);
    }
    function chat(one: ChatNews) {
      if (one.change !== 'typing') {
        void queries.invalidateQueries({ queryKey: keys.chats });
        // Who looks at a chat that is over is told so; it is asked for again only when it is opened again.
        const refetchType = one.change === 'ended' ? 'none' : 'active';
        void queries.invalidateQueries({ queryKey: keys.chat(one.id), refetchType });
      }
      for (const hear of chatListeners) hear(one);
    }
    // Asking who is signed in tells whether the session is over, and shows the way back in.
    const refused = () => void api.session().catch(() => undefined);
    // One's own word needs no answer: two pages would go on waking each other.
    function presence({ reference, by }: PresenceNews) {
      if (by !== me) void queries.invalidateQueries({ queryKey: keys.presence(reference) });
    }
    return openLiveStream(
      { news, chat, presence, connected: setConnected, refused },
      () => new EventSource('/api/desk/events'),
    );
  }, [queries, api, listeners, chatListeners, me]);

  const [live] = useState(() => ({
    subscribe(hear: Hear) {
      listeners.add(hear);
      return () => {
        listeners.delete(hear);
      };
    },
    subscribeChats(hear: HearChat) {
      chatListeners.add(hear);
      return () => {
        chatListeners.delete(hear);
      };
    },
  }));
  return <LiveContext value={{ connected, ...live }}>{children}</LiveContext>;
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it.');
  return live;
}

/** Whether changes are being told. */
export function useConnected(): boolean {
  return useLive().connected;
}

/** Hears each change of a ticket, and null when some may have been missed. */
export function useTicketNews(hear: Hear): void {
  const { subscribe } = useLive();
  const latest = useEffectEvent(hear);
  useEffect(() => subscribe((news) => latest(news)), [subscribe]);
}

/** Hears what happens to live chats. */
export function useChatNews(hear: HearChat): void {
  const { subscribeChats } = useLive();
  const latest = useEffectEvent(hear);
  useEffect(() => subscribeChats((news) => latest(news)), [subscribeChats]);
}
