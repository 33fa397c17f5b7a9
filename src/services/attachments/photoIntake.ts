import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Attachment } from '../../domain/ticket.ts';
import type { AttachmentStore } from './attachmentStore.ts';

/** The largest photo that is taken, in bytes. */
export const photoLimit = 10_000_000;

/** Types that are decoded and written anew, which leaves out where and with what they were taken. */
const rewritten = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
/** Types that are kept as they came: no free decoder for them comes with the package. */
const kept = new Set(['image/heic', 'image/heif']);

/** A photo that was stored, or why it was not. */
export type Intake = { stored: Attachment } | { refused: 'type' | 'size' | 'unreadable' };

/** Checks a photo by its own bytes, whatever it says it is, strips its metadata, and stores it. */
export async function takePhoto(store: AttachmentStore, bytes: Buffer, name: string): Promise<Intake> {
  if (bytes.length > photoLimit) return { refused: 'size' };
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !(rewritten.has(type.mime) || kept.has(type.mime))) return { refused: 'type' };
  const clean = rewritten.has(type.mime) ? await rewrite(bytes) : bytes;
  if (!clean) return { refused: 'unreadable' };
  return {
    stored: await store.put(Readable.from([clean]), { name: safeName(name, type.ext), contentType: type.mime }),
  };
}

async function rewrite(bytes: Buffer): Promise<Buffer | null> {
  try {
    // The turn that the camera noted is applied before the note goes.
    return await sharp(bytes, { animated: true, limitInputPixels: 100_000_000 }).autoOrient().toBuffer();
  } catch {
    return null;
  }
}

function safeName(name: string, extension: string): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}"<>|:*?]/gu, '')
    .slice(0, 100);
  return base === '' ? `photo.${extension}` : base;
}
