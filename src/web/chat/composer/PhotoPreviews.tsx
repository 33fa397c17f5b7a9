import { SentPhoto } from '../message/SentPhoto.tsx';
import { CloseIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';
import type { Photos } from './usePhotos.ts';

/** The photos that will leave with the message; each can be taken out. */
export function PhotoPreviews({ photos, remove }: Pick<Photos, 'photos' | 'remove'>) {
  const { t } = useTexts();
  return (
    <ul class="previews" aria-label={t('photo.list')}>
      {photos.map(({ id, file, url }) => (
        <li key={id}>
          <SentPhoto photo={{ name: file.name, url }} />
          <button
            type="button"
            class="remove"
            aria-label={t('photo.remove', { name: file.name })}
            onClick={() => remove(id)}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
