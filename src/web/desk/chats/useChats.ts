import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf } from '../api/apiError.ts';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Chat, OpenChat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useChatNews } from '../live/live.tsx';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';

/** Everyone who waits for an agent or talks with one, longest waiting first; undefined until the server has told. */
export function useChats(): Chat[] | undefined {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.chats, queryFn: api.chats, refetchInterval: 60_000 }).data?.items;
}

/** One chat with all that was said; `over` once nobody waits in it any more, as the live stream or the server tells. */
export function useChat(id: string) {
  const { api } = useDesk();
  const [ended, setEnded] = useState(false);
  useChatNews((news) => {
    if (news.id === id && news.change !== 'typing') setEnded(news.change === 'ended');
  });
  const { data, error } = useQuery({ queryKey: keys.chat(id), queryFn: () => api.chat(id) });
  return { chat: data, error, over: ended || codeOf(error) === 'unknown_chat' };
}

/** What an agent does with a chat; what the server refuses is said in passing. `leave` is called when it is over for this agent. */
export function useChatActions(id: string, leave: () => void = () => {}) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  const show = (chat: OpenChat) => {
    queries.setQueryData(keys.chat(id), chat);
    void queries.invalidateQueries({ queryKey: keys.chats });
  };
  const refused = (error: unknown) => {
    say(errorText(t, error), 'error');
    void queries.invalidateQueries({ queryKey: keys.chats });
    void queries.invalidateQueries({ queryKey: keys.chat(id) });
  };
  const over = () => {
    void queries.invalidateQueries({ queryKey: keys.chats });
    leave();
  };
  return {
    take: useMutation({ mutationFn: () => api.takeChat(id), onSuccess: show, onError: refused }),
    write: useMutation({
      // The message's own id: a second try of the same words says them once.
      mutationFn: (message: { id: string; text: string }) => api.writeInChat(id, message),
      onSuccess: show,
      onError: refused,
    }),
    giveBack: useMutation({ mutationFn: () => api.giveChatBack(id), onSuccess: over, onError: refused }),
    close: useMutation({
      mutationFn: (reference: string | null) => api.closeChat(id, reference),
      onSuccess: over,
      onError: refused,
    }),
  };
}
