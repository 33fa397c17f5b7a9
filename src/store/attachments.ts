import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import type { AttachmentStore } from '../services/attachments/attachmentStore.ts';

/** Files in GridFS, in the bucket `attachments`; a file's id is 24 hexadecimal digits. */
export function createAttachmentStore(connection: Connection): AttachmentStore {
  const { GridFSBucket, ObjectId } = mongoose.mongo;
  // The database exists once the connection is open, which the first call may precede.
  const bucket = () => new GridFSBucket(connection.getClient().db(), { bucketName: 'attachments' });

  return {
    async put(stream, { name, contentType }) {
      const upload = bucket().openUploadStream(name, { metadata: { contentType } });
      try {
        await pipeline(stream, upload);
      } catch (error) {
        // The chunks already written belong to no file: without this they would stay for ever.
        await upload.abort().catch(() => {});
        throw error;
      }
      return { id: upload.id.toString(), name, contentType, size: upload.length };
    },
    async storedBefore(at, after, limit) {
      // An id begins with the second at which it was given: no other index is needed.
      const before = ObjectId.createFromTime(Math.floor(at.getTime() / 1000));
      const _id = { $lt: before, ...(after === null ? {} : { $gt: new ObjectId(after) }) };
      const files = await bucket().find({ _id }).sort({ _id: 1 }).limit(limit).project({ _id: 1 }).toArray();
      return files.map((file) => String(file._id));
    },
    async remove(ids) {
      for (const id of ids.filter((one) => /^[0-9a-f]{24}$/i.test(one))) {
        await bucket()
          .delete(new ObjectId(id))
          .catch((error: unknown) => {
            // The driver rejects where there is no such file, which is what was wanted.
            if (!(error instanceof Error && error.message.startsWith('File not found'))) throw error;
          });
      }
    },
    async open(id) {
      if (!/^[0-9a-f]{24}$/i.test(id)) return null;
      const _id = new ObjectId(id);
      const [file] = await bucket().find({ _id }).limit(1).toArray();
      if (!file) return null;
      const contentType = String(file.metadata?.contentType ?? 'application/octet-stream');
      return { stream: bucket().openDownloadStream(_id), contentType, name: file.filename, size: file.length };
    },
  };
}
