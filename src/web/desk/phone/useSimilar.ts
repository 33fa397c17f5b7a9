import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import type { SimilarTicket } from '../api/wire.ts';
import { useDebounced } from '../ui/useDebounced.ts';
import { type PhoneForm, similarTo } from './phoneForm.ts';

const waitMs = 300;

/** Open requests that may be the same as what is being written down; none until kind and place are there. */
export function useSimilar(form: PhoneForm): readonly SimilarTicket[] {
  const { api } = useDesk();
  const asked = useDebounced(JSON.stringify(similarTo(form)), waitMs);
  const found = useQuery({
    queryKey: ['similar', asked],
    queryFn: ({ signal }) => api.similar(JSON.parse(asked), signal),
    enabled: asked !== 'null',
    retry: false,
  }).data;
  return (asked !== 'null' && found?.items) || [];
}
