import type { Request, Response, Server } from 'restify';
import { AppError } from '../errors.ts';
import { type ErrorReplyDeps, replyWithError } from './errorReply.ts';
import { readJson } from './jsonBody.ts';
import { faultOfShape } from './jsonShape.ts';
import { sendJson } from './sendJson.ts';

/** Puts `/api/messages` on a server; `open` is false where nobody could be authenticated and others than this machine can call. */
export function registerMessages(
  server: Server,
  deps: ErrorReplyDeps & {
    open: boolean;
    receive: (authorization: string, activity: unknown) => Promise<{ status: number; body?: unknown }>;
  },
): void {
  server.post('/api/messages', async (req: Request, res: Response) => {
    try {
      if (!deps.open)
        throw new AppError('bot_not_registered', 403, 'Set MicrosoftAppId to open this endpoint beyond this machine.');
      const activity = await readJson(req);
      const fault = faultOfShape(activity);
      if (fault) throw new AppError('invalid_activity', 400, `The activity has ${fault}.`, { field: fault });
      const { status, body } = await deps.receive(req.headers.authorization ?? '', activity);
      sendJson(res, status, body);
    } catch (error) {
      replyWithError(req, res, error, deps);
    }
  });
}
