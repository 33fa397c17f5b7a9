import { type OutgoingSms, SmsDelay, type SmsGateway, SmsRefusal } from '../../services/sms/smsGateway.ts';

/** The account with Twilio that messages are sent by; `from` is a number, a short code or a messaging service (MG…). */
export type TwilioAccount = { sid: string; token: string; from: string; apiUrl: string };

/** How long Twilio is waited for, in milliseconds; shorter than the lease under which a reply goes out. */
const waitMs = 6000;
/** Twilio's codes for a number that refused texts. */
const optedOut = new Set(['21610', '30004']);

/** Sends through Twilio's REST API; `statusUrl` is where Twilio reports what became of a delivery, null where it cannot reach us. */
export function createTwilioGateway(
  account: TwilioAccount,
  statusUrl: (deliveryId: string) => string | null,
  limitMs = waitMs,
): SmsGateway {
  const url = `${account.apiUrl.replace(/\/$/, '')}/2010-04-01/Accounts/${account.sid}/Messages.json`;
  return {
    async send(sms) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { Authorization: basicAuth(account) },
        body: formOf(sms, account.from, statusUrl(sms.deliveryId)),
        signal: AbortSignal.timeout(limitMs),
        redirect: 'error',
      }).catch((cause: unknown) => {
        throw new SmsDelay('Twilio does not answer', null, { cause });
      });
      if (response.ok) return { sid: textOf(await jsonOf(response), 'sid') };
      throw await faultOf(response);
    },
  };
}

/** The header that proves to Twilio who calls. */
export function basicAuth({ sid, token }: Pick<TwilioAccount, 'sid' | 'token'>): string {
  return `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
}

function formOf(sms: OutgoingSms, from: string, statusUrl: string | null): URLSearchParams {
  const sender: Record<string, string> = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: sms.from };
  return new URLSearchParams({
    To: sms.to,
    ...sender,
    Body: sms.text,
    ...(statusUrl ? { StatusCallback: statusUrl } : {}),
  });
}

/** A message that Twilio took is not sent again because its answer is cut or unreadable. */
async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}

async function faultOf(response: Response): Promise<Error> {
  const { status } = response;
  const code = codeOf(await jsonOf(response));
  if (status === 429 || status >= 500)
    return new SmsDelay(`Twilio answered ${status}`, retryAfterMs(response.headers.get('retry-after')));
  // Wrong credentials are no fault of the message: it goes out once they are corrected.
  if (status === 401 || status === 403 || status === 404)
    return new SmsDelay(`Twilio answered ${status}: look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN`, null);
  return new SmsRefusal(code ?? `HTTP ${status}`, code !== null && optedOut.has(code));
}

/** `Retry-After` in milliseconds, from seconds or a date; null where it says neither. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

function textOf(body: unknown, field: string): string | null {
  const value = body && typeof body === 'object' ? (body as Record<string, unknown>)[field] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

function codeOf(body: unknown): string | null {
  const value = body && typeof body === 'object' ? (body as Record<string, unknown>).code : null;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
}
