import type { Request, Response, Server } from 'restify';
import { AppError } from '../../errors.ts';
import { originOf } from '../directLine/publicOrigin.ts';
import { type ErrorReplyDeps, replyWithError } from '../errorReply.ts';
import { readBody } from '../jsonBody.ts';
import { isSignedByTwilio } from './twilioSignature.ts';
import { twiml } from './twiml.ts';

/** A text message as the webhook brings it. */
type IncomingSms = { sid: string; from: string; to: string; text: string; media: string[]; handled: boolean };

/** What the routes work with; the channel comes as two functions. */
export type SmsRouteDeps = ErrorReplyDeps & {
  account: { token: string };
  publicUrl: string | null;
  receive: (sms: IncomingSms) => Promise<{
    messages: { deliveryId: string; text: string }[];
    written: (didGetOut: boolean) => void;
  }>;
  report: (report: {
    deliveryId: string;
    sid: string | null;
    status: string;
    errorCode: string | null;
  }) => Promise<void>;
};

/** Where Twilio posts what citizens text. */
const inboundPath = '/sms/twilio';

/** Where Twilio reports what became of a message of ours. */
export function statusUrlOf(origin: string, deliveryId: string): string {
  const url = new URL(`${inboundPath}/status`, origin);
  url.searchParams.set('delivery', deliveryId);
  return url.href;
}

/** Puts Twilio's two webhooks on a server; both believe only what Twilio signed. */
export function registerSms(server: Server, deps: SmsRouteDeps): void {
  const on = (path: string, handler: (req: Request, res: Response, form: URLSearchParams) => Promise<void>) =>
    server.post(path, async (req: Request, res: Response) => {
      try {
        await handler(req, res, await signedForm(req, deps));
      } catch (error) {
        replyWithError(req, res, error, deps);
      }
    });

  on(inboundPath, async (req, res, form) => {
    const answer = await deps.receive(smsOf(form));
    const origin = originOf(req, deps.publicUrl);
    const xml = twiml(
      answer.messages.map(({ deliveryId, text }) => ({ text, statusUrl: statusUrlOf(origin, deliveryId) })),
    );
    // Nobody may be there to read it any more: then it goes out another way.
    res.once('finish', () => answer.written(true));
    res.once('close', () => answer.written(false));
    if (res.destroyed) answer.written(false);
    res.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8', 'Cache-Control': 'no-store' });
    res.end(xml);
  });

  on(`${inboundPath}/status`, async (req, res, form) => {
    const deliveryId = new URL(req.url ?? '/', 'http://localhost').searchParams.get('delivery');
    const status = form.get('MessageStatus') ?? form.get('SmsStatus');
    if (!deliveryId || !status) throw invalid('delivery');
    await deps.report({ deliveryId, sid: form.get('MessageSid'), status, errorCode: form.get('ErrorCode') || null });
    res.writeHead(204);
    res.end();
  });
}

async function signedForm(req: Request, { account, publicUrl }: SmsRouteDeps): Promise<URLSearchParams> {
  const form = new URLSearchParams((await readBody(req)).toString('utf8'));
  const signature = String(req.headers['x-twilio-signature'] ?? '');
  const url = originOf(req, publicUrl) + (req.url ?? '');
  if (!isSignedByTwilio(signature, account.token, url, form))
    throw new AppError('bad_signature', 403, 'X-Twilio-Signature does not fit the address and the form.');
  return form;
}

function smsOf(form: URLSearchParams): IncomingSms {
  const required = (name: string) => {
    const value = form.get(name)?.trim();
    if (!value) throw invalid(name);
    return value;
  };
  const count = Math.min(10, Number(form.get('NumMedia') ?? 0) || 0);
  return {
    sid: required('MessageSid'),
    from: required('From'),
    to: required('To'),
    text: form.get('Body') ?? '',
    media: Array.from({ length: count }, (_, n) => form.get(`MediaUrl${n}`) ?? '').filter((url) => url !== ''),
    // With Twilio's Advanced Opt-Out it has answered the word already.
    handled: form.has('OptOutType'),
  };
}

function invalid(field: string): AppError {
  return new AppError('invalid_sms', 400, `The form has no ${field}.`, { field });
}
