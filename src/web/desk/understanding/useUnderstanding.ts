import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Correction, CorrectionPage } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';

/** What the report is gathered by. */
export type Period = 'week' | 'month';

/** Which corrections are listed: those of a state, or all (null). */
export type CorrectionFilter = Correction['state'] | null;

/** How well services are understood. */
export function useReport(by: Period) {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.report(by), queryFn: () => api.understandingReport(by) });
}

/** What the agents taught, page by page. A check in the background may put some aside, so it is asked again now and then. */
export function useCorrections(state: CorrectionFilter) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: keys.corrections(state),
    queryFn: ({ pageParam }) => api.corrections(state, pageParam),
    initialPageParam: '',
    getNextPageParam: (page: CorrectionPage) => page.next ?? undefined,
    refetchInterval: 10_000,
  });
}

/** Withdraws a correction, or tries a held one again. */
export function useCorrectionChange() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: ({ reference, action }: { reference: string; action: 'withdraw' | 'retry' }) =>
      api.changeCorrection(reference, action),
    onSuccess(_correction, { action }) {
      say(t(action === 'withdraw' ? 'corrections.withdrawn' : 'corrections.retried'));
    },
    onError: (error) => say(errorText(t, error), 'error'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['understanding'] }),
  });
}
