import { flushSync } from 'react-dom';
import { useAction } from '../actions/actions.tsx';
import type { QueueItem } from '../api/wire.ts';
import { navigate } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { lineLink } from './lineFocus.ts';
import { useSelection } from './selection.tsx';
import { indexOfLine } from './useLineWindow.ts';

/** Which line the keyboard is on: the only one that the Tab key stops at. */
export type LineKeys = { cursor: string | undefined; focused(reference: string): void };

/** Moves through the list by the keys of the table of actions; with a ticket open, the ticket follows. */
export function useLineKeys(props: {
  items: readonly QueueItem[];
  opened: string | null;
  /** The line that the keyboard was on last. */
  last: string | null;
  setLast(reference: string): void;
  reveal(index: number): void;
  step(reference: string): void;
}): LineKeys {
  const { items, opened, last, setLast } = props;
  const here = opened ?? last;
  const at = here ? indexOfLine(items, here) : -1;

  function move(by: 1 | -1) {
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1);
    const reference = items[to]?.reference;
    if (!reference) return;
    // The line may not be drawn yet; the one that the keyboard is on always is.
    flushSync(() => setLast(reference));
    lineLink(reference)?.focus({ preventScroll: true });
    props.reveal(to);
    if (opened) props.step(reference);
  }
  useAction('down', () => move(1), items.length > 0);
  useAction('up', () => move(-1), items.length > 0);
  const { picked, pick } = useSelection();
  const current = items[at]?.reference;
  useAction('pick', () => current && pick(current, !picked.has(current)), at >= 0);
  useAction('open', () => current && navigate(ticketPath(current, location.search.slice(1))), !opened && at >= 0);

  return { cursor: current ?? items[0]?.reference, focused: setLast };
}
