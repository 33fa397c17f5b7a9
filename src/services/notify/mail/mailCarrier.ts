import type { Carrier } from '../carrier.ts';
import { crewMailOf } from './crewMail.ts';
import { type Mail, type MailWords, mailOf } from './mailMessage.ts';
import { type SendMail, SmtpRefusal } from './smtpTransport.ts';

/** An attempt that hangs longer is given up and made again, in milliseconds. */
const timeLimitMs = 45_000;

/** What somebody typed is one address, or nobody's: never a list, a name or a line of a header. */
const oneAddress = /^[^\s@,;:<>"()[\]]+@[^\s@,;:<>"()[\]]+$/;

/** Carries by mail, to the mailbox that was left with the request. */
export function createMailCarrier(deps: { send: SendMail; words: MailWords }): Carrier {
  const { send, words } = deps;
  return {
    timeLimitMs,
    async send(message) {
      const { contact, noMail } = message.recipient;
      if (noMail) return { outcome: 'failed', reason: 'stopped' };
      if (!contact.email || !oneAddress.test(contact.email)) return { outcome: 'failed', reason: 'refused' };
      const mail = message.delivery.kind === 'crew' ? crewMailOf : mailOf;
      return attempt(send, mail(message, contact.email, words));
    },
  };
}

async function attempt(send: SendMail, mail: Mail): ReturnType<Carrier['send']> {
  const tooLong = Promise.withResolvers<never>();
  const timer = setTimeout(() => tooLong.reject(new SmtpRefusal('unreachable', false)), timeLimitMs);
  try {
    await Promise.race([send(mail), tooLong.promise]);
    return { outcome: 'sent' };
  } catch (error) {
    if (!(error instanceof SmtpRefusal)) throw error;
    return { outcome: error.forGood ? 'failed' : 'retry', reason: error.forGood ? 'refused' : 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
