import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { QueueItem } from '../api/wire.ts';
import { QueueCards } from './queueCards.tsx';
import { QueueTable } from './queueTable.tsx';
import { useLineKeys } from './useLineKeys.ts';
import { indexOfLine, useLineWindow } from './useLineWindow.ts';

/** So many lines before the end of what is loaded, the next page is asked for. */
const ahead = 60;

/** The lines of the list that can be seen, as a table or as cards, under the keyboard. */
export function QueueLines(props: {
  items: QueueItem[];
  fresh: ReadonlySet<string>;
  opened: string | null;
  compact: boolean;
  /** What the lines scroll in. */
  scroll: RefObject<HTMLElement | null>;
  /** Whether there are tickets beyond those that are loaded. */
  endless: boolean;
  step(reference: string): void;
  more(): void;
}) {
  const { items, opened, compact } = props;
  const [last, setLast] = useState<string | null>(null);
  const shown = useLineWindow({ items, compact, scroll: props.scroll, kept: [opened, last] });
  const lineKeys = useLineKeys({ items, opened, last, setLast, reveal: shown.reveal, step: props.step });

  const more = useEffectEvent(props.more);
  const near = shown.end !== undefined && shown.end >= items.length - ahead;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that came may still end near the screen.
  useEffect(() => {
    if (near) more();
  }, [near, items.length]);

  const reveal = useEffectEvent((reference: string) => {
    setLast(reference);
    const at = indexOfLine(items, reference);
    if (at >= 0) shown.reveal(at);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is shown again where the lines become cards.
  useEffect(() => {
    if (opened) reveal(opened);
  }, [opened, compact]);

  const Lines = compact ? QueueCards : QueueTable;
  return (
    <Lines
      shown={shown}
      count={props.endless ? null : items.length}
      fresh={props.fresh}
      opened={opened}
      lineKeys={lineKeys}
    />
  );
}
