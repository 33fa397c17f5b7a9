import type { Request, Response, Server } from 'restify';
import { AppError } from '../../errors.ts';
import { replyWithError } from '../errorReply.ts';
import { sendJson } from '../sendJson.ts';
import type { DeskDeps } from './deskDeps.ts';
import type { DeskRoute } from './deskRoute.ts';
import { deskRoutes } from './deskRoutes.ts';
import { createEventStreams } from './eventStreams.ts';
import { openApiDocument } from './openApi.ts';
import { runRoute } from './runRoute.ts';

const restifyMethods = { GET: 'get', POST: 'post', DELETE: 'del' } as const;
const everyMethod = ['get', 'post', 'put', 'patch', 'del', 'head', 'opts'] as const;

/** Puts the desk's API on a server; `close` ends its open streams, so that the server can stop. */
export function registerDesk(server: Server, deps: DeskDeps): { close(): void } {
  const streams = createEventStreams(deps);
  const routes = deskRoutes(deps, streams);
  const document = openApiDocument(routes, `Guichet, ${deps.city.name}`);

  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    // Two arguments and async: with `next`, restify would let a rejection hang the request.
    server[restifyMethods[route.method]](path, async (req: Request, res: Response) => {
      await runRoute(route, { ...req.params }, req, res, deps);
    });
  }
  server.get('/api/desk/openapi.json', async (_req: Request, res: Response) => {
    sendJson(res, 200, document);
  });
  for (const method of everyMethod) {
    server[method]('/api/desk/*', async (req: Request, res: Response) => {
      replyWithError(req, res, nothingHere(routes, req), deps);
    });
  }
  return { close: streams.closeAll };
}

// The path exists with other methods, or not at all.
function nothingHere(routes: readonly DeskRoute[], req: Request): AppError {
  const path = new URL(req.url ?? '/', 'http://localhost').pathname;
  const known = path === '/api/desk/openapi.json' ? ['GET'] : [];
  const allow = [...known, ...routes.filter((route) => fits(route.path, path)).map((route) => route.method)];
  if (allow.length === 0) return new AppError('not_found', 404, `There is nothing at ${path}.`, { path });
  return new AppError('method_not_allowed', 405, `${path} knows ${allow.join(', ')}.`, { allow });
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return wanted.length === parts.length && wanted.every((part, i) => part.startsWith('{') || part === parts[i]);
}
