import type { IncomingMessage } from 'node:http';

/** How people reach the server: PUBLIC_URL, else what the request says. */
export function originOf(req: IncomingMessage, publicUrl: string | null): string {
  if (publicUrl) return new URL(publicUrl).origin;
  const encrypted = 'encrypted' in req.socket && req.socket.encrypted === true;
  return `${encrypted ? 'https' : 'http'}://${req.headers.host ?? 'localhost'}`;
}
