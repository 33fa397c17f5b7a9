import type { Choice } from '../conversation/message.ts';
import { useTexts } from '../useTexts.ts';

/** The answers that the bot offers, as buttons named together by its question; gone once one is given. */
export function Choices({
  labelledBy,
  choices,
  onChoose,
}: {
  labelledBy: string;
  choices: Choice[];
  onChoose(choice: Choice): void;
}) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be a message elsewhere in the thread.
    <div class="choices" role="group" aria-labelledby={labelledBy} aria-description={t('choices.hint')}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" class={`choice${choice.value === 'yes' ? ' primary' : ''}`} onClick={() => onChoose(choice)}>
          {choice.title}
        </button>
      ))}
    </div>
  );
}
