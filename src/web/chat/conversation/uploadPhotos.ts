import { directLineUrl } from './directLineApi.ts';
import type { KeptSession } from './keptSession.ts';

/** Told how much of an upload has left, 0..1. */
export type OnProgress = (part: number) => void;

const TIMEOUT_MS = 120_000;

/**
 * Posts an activity with its files, as Direct Line's `upload` takes them, and resolves with the HTTP status (0: nothing came
 * back). directlinejs can upload too, but tells no progress, and a photo in the street takes its time.
 */
export function uploadPhotos(
  session: KeptSession,
  activity: object,
  files: File[],
  onProgress: OnProgress,
): Promise<number> {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  for (const file of files) form.append('file', file, file.name);
  const { conversationId, userId, token } = session;
  const path = `/conversations/${encodeURIComponent(conversationId)}/upload?userId=${encodeURIComponent(userId)}`;

  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', directLineUrl + path);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onloadend = () => resolve(request.status);
    request.send(form);
  });
}
