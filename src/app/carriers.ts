import { addressIn } from '../config.ts';
import type { CityPack } from '../domain/city.ts';
import type { Language } from '../domain/language.ts';
import type { FollowLinks } from '../services/follow/followLinks.ts';
import type { Carriers, Message } from '../services/notify/carrier.ts';
import { createMailCarrier } from '../services/notify/mail/mailCarrier.ts';
import { createSmtpTransport } from '../services/notify/mail/smtpTransport.ts';
import { createWebhookCarrier } from '../services/webhooks/webhookCarrier.ts';
import type { Store } from '../store/connectStore.ts';
import type { Context } from './context.ts';

/** Another program of the city, where one is to be told. */
export function webhookCarrier({ config, clock }: Context, store: Store): Carriers {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = config;
  return url && secret ? { webhook: createWebhookCarrier({ url, secret, log: store.webhooks, clock }) } : {};
}

/** Mail, where the city has a mail server. */
export function mailCarrier({ config }: Context, city: CityPack, links: FollowLinks, origin: () => string): Carriers {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_INBOUND_SECRET: secret } = config;
  if (!url || !from) return {};
  const [local = '', domain = ''] = addressIn(from).split('@');
  const words = {
    cityName: city.name,
    serviceName: (code: string, language: Language) =>
      city.services.find((one) => one.code === code)?.name[language] ?? code,
    link: ({ ticket, delivery }: Message) => links.linkTo(ticket.reference, delivery.to),
    // What a follower answers would be taken for the words of whoever made the request.
    replyTo: ({ ticket, delivery }: Message) =>
      secret && !delivery.to ? `${local}+${links.mailTagOf(ticket.reference)}@${domain}` : null,
    deskLink: (reference: string) => `${origin()}/desk/tickets/${reference}`,
    photoLink: (id: string) => `${origin()}/api/desk/attachments/${id}`,
    domain,
  };
  return { mail: createMailCarrier({ send: createSmtpTransport({ url, from }), words }) };
}
