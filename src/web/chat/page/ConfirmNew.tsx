import { useTexts } from '../useTexts.ts';
import { Dialog } from './Dialog.tsx';

/** Asks before a request under way is left for a new one. */
export function ConfirmNew({ onConfirm, onClose }: { onConfirm(): void; onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <p>{t('new.warning')}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('new.stay')}
        </button>
        <button type="button" class="button primary" onClick={onConfirm}>
          {t('new.confirm')}
        </button>
      </div>
    </Dialog>
  );
}
