import type { Attachment } from '../../domain/ticket.ts';
import type { AttachmentStore } from './attachmentStore.ts';
import { takePhoto } from './photoIntake.ts';

/** A file as a channel brought it; `tooLarge` where it was not read to its end, null bytes where it could not be had. */
export type RawFile = { name: string; bytes: Buffer | null; tooLarge: boolean };

/** Files of a message as the server took them; a client cannot write this field of an activity itself. */
export type TakenFiles = { stored: Attachment[]; refused: { name: string; reason: 'type' | 'size' | 'unreadable' }[] };

/** Stores the photos among the files; the others come back with the reason why not. */
export async function takeFiles(store: AttachmentStore, files: readonly RawFile[]): Promise<TakenFiles> {
  const taken: TakenFiles = { stored: [], refused: [] };
  for (const { name, bytes, tooLarge } of files) {
    const intake = tooLarge
      ? { refused: 'size' as const }
      : bytes === null
        ? { refused: 'unreadable' as const }
        : await takePhoto(store, bytes, name);
    if ('stored' in intake) taken.stored.push(intake.stored);
    else taken.refused.push({ name: name.slice(0, 100) || '?', reason: intake.refused });
  }
  return taken;
}
