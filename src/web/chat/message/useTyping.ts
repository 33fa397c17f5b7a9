import { useEffect, useState } from 'preact/hooks';

const AFTER_MS = 300;
/** A person who takes over answers in minutes, not seconds: dots that never end would be a lie. */
const UNTIL_MS = 20_000;

/** Whether to show that an answer is being prepared: not for quick answers, and not for ever. `turn` names what is awaited. */
export function useTyping(awaited: boolean, turn: string): boolean {
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (!awaited) return setShown('');
    const start = setTimeout(() => setShown(turn), AFTER_MS);
    const end = setTimeout(() => setShown(''), UNTIL_MS);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [awaited, turn]);
  return awaited && shown === turn;
}
