import { pipeline } from 'node:stream/promises';
import type { Request, Response, Server } from 'restify';
import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import type { AttachmentStore } from '../../services/attachments/attachmentStore.ts';
import { type RawFile, takeFiles } from '../../services/attachments/takenFiles.ts';
import type { FollowDesk } from '../../services/follow/followDesk.ts';
import type { TextRef } from '../../services/words.ts';
import type { ErrorReplyDeps } from '../errorReply.ts';
import { requestLanguage } from '../requestLanguage.ts';
import type { RequestLimits } from '../requestLimits.ts';
import { readFollowForm } from './followForm.ts';
import { type FollowPage, followPage } from './followPage.ts';
import { refusedPage, stopMailPage, unknownLinkPage } from './plainPages.ts';

/** What the citizen's own page is made of. */
export type FollowDeps = ErrorReplyDeps & {
  follow: FollowDesk;
  attachments: AttachmentStore;
  city: Pick<CityPack, 'name' | 'phone' | 'services' | 'timeZone'>;
  limits: RequestLimits;
  clientAddress: (req: Request) => string;
};

const saidOf: Record<string, TextRef['key']> = {
  write: 'follow.said.write',
  notSolved: 'follow.said.notSolved',
  rate: 'follow.said.rate',
};

/** Puts `/suivi/{token}` on the server: plain HTML, for whoever holds the link and nobody else. */
export function registerFollow(server: Server, deps: FollowDeps): void {
  const { follow, city } = deps;
  const token = (req: Request) => String(req.params?.token ?? '');

  const pageOf = async (req: Request, told: FollowPage['told']) => {
    const request = await follow.open(token(req));
    const language = languageOf(req) ?? request.language;
    return followPage({ request, city, language, token: token(req), told });
  };

  const route =
    (action: 'page' | 'form', handle: (req: Request, res: Response) => Promise<void>) =>
    async (req: Request, res: Response) => {
      try {
        // A stranger who tries tokens is as slow as the address that they come from.
        const retryAfter = await deps.limits.retryAfter(action, deps.clientAddress(req));
        if (retryAfter !== null) throw new AppError('too_many_requests', 429, 'Too many requests.', { retryAfter });
        await handle(req, res);
      } catch (error) {
        refuse(req, res, error);
      }
    };

  const refuse = (req: Request, res: Response, error: unknown) => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const language = languageOf(req) ?? requestLanguage(req.headers['accept-language']);
    if (!(error instanceof AppError))
      deps.log.error({ err: error, method: req.method }, 'a request of the page of a request failed');
    const { status, code, details } =
      error instanceof AppError ? error : new AppError('internal', 500, 'An unexpected error.');
    if (code === 'unknown_link') return send(res, status, unknownLinkPage(language, city));
    if (typeof details.retryAfter === 'number') res.setHeader('Retry-After', String(details.retryAfter));
    send(res, status, refusedPage(language, city, deps.errorText(language, code, details) ?? code));
  };

  server.get(
    '/suivi/:token',
    route('page', async (req, res) => {
      const said = saidOf[new URL(req.url ?? '', 'http://localhost').searchParams.get('said') ?? ''];
      send(res, 200, await pageOf(req, said ? { good: true, texts: [{ key: said }] } : null));
    }),
  );
  server.post(
    '/suivi/:token',
    route('form', async (req, res) => {
      // Who holds no link has nothing read or stored.
      await follow.open(token(req));
      const { fields, files } = await readFollowForm(req);
      const wrong = await act(token(req), fields, files);
      if (wrong.length > 0) return send(res, 422, await pageOf(req, { good: false, texts: wrong }));
      const language = languageOf(req);
      const query = new URLSearchParams({ said: fields.action ?? '', ...(language ? { lang: language } : {}) });
      // Seen again by a reload, never sent again by it.
      res.writeHead(303, { Location: `/suivi/${token(req)}?${query}`, 'Cache-Control': 'no-store' });
      res.end();
    }),
  );
  server.get(
    '/suivi/:token/photo/:id',
    route('page', async (req, res) => {
      const { ticket, own } = await follow.open(token(req));
      const known = own && ticket.attachments.find(({ id }) => id === req.params?.id);
      const file = known && (await deps.attachments.open(known.id));
      if (!file) throw new AppError('unknown_link', 404, 'There is no such photo.');
      res.writeHead(200, { ...secret, 'Content-Type': file.contentType, 'Content-Length': String(file.size) });
      await pipeline(file.stream, res);
    }),
  );
  server.get(
    '/suivi/:token/stop',
    route('page', async (req, res) => {
      const { ticket, language } = await follow.open(token(req));
      send(res, 200, stopMailPage(languageOf(req) ?? language, city, { reference: ticket.reference, stopped: false }));
    }),
  );
  // A mail program's own button posts here too, without a person before a page (RFC 8058).
  server.post(
    '/suivi/:token/stop',
    route('form', async (req, res) => {
      const { ticket, language } = await follow.open(token(req));
      await follow.stopMail(token(req));
      send(res, 200, stopMailPage(languageOf(req) ?? language, city, { reference: ticket.reference, stopped: true }));
    }),
  );

  /** Does what a form asks; gives what is wrong with it. */
  const act = async (
    link: string,
    { action, text = '', score }: Record<string, string>,
    files: readonly RawFile[],
  ): Promise<TextRef[]> => {
    if (action === 'rate') {
      if (!/^[1-5]$/.test(score ?? '')) return [{ key: 'follow.wrong.score' }];
      await follow.rate(link, Number(score), text);
      return [];
    }
    if (action === 'notSolved') {
      if (text === '') return [{ key: 'follow.wrong.empty' }];
      await follow.notSolved(link, text);
      return [];
    }
    const { stored, refused } = await takeFiles(deps.attachments, files);
    if (text === '' && stored.length === 0 && refused.length === 0) return [{ key: 'follow.wrong.empty' }];
    if (text !== '' || stored.length > 0) await follow.write(link, text, stored);
    return refused.map(({ name, reason }) => ({ key: `photo.refused.${reason}` as const, values: { name } }));
  };
}

/** The language that the address asks for; null where it does not. */
function languageOf(req: Request): Language | null {
  const asked = new URL(req.url ?? '', 'http://localhost').searchParams.get('lang');
  return asked === 'fr' || asked === 'en' ? asked : null;
}

/** The address is the key: it is kept nowhere and told to nobody. */
const secret = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

function send(res: Response, status: number, page: string): void {
  res.writeHead(status, { ...secret, 'Content-Type': 'text/html; charset=utf-8' });
  res.end(page);
}
