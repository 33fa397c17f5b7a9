import { useTexts } from '../useTexts.ts';

/** Three dots while the bot prepares its answer. */
export function TypingIndicator() {
  const { t } = useTexts();
  return (
    <div class="typing">
      <span class="visually-hidden">{t('thread.typing')}</span>
      <span class="dot" />
      <span class="dot" />
      <span class="dot" />
    </div>
  );
}
