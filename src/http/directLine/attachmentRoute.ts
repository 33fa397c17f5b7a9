import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';
import { originOf } from './publicOrigin.ts';

/** `attachments/{id}`: a photo, for whoever was given its signed address. */
export async function attachment(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const file = String(req.params.file);
  const signature = new URL(req.url ?? '/', 'http://localhost').searchParams.get('s') ?? '';
  if (!deps.tokens.verifyAttachment(file, signature))
    throw new DirectLineError(403, 'Forbidden', 'The signature of this address is not good.');
  const opened = await deps.attachments.open(file);
  if (!opened) throw new DirectLineError(404, 'BadArgument', 'There is no such attachment.');
  res.writeHead(200, {
    'Content-Type': opened.contentType,
    'Content-Length': opened.size,
    'Cache-Control': 'private, max-age=86400',
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': 'inline',
  });
  opened.stream.on('error', () => res.destroy());
  opened.stream.pipe(res);
}

/** The signed address of a stored photo. */
export function attachmentUrl(deps: DirectLineDeps, req: IncomingMessage, id: string): string {
  const url = new URL(`/v3/directline/attachments/${id}`, originOf(req, deps.publicUrl));
  url.searchParams.set('s', deps.tokens.signAttachment(id));
  return url.href;
}
