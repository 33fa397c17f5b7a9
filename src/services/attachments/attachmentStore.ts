import type { Readable } from 'node:stream';
import type { Attachment } from '../../domain/ticket.ts';

/** A stored file, ready to be read once. */
export type OpenAttachment = { stream: Readable; contentType: string; name: string; size: number };

/** Where files that came with tickets are kept. */
export type AttachmentStore = {
  /** Stores a stream to its end; when the stream fails, nothing is kept and the promise rejects with its error. */
  put(stream: Readable, file: { name: string; contentType: string }): Promise<Attachment>;
  /** Null when there is no such file, or the id isn't one. */
  open(id: string): Promise<OpenAttachment | null>;
  /** Ids of files stored before a time, in order, after one of them. */
  storedBefore(at: Date, after: string | null, limit: number): Promise<string[]>;
  /** Removes files for good; those that are not there any more are no fault. */
  remove(ids: readonly string[]): Promise<void>;
};
