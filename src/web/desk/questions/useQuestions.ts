import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { QuestionPage } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';

/** The questions that wait, or those that were handled, page by page. */
export function useQuestions(handled: boolean) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: keys.questions(handled),
    queryFn: ({ pageParam }) => api.questions(handled, pageParam),
    initialPageParam: '',
    getNextPageParam: (page: QuestionPage) => page.next ?? undefined,
  });
}

/** Puts a question aside as handled, or takes it back. */
export function useQuestionChange() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: ({ id, handled }: { id: string; handled: boolean }) => api.handleQuestion(id, handled),
    onSuccess: (_question, { handled }) => say(t(handled ? 'questions.wasHandled' : 'questions.wasTakenBack')),
    onError: (error) => say(errorText(t, error), 'error'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['questions'] }),
  });
}
