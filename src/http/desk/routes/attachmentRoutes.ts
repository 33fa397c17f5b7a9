import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../errors.ts';
import type { OpenAttachment } from '../../../services/attachments/attachmentStore.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, streamRoute } from '../deskRoute.ts';

// Only what a browser draws without running anything opens in the page; the rest is saved.
const shown = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/** The files that came with tickets. */
export function attachmentRoutes({ attachments }: DeskDeps): DeskRoute[] {
  return [
    streamRoute({
      method: 'GET',
      path: '/api/desk/attachments/{id}',
      summary: 'A file that came with a ticket.',
      access: 'user',
      audits: 'photo.seen',
      media: 'application/octet-stream',
      errors: ['unknown_attachment'],
      async handle({ params, res }) {
        const file = await attachments.open(params.id ?? '');
        if (!file) throw new AppError('unknown_attachment', 404, 'There is no such file.');
        res.writeHead(200, headersOf(file));
        try {
          await pipeline(file.stream, res);
        } catch (error) {
          // The reader left before the end: no fault of ours, and nothing to tell them.
          if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
        }
      },
    }),
  ];
}

function headersOf({ name, contentType, size }: OpenAttachment): Record<string, string> {
  const kind = shown.has(contentType) ? 'inline' : 'attachment';
  // RFC 6266: a plain name for old readers, the exact one in UTF-8 beside it.
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    'Content-Type': contentType,
    'Content-Length': String(size),
    'Content-Disposition': `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=3600',
  };
}
