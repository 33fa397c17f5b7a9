import { useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import type { QueueItem } from '../api/wire.ts';
import { navigate } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { lineLink } from './lineFocus.ts';
import { useSelection } from './selection.tsx';

/** Which line the keyboard is on: the only one that the Tab key stops at. */
export type LineKeys = { cursor: string | undefined; focused(reference: string): void };

/** Moves through the list by the keys of the table of actions; with a ticket open, the ticket follows. */
export function useLineKeys(props: {
  items: QueueItem[];
  opened: string | null;
  step(reference: string): void;
  more(): void;
}): LineKeys {
  const { items, opened } = props;
  const [last, setLast] = useState<string | null>(null);
  const at = items.findIndex((item) => item.reference === (opened ?? last));

  function move(by: 1 | -1) {
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1);
    const reference = items[to]?.reference;
    if (!reference) return;
    if (to >= items.length - 3) props.more();
    setLast(reference);
    const link = lineLink(reference);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
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
