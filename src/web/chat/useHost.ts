import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Thread } from './conversation/thread.ts';

/** What this page tells the one around it: never a word of the conversation. */
type ToHost = { guichet: 'ready' | 'close' } | { guichet: 'unread'; count: number };

/** Speaks with the page around this one's frame: that it is there, how many answers came unseen, and that it may close. */
export function useHost(host: string | null, { items }: Thread, field: RefObject<HTMLTextAreaElement | null>): void {
  const [shown, setShown] = useState(host === null);
  const seen = useRef(0);
  const answers = items.filter(({ kind }) => kind === 'bot').length;
  if (shown) seen.current = answers;
  const unseen = answers - seen.current;

  useEffect(() => {
    if (host === null) return;
    const tell = (said: ToHost) => parent.postMessage(said, host);
    const hear = ({ source, origin, data }: MessageEvent<{ guichet?: string } | null>) => {
      if (source !== parent || origin !== host) return;
      if (data?.guichet === 'hidden') setShown(false);
      if (data?.guichet !== 'shown') return;
      setShown(true);
      // Under a thumb the keyboard would cover what was just opened.
      if (!matchMedia('(pointer: coarse)').matches) field.current?.focus();
    };
    const leave = (event: KeyboardEvent) => {
      // A dialog or a menu of ours takes the key for itself.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], .ways'))
        tell({ guichet: 'close' });
    };
    addEventListener('message', hear);
    addEventListener('keydown', leave);
    tell({ guichet: 'ready' });
    return () => {
      removeEventListener('message', hear);
      removeEventListener('keydown', leave);
    };
  }, [host, field]);

  useEffect(() => {
    if (host !== null && !shown) parent.postMessage({ guichet: 'unread', count: unseen } satisfies ToHost, host);
  }, [host, shown, unseen]);
}
