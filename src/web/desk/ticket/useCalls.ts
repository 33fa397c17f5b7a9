import { type KeyboardEvent, useId, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useUsers } from '../api/deskData.ts';
import { matchesWords } from '../ui/matchesWords.ts';
import { type Colleague, makeCall, openCallAt } from './mentions.ts';

const most = 6;

/** Those whom a note can call: everyone who may sign in, but oneself. */
export function useColleagues(): Colleague[] {
  const { session } = useDesk();
  return useUsers().filter(({ id, disabled }) => !disabled && id !== session.user.id);
}

/**
 * The colleagues that a note offers once `@` is typed: arrows move, Enter or Tab chooses, Escape sends the list away. `write`
 * takes the text with the name in it, and where the caret goes.
 */
export function useCalls(text: string, write: (text: string, caret: number) => void) {
  const listId = useId();
  const colleagues = useColleagues();
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const call = openCallAt(text, caret);
  const offered =
    call && call.start !== dismissed
      ? colleagues.filter(({ name }) => matchesWords(name, call.typed)).slice(0, most)
      : [];
  const index = Math.min(chosen, offered.length - 1);

  function choose(colleague: Colleague | undefined) {
    if (!call || !colleague) return;
    const made = makeCall(text, caret, call, colleague);
    setCaret(made.caret);
    setChosen(0);
    write(made.text, made.caret);
  }

  /** True where the list had a use for the key. */
  function pressed(event: KeyboardEvent): boolean {
    if (offered.length === 0 || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((index + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[index]);
    else if (event.key === 'Escape') setDismissed(call?.start ?? null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  function moved(to: number) {
    setCaret(to);
    setChosen(0);
    if (!openCallAt(text, to)) setDismissed(null);
  }

  return { listId, offered, index, choose, pressed, moved };
}
