import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';
import { onWire, shownOf, watermarkOf } from './wire.ts';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** A page that is gone says nothing: it is noticed by a ping without an answer, in milliseconds. */
const pingMs = 30_000;

/** Serves `conversations/{id}/stream`: sets of activities as they come; `close` ends every stream. */
export function attachStream(
  server: Server,
  deps: Pick<DirectLineDeps, 'conversations' | 'feed' | 'tokens'>,
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  server.on('upgrade', async (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    try {
      const { id, after } = await admit(req, deps);
      sockets.handleUpgrade(req, socket, head, (ws) => {
        sockets.emit('connection', ws, req);
        serve(ws, id, after, deps);
      });
    } catch (error) {
      const status = error instanceof DirectLineError ? error.status : 500;
      socket.end(
        `HTTP/1.1 ${status} ${status === 404 ? 'Not Found' : 'Forbidden'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
    }
  });
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (ws: WebSocket) => {
    alive.add(ws);
    ws.on('pong', () => alive.add(ws));
  });
  const pinging = setInterval(() => {
    for (const ws of sockets.clients) {
      if (!alive.has(ws)) ws.terminate();
      alive.delete(ws);
      ws.ping();
    }
  }, pingMs);
  pinging.unref();
  return {
    close() {
      clearInterval(pinging);
      for (const ws of sockets.clients) ws.close(1001, 'The server stops.');
      sockets.close();
      // A client that does not answer the closing must not hold up the stop.
      setTimeout(() => {
        for (const ws of sockets.clients) ws.terminate();
      }, 1000).unref();
    },
  };
}

async function admit(
  req: IncomingMessage,
  deps: Pick<DirectLineDeps, 'conversations' | 'tokens'>,
): Promise<{ id: string; after: number }> {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const id = decodeURIComponent(path.exec(url.pathname)?.[1] ?? '');
  if (id === '') throw new DirectLineError(404, 'BadArgument', 'There is no stream here.');
  const claims = await deps.tokens.verify(url.searchParams.get('t') ?? '');
  if (claims.conversationId !== id)
    throw new DirectLineError(403, 'BadArgument', 'The token is of another conversation.');
  const conversation = await deps.conversations.byId(id);
  if (!conversation || conversation.endedAt)
    throw new DirectLineError(404, 'BadArgument', 'Conversation not found or ended.');
  return { id, after: watermarkOf(url.searchParams.get('watermark')) };
}

function serve(
  ws: WebSocket,
  id: string,
  after: number,
  { conversations, feed }: Pick<DirectLineDeps, 'conversations' | 'feed'>,
): void {
  let sent = after;
  let busy = false;
  let again = false;
  const pump = async () => {
    // One reading at a time, and one more when something changed meanwhile: in order, nothing twice.
    again = true;
    if (busy) return;
    busy = true;
    try {
      while (again && ws.readyState === ws.OPEN) {
        again = false;
        const { entries, ended } = await conversations.activitiesAfter(id, sent);
        const last = entries.at(-1)?.seq;
        if (last !== undefined) {
          const activities = shownOf(entries, id);
          if (activities.length > 0) ws.send(JSON.stringify({ activities, watermark: String(last) }));
          sent = last;
        }
        if (ended) ws.close(1000, 'The conversation has ended.');
      }
    } catch {
      ws.close(1011, 'The store did not answer.');
    } finally {
      busy = false;
    }
  };
  const stop = feed.listen(id, (what) => {
    if (what === 'changed') return void pump();
    const typing = onWire({ type: 'typing', from: { id: 'guichet', role: 'bot' } }, id);
    // It has no number: nobody asks for it again.
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify({ activities: [typing], watermark: String(sent) }));
  });
  ws.on('close', stop);
  // Clients say "" to keep the line open; nothing else is said here.
  ws.on('message', () => {});
  ws.on('error', () => ws.terminate());
  void pump();
}
