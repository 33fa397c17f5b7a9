import { useMutation, useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import type { ReadOut } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { useSay } from '../ui/useSay.tsx';
import type { PhoneForm } from './phoneForm.ts';

const waitMs = 300;

/** What may be read to the caller who says what is written down, and how to note the call as answered by one of them. */
export function useReadOut(form: PhoneForm, noted: () => void) {
  const { api } = useDesk();
  const { t, language } = useWords();
  const say = useSay();
  const words = useDebounced(form.description.trim(), waitMs);
  const found = useQuery({
    queryKey: ['readOut', words],
    queryFn: ({ signal }) => api.readOut(words, signal),
    enabled: words !== '',
    placeholderData: (before) => before,
    retry: false,
  }).data;
  const note = useMutation({
    mutationFn: ({ id }: ReadOut) =>
      api.logCall({
        id: form.draftId,
        topic: id,
        language: form.language,
        note: form.description.trim().slice(0, 2000),
      }),
    onSuccess(_call, { title }) {
      say(t('calls.logged', { topic: title[language] }));
      noted();
    },
  });
  const items = (words !== '' && form.description.trim() !== '' && found?.items) || [];
  return { items, note };
}
