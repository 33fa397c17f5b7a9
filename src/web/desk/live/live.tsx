import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import { openLiveStream, type TicketNews } from './liveStream.ts';

type Hear = (news: TicketNews | null) => void;
type Live = { connected: boolean; subscribe(hear: Hear): () => void };

const LiveContext = createContext<Live | null>(null);

/** Keeps one live stream open for the whole desk; counts and open tickets follow it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { api } = useDesk();
  const [connected, setConnected] = useState(true);
  const [listeners] = useState(() => new Set<Hear>());

  useEffect(() => {
    function news(one: TicketNews | null) {
      void queries.invalidateQueries({ queryKey: keys.counts });
      void queries.invalidateQueries({ queryKey: one ? keys.ticket(one.reference) : ['ticket'] });
      for (const hear of listeners) hear(one);
    }
    // Asking who is signed in tells whether the session is over, and shows the way back in.
    const refused = () => void api.session().catch(() => undefined);
    return openLiveStream({ news, connected: setConnected, refused }, () => new EventSource('/api/desk/events'));
  }, [queries, api, listeners]);

  const [live] = useState(() => ({
    subscribe(hear: Hear) {
      listeners.add(hear);
      return () => {
        listeners.delete(hear);
      };
    },
  }));
  return <LiveContext value={{ connected, subscribe: live.subscribe }}>{children}</LiveContext>;
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
