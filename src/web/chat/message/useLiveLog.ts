import { useEffect, useState } from 'preact/hooks';
import { readKept } from '../browserStorage.ts';

const QUIET_MS = 1000;

/**
 * Whether a screen reader is to read what is added to the log. A page that takes up an earlier conversation is first given its
 * whole history, which has been read before: what comes after a quiet moment is new.
 */
export function useLiveLog(online: boolean, count: number): boolean {
  const [live, setLive] = useState(() => readKept('session') === null);
  useEffect(() => {
    if (live || !online || count === 0) return;
    const timer = setTimeout(() => setLive(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [live, online, count]);
  return live;
}
