import type { KeptSession } from './keptSession.ts';
import type { Outgoing } from './message.ts';
import type { PostOutcome } from './outbox.ts';
import type { Stream } from './streamPort.ts';
import { toActivity } from './toActivity.ts';
import { type OnProgress, uploadPhotos } from './uploadPhotos.ts';

/** What a post needs beside the message. */
export type PostTarget = {
  stream: Stream | undefined;
  session: KeptSession | undefined;
  locale: string;
  files: File[];
};

/** Sends one message, with its photos if it has any, and says what became of it. */
export async function postMessage(message: Outgoing, target: PostTarget, onProgress: OnProgress): Promise<PostOutcome> {
  const { stream, session, locale, files } = target;
  if (!stream || !session) return 'unreachable';
  const activity = toActivity(message, locale);
  if (files.length > 0) {
    const from = { id: session.userId };
    return outcomeOf(await uploadPhotos(session, { ...activity, from }, files, onProgress));
  }
  try {
    const id = await stream.post(activity);
    return id === 'retry' ? 'unreachable' : 'sent';
  } catch (fault) {
    return outcomeOf((fault as { status?: number }).status ?? 0);
  }
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'wrongType';
  if (status === 429) return 'tooMany';
  // A dead token or conversation is the connection's affair: it renews them, and the message then leaves.
  return status === 0 || status >= 500 || [401, 403, 404].includes(status) ? 'unreachable' : 'refused';
}
