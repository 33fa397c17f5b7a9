import { useEffect, useState } from 'react';
import type { OpenChat } from '../api/wire.ts';
import { useChatNews } from '../live/live.tsx';

const forMs = 5000;

/** Whether the citizen of a chat is writing: told every few seconds while they are, and over with their message. */
export function useCitizenTypes({ id, lines }: OpenChat): boolean {
  const [heard, setHeard] = useState(0);
  const said = lines.filter(({ from }) => from === 'citizen').length;
  useChatNews((news) => {
    if (news.id === id && news.change === 'typing') setHeard((count) => count + 1);
  });
  useEffect(() => {
    if (heard === 0) return;
    const timer = setTimeout(() => setHeard(0), forMs);
    return () => clearTimeout(timer);
  }, [heard]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: their new line ends it, not what somebody else says meanwhile.
  useEffect(() => setHeard(0), [said]);
  return heard > 0;
}
