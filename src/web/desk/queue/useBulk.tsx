import { Button, Toast, ToastBody, ToastFooter, ToastTitle, useToastController } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { BulkChange, BulkResult } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { toasterId, useSay } from '../ui/useSay.tsx';

/** How long the way back is offered, in milliseconds. */
const undoOfferMs = 15_000;

/** Changes many tickets at once, tells what became of them, and offers to take it back. */
export function useBulk() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const say = useSay();
  const { dispatchToast, dismissToast } = useToastController(toasterId);

  function tell(result: BulkResult, change: BulkChange) {
    // A name of its own: one that is still leaving the screen would swallow the next of the same name.
    const toastId = `bulk ${crypto.randomUUID()}`;
    const undo = () => {
      dismissToast(toastId);
      bulk.mutate({ references: result.done, change: { kind: 'undo' } });
    };
    const title = t(change.kind === 'undo' ? 'bulk.undone' : 'bulk.done', { count: result.done.length });
    dispatchToast(
      <Toast>
        <ToastTitle>{title}</ToastTitle>
        {result.refused.length > 0 && (
          <ToastBody>{[...new Set(result.refused.map(({ message }) => message))].slice(0, 3).join(' ')}</ToastBody>
        )}
        {change.kind !== 'undo' && result.done.length > 0 && (
          <ToastFooter>
            <Button size="small" onClick={undo}>
              {t('bulk.undo')}
            </Button>
          </ToastFooter>
        )}
      </Toast>,
      {
        toastId,
        intent: result.refused.length > 0 ? 'warning' : 'success',
        timeout: undoOfferMs,
        politeness: 'polite',
      },
    );
  }

  const bulk = useMutation({
    mutationFn: ({ references, change }: { references: readonly string[]; change: BulkChange }) =>
      api.bulk(references, change),
    onSuccess(result, { change }) {
      tell(result, change);
      for (const reference of result.done) void queries.invalidateQueries({ queryKey: keys.ticket(reference) });
      void queries.invalidateQueries({ queryKey: keys.queue() });
      void queries.invalidateQueries({ queryKey: keys.counts });
    },
    onError: (error) => say(errorText(t, error), 'error'),
  });
  return bulk;
}
