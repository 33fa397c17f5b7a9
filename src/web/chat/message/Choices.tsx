import type { BotMessage, Choice } from '../conversation/message.ts';
import { useTexts } from '../useTexts.ts';

type ChoicesProps = { asked: BotMessage; labelledBy: string; onChoose(choice: Choice): void };

/** The answers that the bot offers, as buttons named together by its question; gone once one is given. */
export function Choices({ asked, labelledBy, onChoose }: ChoicesProps) {
  const { t } = useTexts();
  // At the summary alone one answer is the way on; elsewhere the page has no opinion.
  const decisive = asked.step === 'confirm' ? 'yes' : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be a message elsewhere in the thread.
    <div
      class="choices"
      role="group"
      aria-labelledby={labelledBy}
      aria-description={t('choices.hint')}
      lang={asked.language}
    >
      {asked.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class={`choice${choice.value === decisive ? ' primary' : ''}`}
          onClick={() => onChoose(choice)}
        >
          {choice.title}
        </button>
      ))}
    </div>
  );
}
