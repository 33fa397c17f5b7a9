import { useCallback, useMemo, useState } from 'preact/hooks';
import { checkPhotos, PHOTO_COUNT, type PhotoFault } from './photoRules.ts';

/** A photo chosen and not sent: the file, and an address to draw it from. */
export type ChosenPhoto = { id: string; file: File; url: string };

/** The photos of the message being written. */
export function usePhotos(onFault: (fault: PhotoFault, name: string, most: number) => void) {
  const [photos, setPhotos] = useState<ChosenPhoto[]>([]);

  const add = useCallback(
    (files: Iterable<File>) => {
      const { taken, refused } = checkPhotos([...files], photos.length);
      const first = refused[0];
      if (first) onFault(first.fault, first.file.name, PHOTO_COUNT);
      const added = taken.map((file) => ({ id: crypto.randomUUID(), file, url: URL.createObjectURL(file) }));
      if (added.length > 0) setPhotos((before) => [...before, ...added]);
    },
    [photos.length, onFault],
  );

  const remove = useCallback((id: string) => {
    setPhotos((before) => before.filter((photo) => photo.id !== id));
  }, []);

  const clear = useCallback(() => setPhotos([]), []);
  return useMemo(() => ({ photos, add, remove, clear }), [photos, add, remove, clear]);
}

/** The photos being added, as components see them. */
export type Photos = ReturnType<typeof usePhotos>;
