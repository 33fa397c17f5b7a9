import type { Language } from '../../../domain/language.ts';
import type { TicketStatus } from '../../../domain/ticketStatus.ts';
import { say } from '../../words.ts';
import type { Message } from '../carrier.ts';

/** One mail, ready for any transport. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same at every attempt. */
  messageId: string;
  /** The first mail about this request, which the others answer; absent on that one. */
  inReplyTo?: string;
  replyTo?: string;
  headers: Record<string, string>;
};

/** What mails are made with. */
export type MailWords = {
  cityName: string;
  serviceName: (code: string, language: Language) => string;
  /** The page of the request, for whom the message is. */
  link: (message: Message) => string;
  /** Where an answer to the mail is read; null where none is. */
  replyTo: (message: Message) => string | null;
  /** The request at the desk. */
  deskLink: (reference: string) => string;
  /** A photo of a request, for who may sign in at the desk. */
  photoLink: (id: string) => string;
  /** The domain of message ids. */
  domain: string;
};

/** Statuses after which the citizen is asked how content they are. */
const asksOpinion = new Set<TicketStatus | undefined>(['resolved']);

/** Writes the mail of a delivery, in its recipient's language: plain and HTML say the same. */
export function mailOf(message: Message, email: string, words: MailWords): Mail {
  const { ticket, recipient, delivery } = message;
  const { language } = recipient;
  const link = words.link(message);
  const root = `<${ticket.reference.toLowerCase()}@${words.domain}>`;
  const first = delivery.kind === 'filed';
  const replyTo = words.replyTo(message);
  const service = words.serviceName(ticket.serviceCode, language);
  const subject = say(language, 'mail.subject', { reference: ticket.reference, service });
  const signed = delivery.by ? [say(language, 'mail.signed', { agent: delivery.by, city: words.cityName })] : [];
  const parts: MailParts = {
    language,
    title: subject,
    paragraphs: [...delivery.text.split(/\n{2,}/), ...signed],
    link,
    linkWords: say(language, asksOpinion.has(delivery.status) ? 'mail.opinion' : 'mail.page'),
    small: [
      say(language, replyTo ? 'mail.answer' : 'mail.noAnswer'),
      say(language, 'mail.why', { city: words.cityName }),
    ],
    stop: { link: `${link}/stop`, words: say(language, 'mail.stop') },
  };
  return {
    to: email,
    subject,
    ...written(parts),
    messageId: first ? root : `<${delivery.id}@${words.domain}>`,
    ...(first ? {} : { inReplyTo: root }),
    ...(replyTo ? { replyTo } : {}),
    headers: {
      'List-Unsubscribe': `<${link}/stop>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

/** What a mail says, before it is written out. */
export type MailParts = {
  language: Language;
  title: string;
  paragraphs: string[];
  link: string;
  linkWords: string;
  small: string[];
  /** The way out, for who did not ask for it as a part of their work. */
  stop?: { link: string; words: string };
};

/** A mail as text and as HTML, which say the same. */
export function written(parts: MailParts): Pick<Mail, 'text' | 'html'> {
  return { text: plain(parts), html: html(parts) };
}

function plain({ paragraphs, linkWords, link, small, stop }: MailParts): string {
  const page = `${linkWords}\n${link}`;
  return [...paragraphs, page, ['-- ', ...small, ...(stop ? [`${stop.words}\n${stop.link}`] : [])].join('\n')].join(
    '\n\n',
  );
}

/** No pictures, no scripts, nothing fetched; `color-scheme` lets a mail program show it dark. */
function html({ language, title, paragraphs, link, linkWords, small, stop }: MailParts): string {
  const lines = (text: string) =>
    escaped(text)
      .replace(/https:\/\/[^\s<]*[^\s<.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`)
      .replaceAll('\n', '<br>');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; }
main { max-width: 36em; margin: 0 auto; }
.page { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #00594f; color: #ffffff; text-decoration: none; }
.small { margin-top: 32px; padding-top: 12px; border-top: 1px solid #8a8a8a; font-size: 14px; }
</style>
</head>
<body>
<main>
${paragraphs.map((one) => `<p>${lines(one)}</p>`).join('\n')}
<p><a class="page" href="${escaped(link)}">${escaped(linkWords)}</a></p>
<div class="small">
${small.map((one) => `<p>${lines(one)}</p>`).join('\n')}
${stop ? `<p><a href="${escaped(stop.link)}">${escaped(stop.words)}</a></p>` : ''}
</div>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
