import { useState } from 'preact/hooks';
import type { Photo } from '../conversation/message.ts';
import { PhotoIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';

/** A picture of a message; its name where the browser can't draw it (HEIC) or no longer has it. */
export function SentPhoto({ photo }: { photo: Photo }) {
  const { t } = useTexts();
  const [drawable, setDrawable] = useState(true);
  if (photo.url && drawable) {
    return (
      <img
        class="photo"
        src={photo.url}
        alt={t('photo.alt', { name: photo.name })}
        onError={() => setDrawable(false)}
      />
    );
  }
  return (
    <span class="photo undrawn">
      <PhotoIcon />
      {photo.name || t('photo.unnamed')}
    </span>
  );
}
