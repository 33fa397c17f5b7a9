import type { ConnectionState } from '../conversation/connection.ts';
import { useTexts } from '../useTexts.ts';

/** Says quietly that the server can't be reached, and that nothing is lost. */
export function ConnectionBanner({ state, onRetry }: { state: ConnectionState; onRetry(): void }) {
  const { t } = useTexts();
  return (
    <div role="status" class="connection">
      {state === 'lost' && (
        <p class="banner">
          <span class="pulse" aria-hidden="true" />
          <span>{t('connection.lost')}</span>
          <button type="button" class="link" onClick={onRetry}>
            {t('connection.retry')}
          </button>
        </p>
      )}
    </div>
  );
}
