import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';

const starters: [label: TextKey, text: TextKey][] = [
  ['starter.pothole', 'starter.pothole.text'],
  ['starter.collection', 'starter.collection.text'],
  ['starter.streetlight', 'starter.streetlight.text'],
  ['starter.question', 'starter.question.text'],
  ['starter.status', 'starter.status.text'],
];

/** First sentences for those who don't know how to begin with a machine; each is put in the text field, to be finished. */
export function Starters({ onStart }: { onStart(text: string): void }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are shortcuts, not fields of a form.
    <div class="choices starters" role="group" aria-label={t('starter.label')}>
      {starters.map(([label, text]) => (
        <button key={label} type="button" class="choice" onClick={() => onStart(t(text))}>
          {t(label)}
        </button>
      ))}
    </div>
  );
}
