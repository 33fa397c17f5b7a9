/** What the server takes: keep in step with its own check, which decides. */
const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** Largest photo, in bytes. */
export const PHOTO_BYTES = 10_000_000;

/** Most photos in one message. */
export const PHOTO_COUNT = 5;

/** Why a file can't be added. */
export type PhotoFault = 'type' | 'size' | 'count';

/** What is read of a file before it is sent. */
export type FileFacts = { name: string; type: string; size: number };

/** Sorts chosen files into those that can be added to the ones already there, and those that can't, with the reason. */
export function checkPhotos<F extends FileFacts>(
  chosen: F[],
  already: number,
): { taken: F[]; refused: { file: F; fault: PhotoFault }[] } {
  const taken: F[] = [];
  const refused: { file: F; fault: PhotoFault }[] = [];
  for (const file of chosen) {
    const fault = faultOf(file, already + taken.length);
    if (fault) refused.push({ file, fault });
    else taken.push(file);
  }
  return { taken, refused };
}

function faultOf({ type, size }: FileFacts, count: number): PhotoFault | undefined {
  const known = photoTypes.includes(type);
  if (!known) return 'type';
  if (size > PHOTO_BYTES) return 'size';
  return count >= PHOTO_COUNT ? 'count' : undefined;
}
