import type { Ref } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { localeOf } from '../../shared/language.ts';
import { useTexts } from '../useTexts.ts';

/** Longest message, in characters; the server refuses more. */
export const MESSAGE_LIMIT = 4_000;
const COUNT_FROM = 3_600;

type FieldProps = {
  field: Ref<HTMLTextAreaElement> & { current: HTMLTextAreaElement | null };
  text: string;
  onText(text: string): void;
  onEnter(): void;
  onFiles(files: Iterable<File>): void;
};

/** The text field: grows with what is written, sends on Enter, counts near the limit, takes pasted photos. */
export function MessageField({ field, text, onText, onEnter, onFiles }: FieldProps) {
  const { t, language } = useTexts();
  const number = new Intl.NumberFormat(localeOf(language));
  const over = text.length > MESSAGE_LIMIT;
  const counted = text.length >= COUNT_FROM;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text, field]);

  return (
    <div class="field">
      <label class="visually-hidden" for="message">
        {t('composer.label')}
      </label>
      <textarea
        ref={field}
        id="message"
        rows={1}
        value={text}
        placeholder={t('composer.placeholder')}
        enterkeyhint="send"
        autocomplete="off"
        aria-invalid={over}
        aria-describedby={counted ? 'message-count' : undefined}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onPaste={({ clipboardData }) => clipboardData && clipboardData.files.length > 0 && onFiles(clipboardData.files)}
        onKeyDown={(event) => {
          // While an input method composes a letter, Enter belongs to it.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {counted && (
        <p id="message-count" class={`count${over ? ' bad' : ''}`} role={over ? 'alert' : undefined}>
          {number.format(text.length)} / {number.format(MESSAGE_LIMIT)}
          {over && ` · ${t('composer.tooLong')}`}
        </p>
      )}
    </div>
  );
}
