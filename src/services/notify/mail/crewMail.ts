import { say } from '../../words.ts';
import type { Message } from '../carrier.ts';
import { type Mail, type MailWords, written } from './mailMessage.ts';

/** Writes the mail to the crew: what it was told of the request, its photos, and the request at the desk. */
export function crewMailOf({ ticket, recipient, delivery }: Message, email: string, words: MailWords): Mail {
  const { language } = recipient;
  const { reference, attachments } = ticket;
  const service = words.serviceName(ticket.serviceCode, language);
  const subject = say(language, 'crew.subject', { reference, service, place: ticket.address.text });
  const photos = attachments.map(({ id }) => words.photoLink(id));
  const photoLines = photos.length > 0 ? [[say(language, 'crew.photos'), ...photos].join('\n')] : [];
  const root = `<crew.${reference.toLowerCase()}@${words.domain}>`;
  return {
    to: email,
    subject,
    ...written({
      language,
      title: subject,
      paragraphs: [...delivery.text.split(/\n{2,}/), ...photoLines],
      link: words.deskLink(reference),
      linkWords: say(language, 'crew.open'),
      small: [say(language, 'crew.why', { agent: delivery.by ?? '', city: words.cityName })],
    }),
    messageId: `<${delivery.id}@${words.domain}>`,
    // What a crew is told of one request stands in one thread.
    inReplyTo: root,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
