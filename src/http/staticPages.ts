import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The files of one built page, held in memory: nothing of the disk can be reached by a path. */
export type StaticPages = {
  /** Serves a path of the page; anything that is no file is the page itself, whose router reads the path. False where it has no such asset. */
  serve(path: string, req: IncomingMessage, res: ServerResponse): boolean;
};

/** Serves one file, always the same. */
export type ServeFile = (req: IncomingMessage, res: ServerResponse) => void;

type File = { type: string; etag: string; plain: Buffer; gzip: Buffer | null; br: Buffer | null };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Reads a built page; null where it was not built. */
export async function readStaticPages(dir: string): Promise<StaticPages | null> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!names) return null;
  const files = new Map<string, File>();
  for (const entry of names) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(dir, path).split(sep).join('/')}`, await readPageFile(path));
  }
  const page = files.get('/index.html');
  if (!page) return null;
  return {
    serve(path, req, res) {
      const file = files.get(path);
      if (!file && path.startsWith('/assets/')) return false;
      // Names under assets/ carry a hash of their content; the page itself is asked for each time.
      send(file ?? page, path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache', req, res);
      return true;
    },
  };
}

/** Reads one built file, which its readers ask for again after an hour; null where it was not built. */
export async function readServedFile(path: string): Promise<ServeFile | null> {
  const file = await readPageFile(path).catch(() => null);
  return file && ((req, res) => send(file, 'public, max-age=3600', req, res));
}

async function readPageFile(path: string): Promise<File> {
  const plain = await readFile(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const packs = /^text|json|svg/.test(type) && plain.length > 1000;
  return {
    type,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    gzip: packs ? await promisify(gzip)(plain) : null,
    br: packs ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : null,
  };
}

function send(file: File, cache: string, req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('Cache-Control', cache);
  res.setHeader('ETag', file.etag);
  res.setHeader('Vary', 'Accept-Encoding');
  if (req.headers['if-none-match'] === file.etag) {
    res.writeHead(304);
    res.end();
    return;
  }
  const accepted = String(req.headers['accept-encoding'] ?? '');
  const encoding = file.br && /\bbr\b/.test(accepted) ? 'br' : file.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const body = encoding ? (file[encoding] ?? file.plain) : file.plain;
  if (encoding) res.setHeader('Content-Encoding', encoding);
  res.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}
