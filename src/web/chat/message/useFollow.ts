import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const SLACK_PX = 24;

/**
 * Keeps the turn being lived in view: its end where it fits; else the question that waits, with its buttons, or the citizen's
 * last message at the top of a long answer. A reader who has scrolled up is left alone, and told that there is more below.
 */
export function useFollow(count: number, lastIsOwn: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [below, setBelow] = useState(false);

  const look = useCallback(() => {
    const element = list.current;
    if (!element) return;
    if (following.current) element.scrollTop = turnTop(element);
    setBelow(hiddenBelow(element) > SLACK_PX);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new item is a reason to look again.
  useEffect(() => {
    if (lastIsOwn) following.current = true;
    look();
  }, [count, lastIsOwn, look]);

  // The keyboard of a phone, a photo that loads, a banner: each changes the room there is.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    if (element.firstElementChild) watcher.observe(element.firstElementChild);
    return () => watcher.disconnect();
  }, [look]);

  return {
    list,
    below,
    onScroll() {
      const element = list.current;
      if (!element) return;
      following.current = element.scrollTop > turnTop(element) - SLACK_PX;
      setBelow(hiddenBelow(element) > SLACK_PX);
    },
    toBottom() {
      const element = list.current;
      if (element) element.scrollTop = element.scrollHeight;
    },
  };
}

const hiddenBelow = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) => scrollHeight - scrollTop - clientHeight;

function turnTop(element: HTMLElement): number {
  const end = element.scrollHeight - element.clientHeight;
  const own = lastOf(element, '.citizen');
  const asked = element.querySelector('.choices:not(.starters)') ? lastOf(element, '.bot') : undefined;
  // A summary ends with its question; any other message is read from its top.
  if (asked?.querySelector('.facts')) return end;
  const top = asked ?? own;
  return top ? Math.min(top.offsetTop - SLACK_PX / 2, end) : end;
}

const lastOf = (element: HTMLElement, selector: string) => [...element.querySelectorAll<HTMLElement>(selector)].at(-1);
