import type { IncomingMessage } from 'node:http';

/**
 * The network address that a request comes from. A proxy on this machine is believed about whom it speaks for (the last
 * address of `X-Forwarded-For`, the one that it added itself); anyone else's header is only words.
 */
export function clientAddress(req: IncomingMessage): string {
  const remote = req.socket.remoteAddress ?? 'unknown';
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const byProxy = /^(::ffff:)?127\.|^::1$/.test(remote);
  return byProxy && forwarded ? forwarded : remote;
}
