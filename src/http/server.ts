import { randomUUID } from 'node:crypto';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import { AppError } from '../errors.ts';
import type { BuiltPages } from './builtPages.ts';
import { type ErrorReplyDeps, replyWithError } from './errorReply.ts';
import type { Metrics } from './metrics.ts';
import { sendJson } from './sendJson.ts';
import type { StaticPages } from './staticPages.ts';

/** What the server itself is made of, apart from the APIs that are put on it. */
export type ServerDeps = ErrorReplyDeps & {
  log: Logger;
  metrics: Metrics;
  pages: BuiltPages;
  /** Origins of other pages that may show the chat in a frame. */
  embedders: readonly string[];
  /** Resolves when the store answers and everything is loaded; rejects while not. */
  ready: () => Promise<void>;
  /** Where map tiles come from, for the content security policy. */
  tileOrigin: string | null;
};

/** Builds the HTTP server without listening: logs, metrics, security headers, health; the APIs are registered on it. */
export function createHttpServer(deps: ServerDeps): Server {
  const server = restify.createServer({
    name: 'guichet',
    // References and tokens in a path are longer than the router's default of 100 characters.
    maxParamLength: 1000,
    ignoreTrailingSlash: true,
  } as restify.ServerOptions);
  // Async handlers of two arguments never throw past themselves; if one does, the answer is plain and the log has the rest.
  server.on('uncaughtException', (req: Request, res: Response, _: unknown, error: Error) => {
    if (!res.headersSent) replyWithError(req, res, error, deps);
  });
  // Everything that restify would answer itself, in its own words: no route, a malformed path. Its callback is left alone,
  // because after it restify answers once more.
  server.on('restifyError', (req: Request, res: Response) => {
    const path = pathOf(req).slice(0, 200);
    const allow = allowedAt(server, pathOf(req));
    const error =
      allow.length > 0
        ? new AppError('method_not_allowed', 405, `${path} knows ${allow.join(', ')}.`, { allow })
        : new AppError('not_found', 404, `There is nothing at ${path}.`, { path });
    replyWithError(req, res, error, deps);
  });
  server.pre(readable(deps), observe(deps), secure(deps));
  for (const method of ['get', 'head'] as const) {
    server[method]('/healthz', async (_: Request, res: Response) => sendJson(res, 200, { status: 'alive' }));
  }
  server.get('/readyz', async (_: Request, res: Response) => {
    const ready = await deps.ready().then(
      () => true,
      () => false,
    );
    sendJson(res, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.get('/metrics', async (_: Request, res: Response) => {
    const text = await deps.metrics.registry.metrics();
    res.writeHead(200, { 'Content-Type': deps.metrics.registry.contentType, 'Cache-Control': 'no-store' });
    res.end(text);
  });
  return server;
}

/** Puts the two pages on the server; after the APIs, because what is left is theirs. */
export function registerPages(server: Server, deps: ServerDeps): void {
  const page = (pages: StaticPages | null, prefix: string) => async (req: Request, res: Response) => {
    const path = pathOf(req).slice(prefix.length) || '/';
    if (pages?.serve(path, req, res)) return;
    const missing = pages ? new AppError('not_found', 404, `There is nothing at ${path}.`, { path }) : notBuilt();
    replyWithError(req, res, missing, deps);
  };
  const chat = page(deps.pages.chat, '');
  const desk = page(deps.pages.desk, '/desk');
  for (const method of ['get', 'head'] as const) {
    server[method]('/', chat);
    server[method]('/assets/*', chat);
    server[method]('/favicon.svg', chat);
    server[method]('/embed.js', async (req: Request, res: Response) => {
      if (deps.pages.embed) deps.pages.embed(req, res);
      else replyWithError(req, res, notBuilt(), deps);
    });
    // The router takes "/desk/" for "/desk", and the page's own addresses are relative to the former.
    server[method]('/desk', async (req: Request, res: Response) => {
      if (pathOf(req) === '/desk/') return desk(req, res);
      res.writeHead(308, { Location: '/desk/' });
      res.end();
    });
    server[method]('/desk/*', desk);
  }
}

function notBuilt(): AppError {
  return new AppError('pages_not_built', 503, 'The pages are not built: run "npm run build".');
}

/** The methods that a path without parameters knows, for whoever asked with another. */
function allowedAt(server: Server, path: string): string[] {
  const { router } = server as unknown as {
    router: { getRoutes: () => Record<string, { method: string; path: unknown }> };
  };
  const routes = Object.values(router.getRoutes());
  return routes.filter((route) => route.path === path).map((route) => route.method);
}

/** The path of a request; a malformed one is shown as it came. */
function pathOf(req: IncomingMessage): string {
  const url = req.url ?? '/';
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : url;
}

/** The server that listens: restify answers one with its own type. */
export function nodeServerOf(server: Server): HttpServer {
  return server.server as HttpServer;
}

type Pre = (req: Request, res: Response, next: (go?: false) => void) => void;

/** Refuses a request line or a Host that is no address: the router would throw at it where nothing catches. */
function readable(deps: ServerDeps): Pre {
  return (req, res, next) => {
    const { url = '', headers } = req;
    if (
      url.startsWith('/') &&
      URL.canParse(url, 'http://localhost') &&
      URL.canParse(url, `http://${headers.host ?? 'localhost'}`)
    ) {
      next();
      return;
    }
    replyWithError(
      req,
      res,
      new AppError('bad_address', 400, 'The address or the Host of the request is malformed.'),
      deps,
    );
    next(false);
  };
}

/** One line of log and one measure for each request: never a text, a name, a number or a token of anyone. */
function observe({ log, metrics }: ServerDeps): Pre {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomUUID();
    res.setHeader('X-Request-Id', id);
    res.once('failure', (error: unknown) => log.error({ err: error, requestId: id }, 'a request failed'));
    res.once('finish', () => {
      const route = routeOf(req);
      const seconds = (performance.now() - started) / 1000;
      metrics.request(req.method ?? '', route, res.statusCode, seconds);
      log.debug(
        { requestId: id, method: req.method, route, status: res.statusCode, ms: Math.round(seconds * 1000) },
        'request',
      );
    });
    next();
  };
}

/** The pattern that a request matched, so that no id or token becomes a label. */
function routeOf(req: Request): string {
  const route = (req as { getRoute?: () => { path?: unknown } | undefined }).getRoute?.();
  return typeof route?.path === 'string' ? route.path : 'none';
}

/** The chat may stand in a frame of other pages of the city; the desk, where a click does things, in Teams only. */
function secure({ tileOrigin, embedders }: ServerDeps): Pre {
  const chat = headersFor(tileOrigin, embedders);
  const desk = headersFor(tileOrigin, []);
  return (req, res, next) => {
    const headers = /^\/(desk|api\/desk)(\/|$)/.test(pathOf(req)) ? desk : chat;
    headers(req as IncomingMessage, res as ServerResponse, () => next());
  };
}

function headersFor(tileOrigin: string | null, embedders: readonly string[]) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Fluent UI writes its rules into style elements as components appear.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', ...(tileOrigin ? [tileOrigin] : [])],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'frame-ancestors': ["'self'", 'https://teams.microsoft.com', 'https://*.cloud.microsoft', ...embedders],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    // Photos and scripts of the embed are meant for other pages of the city.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    frameguard: false,
    // The proxy that ends TLS says this, if it wants to.
    strictTransportSecurity: false,
  });
}
