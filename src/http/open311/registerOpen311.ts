import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { Open311Error } from '../../services/open311/open311Error.ts';
import { clientAddress } from '../clientAddress.ts';
import type { RequestLimits } from '../requestLimits.ts';
import { type Open311Call, open311Call } from './open311Call.ts';
import type { Open311Deps } from './open311Deps.ts';
import { getRequest, getRequests, getToken, postRequest } from './requestRoutes.ts';
import { sendOpen311Error } from './sendOpen311.ts';
import { getDiscovery, getServiceDefinition, getServices } from './serviceRoutes.ts';
import { getUpdates, postUpdate } from './updateRoutes.ts';

type Handler = (deps: Open311Deps, call: Open311Call) => Promise<void>;

/** What has a fixed path, apart from its format. */
const fixed: readonly ['get' | 'post', string, Handler][] = [
  ['get', '/open311/discovery', getDiscovery],
  // Clients that know an endpoint only look for discovery there.
  ['get', '/open311/v2/discovery', getDiscovery],
  ['get', '/open311/v2/services', getServices],
  ['get', '/open311/v2/requests', getRequests],
  ['post', '/open311/v2/requests', postRequest],
  ['get', '/open311/v2/servicerequestupdates', getUpdates],
  ['post', '/open311/v2/servicerequestupdates', postUpdate],
];

/** What ends in the name of one thing and its format. */
const named: readonly [string, Handler][] = [
  ['/open311/v2/services', getServiceDefinition],
  ['/open311/v2/requests', getRequest],
  ['/open311/v2/tokens', getToken],
];

/** Puts GeoReport v2 and its discovery on a server, in XML and JSON. */
export function registerOpen311(server: Server, deps: Open311Deps): void {
  const run = async (req: IncomingMessage, res: ServerResponse, rest: string, handler: Handler) => {
    const call = open311Call(req, res, rest);
    // Everybody may read what the city publishes; a key travels in the form, never in a cookie.
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Expose-Headers', 'Link, Retry-After');
    try {
      await withinLimits(deps.limits, req, res);
      await handler(deps, call);
    } catch (error) {
      sendOpen311Error(call, error);
    }
  };
  for (const [method, path, handler] of fixed) {
    for (const format of ['json', 'xml'] as const)
      server[method](`${path}.${format}`, async (req: Request, res: Response) => run(req, res, format, handler));
  }
  for (const [path, handler] of named) {
    server.get(`${path}/:name`, async (req: Request, res: Response) => {
      const name = String(req.params?.name ?? '');
      return run(req, res, name, /\.(json|xml)$/i.test(name) ? handler : nothingThere);
    });
  }
  for (const method of ['get', 'post', 'put', 'patch', 'del'] as const) {
    server[method]('/open311/*', async (req: Request, res: Response) =>
      run(req, res, /\.json(\?|$)/.test(req.url ?? '') ? 'json' : 'xml', nothingThere),
    );
  }
  server.opts('/open311/*', async (_: Request, res: Response) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    res.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept-Language, Idempotency-Key');
    res.setHeader('Access-Control-Max-Age', '86400');
    res.writeHead(204);
    res.end();
  });
}

const nothingThere: Handler = async () => {
  throw new Open311Error([{ code: 404, key: 'open311.error.path' }]);
};

async function withinLimits(limits: RequestLimits, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const action = req.method === 'POST' ? 'report' : 'open311';
  const retryAfter = await limits.retryAfter(action, clientAddress(req));
  if (retryAfter === null) return;
  res.setHeader('Retry-After', String(retryAfter));
  throw new Open311Error([{ code: 429, key: 'open311.error.tooMany', values: { seconds: retryAfter } }]);
}
