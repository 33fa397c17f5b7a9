import { useRef } from 'preact/hooks';
import { PhotoIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';

/** Opens the phone's camera or gallery; brought forward when the bot asks for a photo. */
export function PhotoButton({ wanted, onFiles }: { wanted: boolean; onFiles(files: Iterable<File>): void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={`tool${wanted ? ' wanted' : ''}`} onClick={() => input.current?.click()}>
        <PhotoIcon />
        <span class="tool-label">{t('photo.add')}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('photo.add')}
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files ?? []);
          // The same photo may be chosen again after it was taken out.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
