import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { AttachmentStore } from '../../../src/services/attachments/attachmentStore.ts';

/** What every implementation of AttachmentStore does; `open` gives an empty one. */
export function attachmentStoreContract(open: () => Promise<AttachmentStore>): void {
  describe('AttachmentStore', () => {
    it('gives back the bytes, the type and the name, over several chunks', async () => {
      const store = await open();
      const bytes = Buffer.alloc(700_000, 'guichet ');
      const put = await store.put(Readable.from([bytes.subarray(0, 300_000), bytes.subarray(300_000)]), {
        name: 'trou d’eau.jpg',
        contentType: 'image/jpeg',
      });
      expect(put).toMatchObject({ name: 'trou d’eau.jpg', contentType: 'image/jpeg', size: 700_000 });
      const file = await store.open(put.id);
      expect(file).toMatchObject({ name: 'trou d’eau.jpg', contentType: 'image/jpeg', size: 700_000 });
      expect(file && (await buffer(file.stream)).equals(bytes)).toBe(true);
    });

    it('keeps an empty file', async () => {
      const store = await open();
      const { id } = await store.put(Readable.from([]), { name: 'rien.txt', contentType: 'text/plain' });
      const file = await store.open(id);
      expect(file?.size).toBe(0);
      expect(file && (await buffer(file.stream)).length).toBe(0);
    });

    it('has nothing under an id that it did not give', async () => {
      const store = await open();
      expect(await store.open('0123456789abcdef01234567')).toBeNull();
      expect(await store.open('../../etc/passwd')).toBeNull();
    });

    it('removes files for good, and minds no id that is gone', async () => {
      const store = await open();
      const { id } = await store.put(Readable.from(['x']), { name: 'a.txt', contentType: 'text/plain' });
      const other = await store.put(Readable.from(['y']), { name: 'b.txt', contentType: 'text/plain' });
      await store.remove([id, '0123456789abcdef01234567', 'nothing']);
      await store.remove([id]);
      expect(await store.open(id)).toBeNull();
      expect((await store.open(other.id))?.size).toBe(1);
    });

    it('lists what was stored before a time, in order, page by page', async () => {
      const store = await open();
      const put = (name: string) => store.put(Readable.from(['x']), { name, contentType: 'text/plain' });
      const ids = [(await put('a')).id, (await put('b')).id, (await put('c')).id];
      const [first, second, third] = ids.toSorted() as [string, string, string];
      const later = new Date(Date.now() + 60_000);
      const all = await store.storedBefore(later, null, 1000);
      expect(all.filter((id) => ids.includes(id))).toEqual([first, second, third]);
      expect(await store.storedBefore(later, first, 1)).toEqual([second]);
      expect(await store.storedBefore(later, second, 2)).toEqual([third]);
      expect(await store.storedBefore(new Date(Date.now() - 60_000), null, 2)).toEqual([]);
    });

    it('rejects with the error of a stream that fails', async () => {
      const store = await open();
      async function* cut() {
        yield Buffer.from('begun');
        throw new Error('cut');
      }
      await expect(store.put(Readable.from(cut()), { name: 'a', contentType: 'text/plain' })).rejects.toThrow('cut');
    });
  });
}
