import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { QueueItem } from '../api/wire.ts';

/** A line that is drawn: which of the list it is, and the room, in pixels, left before it for those that aren't. */
export type DrawnLine = { item: QueueItem; index: number; gap: number };

/** The part of a long list that is drawn: what is on the screen, a little around it, and the line of the keyboard. */
export type LineWindow = {
  lines: DrawnLine[];
  /** The room left after the last drawn line. */
  after: number;
  /** The last line on the screen; undefined before the list was measured. */
  end: number | undefined;
  /** The `ref` of a drawn line, whose `data-index` says which it is. */
  measure(line: Element | null): void;
  /** Scrolls as little as shows a line whole. */
  reveal(index: number): void;
};

/** How tall a line is before it was measured, and what stays above the lines while they scroll, in pixels. */
const sizes = { table: { line: 52, head: 36 }, cards: { line: 83, head: 0 } } as const;

/** Draws of a list only what can be seen, so that the ten thousandth page scrolls as the first does. */
export function useLineWindow(props: {
  items: readonly QueueItem[];
  compact: boolean;
  scroll: RefObject<HTMLElement | null>;
  /** References of lines that stay drawn wherever the list is scrolled to, or a key pressed there would go nowhere. */
  kept: readonly (string | null)[];
}): LineWindow {
  const { items, compact, scroll } = props;
  const size = compact ? sizes.cards : sizes.table;
  const [first = null, second = null] = props.kept;
  const kept = useMemo(
    () => [first, second].map((reference) => (reference ? indexOfLine(items, reference) : -1)).filter((at) => at >= 0),
    [items, first, second],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => size.line,
    // Named by its kind too: what was measured of a card says nothing of a line of the table.
    getItemKey: useCallback(
      (index: number) => `${compact ? 'card' : 'line'} ${items[index]?.reference ?? index}`,
      [items, compact],
    ),
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept), [kept]),
    overscan: 8,
    scrollMargin: size.head,
    scrollPaddingStart: size.head,
  });

  let end: number = size.head;
  const lines = virtualizer.getVirtualItems().flatMap((drawn): DrawnLine[] => {
    const item = items[drawn.index];
    if (!item) return [];
    const gap = drawn.start - end;
    end = drawn.end;
    return [{ item, index: drawn.index, gap }];
  });
  return {
    lines,
    after: virtualizer.getTotalSize() + size.head - end,
    end: virtualizer.range?.endIndex,
    measure: virtualizer.measureElement,
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

/** Where a ticket stands in the list, or -1. */
export function indexOfLine(items: readonly QueueItem[], reference: string): number {
  return items.findIndex((item) => item.reference === reference);
}

function withKept(range: number[], kept: readonly number[]): number[] {
  return [...new Set([...range, ...kept])].sort((a, b) => a - b);
}
