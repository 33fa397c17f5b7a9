import type { CitizenMessage } from '../conversation/message.ts';
import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';

/** Says what became of a message that the city does not have yet, and what can be done about it. */
export function SendStatus(props: { message: CitizenMessage; onRetry(): void; onDrop(): void }) {
  const { t } = useTexts();
  const { message, onRetry, onDrop } = props;
  if (message.state === 'sent') return null;
  if (message.state === 'sending') {
    return message.progress === undefined ? null : (
      <p class="send-state">
        <progress max={1} value={message.progress} aria-label={t('send.uploading')} />
        {t('send.uploading')}
      </p>
    );
  }
  const reason: TextKey = message.state === 'waiting' ? 'send.waiting' : `send.failed.${message.failure ?? 'refused'}`;
  // What the server will not take today it will not take tomorrow.
  const again = message.state === 'waiting' || message.failure === 'unreachable' || message.failure === 'tooMany';
  return (
    <p class={`send-state${message.state === 'failed' ? ' bad' : ''}`}>
      {t(reason)}
      {again && (
        <button type="button" class="link" onClick={onRetry}>
          {t('send.retry')}
        </button>
      )}
      {message.state === 'failed' && (
        <button type="button" class="link" onClick={onDrop}>
          {t('send.drop')}
        </button>
      )}
    </p>
  );
}
