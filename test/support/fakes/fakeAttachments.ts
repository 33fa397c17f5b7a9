import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { AttachmentStore } from '../../../src/services/attachments/attachmentStore.ts';

/** Files in memory. */
export function fakeAttachments(clock: () => Date = () => new Date()): AttachmentStore {
  let count = 0;
  const files = new Map<string, { name: string; contentType: string; bytes: Buffer }>();
  return {
    async put(stream, { name, contentType }) {
      const bytes = await buffer(stream);
      // As the store's: the second, then what tells two of a second apart.
      const second = Math.floor(clock().getTime() / 1000)
        .toString(16)
        .padStart(8, '0');
      const id = `${second}${(++count).toString(16).padStart(16, '0')}`;
      files.set(id, { name, contentType, bytes });
      return { id, name, contentType, size: bytes.length };
    },
    async storedBefore(at, after, limit) {
      const end = Math.floor(at.getTime() / 1000)
        .toString(16)
        .padStart(8, '0');
      const old = [...files.keys()].filter((id) => id < end && id > (after ?? ''));
      return old.sort().slice(0, limit);
    },
    async remove(ids) {
      for (const id of ids) files.delete(id);
    },
    async open(id) {
      const file = files.get(id);
      if (!file) return null;
      const { name, contentType, bytes } = file;
      return { stream: Readable.from([bytes]), name, contentType, size: bytes.length };
    },
  };
}
