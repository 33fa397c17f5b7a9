import { createTransport } from 'nodemailer';
import type { Mail } from './mailMessage.ts';

/** Hands one mail to the city's mail server; rejects with {@link SmtpRefusal}. */
export type SendMail = (mail: Mail) => Promise<void>;

/** The mail server did not take a mail: `forGood` where it will not take it later either. */
export class SmtpRefusal extends Error {
  readonly forGood: boolean;
  constructor(message: string, forGood: boolean) {
    super(message);
    this.forGood = forGood;
  }
}

/** A mail server over SMTP, by its URL (`smtp://`, `smtps://`); nothing is connected until there is something to send. */
export function createSmtpTransport({ url, from }: { url: string; from: string }): SendMail {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return async ({ inReplyTo, ...mail }) => {
    try {
      await transport.sendMail({ ...mail, ...(inReplyTo ? { inReplyTo, references: [inReplyTo] } : {}) });
    } catch (error) {
      throw new SmtpRefusal(error instanceof Error ? error.message : String(error), isForGood(error));
    }
  };
}

/** A 5xx answer to the mail or its recipient is final (RFC 5321 §4.2.1); one to our sign-in is a setting to be corrected. */
function isForGood(error: unknown): boolean {
  const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
  return responseCode >= 500 && code !== 'EAUTH';
}
