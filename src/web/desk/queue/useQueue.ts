import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { QueueItem, QueuePage } from '../api/wire.ts';
import { useTicketNews } from '../live/live.tsx';
import { arrivedIn, lineOf, patchLines, putFirst, withoutLines } from './liveQueue.ts';
import { apiQuery, belongs, type QueueFilter, writeFilter } from './queueFilter.ts';

type Pages = InfiniteData<QueuePage, string>;

// As many as one call gives: a page comes before the one on the screen is read.
const limit = 100;
// Changes come in bursts (a claim and a status at once, a storm): one look serves all of a moment.
const gatherMs = 250;
const mostAskedOneByOne = 10;

/**
 * The queue under a filter, page by page, and live: known lines change in place; tickets that arrive are shown at once
 * when `isQuiet()`, and otherwise wait in `waiting` until asked for; `arrive` hears how many came.
 */
export function useQueue(filter: QueueFilter, isQuiet: () => boolean, arrive: (count: number) => void) {
  const { api, session } = useDesk();
  const queries = useQueryClient();
  const written = writeFilter(filter);
  const queryKey = keys.queue(written);
  const [waiting, setWaiting] = useState<QueueItem[]>([]);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const changed = useRef(new Set<string>());
  const timer = useRef<number>(undefined);

  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => api.tickets(apiQuery(filter, { cursor: pageParam, limit }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits belongs to the list that is left.
  useEffect(() => {
    setWaiting([]);
    return () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [written]);

  function edit(change: (pages: QueuePage[]) => QueuePage[]) {
    queries.setQueryData<Pages>(queryKey, (data) => data && { ...data, pages: change(data.pages) });
  }

  const begin = useEffectEvent(() => {
    timer.current = undefined;
    // A look that failed is made up for by the next one, or when the stream is back.
    look().catch(() => undefined);
  });

  function gather() {
    timer.current ??= window.setTimeout(begin, gatherMs);
  }

  async function look() {
    // The list under way may have been read before the change, and would be shown over it.
    if (query.isFetching) return gather();
    const pages = queries.getQueryData<Pages>(queryKey)?.pages;
    if (!pages) return;
    const references = [...changed.current];
    changed.current.clear();
    // After a cut, anything may have changed on any page.
    if (references.length === 0 && pages.length > 1 && isQuiet()) await query.refetch();
    const head = (await api.tickets(apiQuery(filter, { limit }))).items;
    const inHead = new Set(head.map((item) => item.reference));
    const shown = new Set(pages.flatMap((page) => page.items.map((item) => item.reference)));
    const deeper = references.filter((reference) => shown.has(reference) && !inHead.has(reference));
    const asked = deeper.slice(0, mostAskedOneByOne).map((reference) => api.ticket(reference));
    const lines = (await Promise.all(asked)).map(lineOf);
    edit((now) => patchLines(now, [...head, ...lines]));
    receive(arrivedIn(queries.getQueryData<Pages>(queryKey)?.pages ?? [], head));
  }

  function receive(arrived: QueueItem[]) {
    const known = new Set(waiting.map((item) => item.reference));
    const count = arrived.filter((item) => !known.has(item.reference)).length;
    if (count > 0) arrive(count);
    if (isQuiet()) show(arrived);
    else setWaiting(arrived);
  }

  function show(arrived: QueueItem[]) {
    const now = Date.now();
    edit((pages) =>
      putFirst(
        withoutLines(pages, (item) => !belongs(item, filter, session.user.id, now)),
        arrived,
      ),
    );
    setWaiting([]);
    if (arrived.length > 0) setFresh((before) => new Set([...before, ...arrived.map((item) => item.reference)]));
  }

  useTicketNews((news) => {
    if (news) changed.current.add(news.reference);
    gather();
  });

  return {
    query,
    items: useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]),
    waiting,
    showWaiting: () => show(waiting),
    fresh,
  };
}
