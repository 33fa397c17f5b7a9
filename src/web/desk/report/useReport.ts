import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { CommentPage } from '../api/wire.ts';
import { type Period, writePeriod } from './period.ts';

/** While the server still reads, it is asked again soon; then once a minute. */
const waitMs = (reading: unknown) => (reading ? 500 : 60_000);

/** The report of a period; the one before stays while another is reckoned. */
export function useReport(period: Period) {
  const { api } = useDesk();
  const query = writePeriod(period);
  return useQuery({
    queryKey: keys.periodReport(query),
    queryFn: () => api.report(query),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => waitMs(state.data?.reading),
  });
}

/** How it stands now. */
export function useOperations() {
  const { api } = useDesk();
  return useQuery({
    queryKey: keys.operations,
    queryFn: api.operations,
    refetchInterval: ({ state }) => waitMs(state.data?.reading),
  });
}

/** What citizens wrote in a period about how content they were. */
export function useComments(period: Period) {
  const { api } = useDesk();
  const query = writePeriod(period);
  return useInfiniteQuery({
    queryKey: keys.comments(query),
    queryFn: ({ pageParam }) =>
      api.comments([query, 'limit=8', pageParam && `cursor=${pageParam}`].filter(Boolean).join('&')),
    initialPageParam: '',
    getNextPageParam: (page: CommentPage) => page.next ?? undefined,
  });
}
