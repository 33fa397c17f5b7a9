import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Attachment } from '../../domain/ticket.ts';
import type { AttachmentStore } from './attachmentStore.ts';

/** The largest photo that is taken, in bytes. */
export const photoLimit = 10_000_000;

/**
 * Types that are taken: each is decoded and written anew, which leaves out where and with what it was taken. HEIC is not,
 * for want of a free decoder; a phone that is not offered it sends JPEG.
 */
const rewritten = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** A photo that was stored, or why it was not. */
export type Intake = { stored: Attachment } | { refused: 'type' | 'size' | 'unreadable' };

/** Checks a photo by its own bytes, whatever it says it is, strips its metadata, and stores it. */
export async function takePhoto(store: AttachmentStore, bytes: Buffer, name: string): Promise<Intake> {
  if (bytes.length > photoLimit) return { refused: 'size' };
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !rewritten.has(type.mime)) return { refused: 'type' };
  const clean = await rewrite(bytes);
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
  const base = name.replace(/^.*[\\/]/, '').replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '');

  return base === '' ? `photo.${extension}` : base;
}
