import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { AttachmentStore } from '../../../src/services/attachments/attachmentStore.ts';

/** Files in memory. */
export function fakeAttachments(): AttachmentStore {
  const files = new Map<string, { name: string; contentType: string; bytes: Buffer }>();
  return {
    async put(stream, { name, contentType }) {
      const bytes = await buffer(stream);
      const id = randomBytes(12).toString('hex');
      files.set(id, { name, contentType, bytes });
      return { id, name, contentType, size: bytes.length };
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
