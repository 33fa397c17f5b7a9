import type { QueueItem, QueuePage, Ticket } from '../api/wire.ts';

/** The line of the queue that a ticket is. */
export function lineOf(ticket: Ticket): QueueItem {
  const { reference, serviceCode, status, queue, assignee, address, description, channel, language } = ticket;
  const { createdAt, updatedAt, urgent, undelivered, mention, dueAt, warnAt } = ticket;
  const { firstResponseDueAt, firstResponseAt } = ticket;
  return {
    reference,
    serviceCode,
    status,
    queue,
    assignee,
    address,
    description,
    channel,
    language,
    createdAt,
    updatedAt,
    urgent,
    undelivered,
    ...(mention ? { mention } : {}),
    dueAt,
    ...(warnAt ? { warnAt } : {}),
    ...(firstResponseDueAt ? { firstResponseDueAt } : {}),
    firstResponseAt,
  };
}

/** The pages with the newer lines in the place of the older ones; the very same pages when nothing is newer. */
export function patchLines(pages: QueuePage[], lines: readonly QueueItem[]): QueuePage[] {
  const newer = new Map(lines.map((line) => [line.reference, line]));
  let changed = false;
  const patched = pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const line = newer.get(item.reference);
      // Answers overtake each other: an older one must not undo what a newer one showed.
      if (!line || line.updatedAt < item.updatedAt) return item;
      changed = true;
      return line;
    }),
  }));
  return changed ? patched : pages;
}

/** The lines of a fresh first page that the pages don't show yet. */
export function arrivedIn(pages: QueuePage[], head: readonly QueueItem[]): QueueItem[] {
  const shown = new Set(pages.flatMap((page) => page.items.map((item) => item.reference)));
  return head.filter((item) => !shown.has(item.reference));
}

/** The pages with lines that arrived put before all others, in the order given. */
export function putFirst(pages: QueuePage[], arrived: readonly QueueItem[]): QueuePage[] {
  const [first, ...rest] = pages;
  const lines = arrivedIn(pages, arrived);
  if (!first || lines.length === 0) return pages;
  return [{ ...first, items: [...lines, ...first.items] }, ...rest];
}

/** The pages without the lines that don't belong there any more. */
export function withoutLines(pages: QueuePage[], gone: (item: QueueItem) => boolean): QueuePage[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((item) => !gone(item)) }));
}
