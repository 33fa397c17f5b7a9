import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { activities, post, upload } from './activityRoutes.ts';
import { attachment } from './attachmentRoute.ts';
import { generate, reconnect, refresh, start } from './conversationRoutes.ts';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError, sendDirectLineError } from './directLineError.ts';

const base = '/v3/directline';

type Handler = (req: Request, res: Response) => Promise<void>;

/** Puts Direct Line 3.0 on a server, as Microsoft documents it. */
export function registerDirectLine(server: Server, deps: DirectLineDeps): void {
  const on = (method: 'get' | 'post', path: string, handler: Handler) =>
    server[method](base + path, async (req: Request, res: Response) => {
      allowOrigin(req, res);
      try {
        await handler(req, res);
      } catch (error) {
        sendDirectLineError(res, error);
      }
    });

  server.opts(`${base}/*`, async (req: Request, res: Response) => {
    allowOrigin(req, res);
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    res.setHeader(
      'Access-Control-Allow-Headers',
      'Authorization, Content-Type, X-Requested-With, x-ms-bot-agent, Accept-Language',
    );
    res.setHeader('Access-Control-Max-Age', '86400');
    res.writeHead(204);
    res.end();
  });
  on('post', '/tokens/generate', (req, res) => generate(deps, req, res));
  on('post', '/tokens/refresh', (req, res) => refresh(deps, req, res));
  on('post', '/conversations', (req, res) => start(deps, req, res));
  on('get', '/conversations/:id', (req, res) => reconnect(deps, req, res));
  on('get', '/conversations/:id/activities', (req, res) => activities(deps, req, res));
  on('post', '/conversations/:id/activities', (req, res) => post(deps, req, res));
  on('post', '/conversations/:id/upload', (req, res) => upload(deps, req, res));
  on('get', '/attachments/:file', (req, res) => attachment(deps, req, res));
  for (const method of ['get', 'post'] as const) {
    on(method, '/*', async () => {
      throw new DirectLineError(404, 'BadArgument', 'There is no such Direct Line operation.');
    });
  }
}

function allowOrigin(req: IncomingMessage, res: ServerResponse): void {
  // Bearer tokens, no cookies: any page that was given a token may use it.
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}
