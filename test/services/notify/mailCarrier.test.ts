import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { PendingDelivery } from '../../../src/domain/ticket.ts';
import type { Message } from '../../../src/services/notify/carrier.ts';
import { createMailCarrier } from '../../../src/services/notify/mail/mailCarrier.ts';
import { createSmtpTransport } from '../../../src/services/notify/mail/smtpTransport.ts';
import { recipientOf, reporterOf } from '../../../src/services/notify/recipient.ts';
import { type ReceivedMail, startMailServer } from '../../support/mailServer.ts';
import { makeTicket, monday, reference } from '../../support/makeTicket.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function mailServer(refusal?: number) {
  const server = await startMailServer(refusal);
  closing.push(server.stop);
  return server;
}

const carrierTo = (url: string, replyTo: string | null = null) =>
  createMailCarrier({
    send: createSmtpTransport({ url, from: 'Ville de Magog <guichet@ville.example>' }),
    words: {
      cityName: 'Magog',
      serviceName: (_, language) => (language === 'fr' ? 'Nid-de-poule' : 'Pothole'),
      link: () => 'https://guichet.example/suivi/token',
      replyTo: () => replyTo,
      deskLink: (one) => `https://guichet.example/desk/tickets/${one}`,
      photoLink: (id) => `https://guichet.example/api/desk/attachments/${id}`,
      domain: 'ville.example',
    },
  });

function message(delivery: Partial<PendingDelivery>, ticket: Parameters<typeof makeTicket>[1] = {}): Message {
  const record = {
    ...makeTicket(1, { contact: { email: 'jo@citoyen.example', anonymous: false }, ...ticket }),
    revision: 1,
  };
  return {
    ticket: record,
    recipient: recipientOf(record, delivery) ?? reporterOf(record),
    delivery: {
      id: 'd1',
      kind: 'status',
      status: 'resolved',
      text: 'C’est <réglé> & fini.',
      createdAt: monday,
      via: 'mail',
      ...delivery,
    },
  };
}

describe('a mail', () => {
  it('says the same plain and in HTML, in the citizen’s language, with the page and the way out', async () => {
    const { url, received } = await mailServer();
    expect(await carrierTo(url).send(message({}))).toEqual({ outcome: 'sent' });
    const [{ envelope, mail } = {} as ReceivedMail] = received;
    expect(envelope).toEqual({ from: 'guichet@ville.example', to: ['jo@citoyen.example'] });
    expect(mail.from?.text).toContain('Ville de Magog');
    expect(mail.subject).toBe(`Demande ${reference(1)} : Nid-de-poule`);
    expect(mail.text).toContain('C’est <réglé> & fini.');
    expect(mail.text).toContain('https://guichet.example/suivi/token');
    const html = mail.html || '';
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('C’est &lt;réglé&gt; &amp; fini.');
    expect(html).toContain('href="https://guichet.example/suivi/token"');
    expect(html).toContain('color-scheme');
    expect(html).not.toMatch(/<(img|script|link)\b/);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toContain('/suivi/token/stop>');
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toContain('One-Click');
  });

  it('stands in one thread with the first about the request, and has the same id at every attempt', async () => {
    const { url, received } = await mailServer();
    const carrier = carrierTo(url, 'guichet+x@ville.example');
    const english = { language: 'en' as const };
    await carrier.send(message({ id: 'd0', kind: 'filed', text: 'Received.' }, english));
    await carrier.send(message({ id: 'd1', kind: 'reply', text: 'Done.', by: 'Anne' }, english));
    await carrier.send(message({ id: 'd1', kind: 'reply', text: 'Done.', by: 'Anne' }, english));
    const [first, second, again] = received.map(({ mail }) => mail);
    expect(second?.inReplyTo).toBe(first?.messageId);
    expect(second?.references).toBe(first?.messageId);
    expect(again?.messageId).toBe(second?.messageId);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(second?.text).toContain('Anne, Magog');
    expect(second?.replyTo?.text).toBe('guichet+x@ville.example');
  });

  it('to the crew says what it needs, leads to the desk and the photos, and has no way out of its own work', async () => {
    const { url, received } = await mailServer();
    const attachments = [{ id: 'a1', name: 'trou.jpg', contentType: 'image/jpeg', size: 9 }];
    const text =
      'Lieu : 95, rue Principale\nCarte : https://www.openstreetmap.org/?mlat=45.2&mlon=-72.1#map=18/45.2/-72.1\n\nUn trou.';
    const crew = { kind: 'crew' as const, text, email: 'voirie@ville.example', by: 'Anne' };
    expect(await carrierTo(url).send(message(crew, { attachments }))).toEqual({ outcome: 'sent' });
    const [{ envelope, mail } = {} as ReceivedMail] = received;
    expect(envelope.to).toEqual(['voirie@ville.example']);
    expect(mail.subject).toBe(`À faire : Nid-de-poule, 95, rue Principale Ouest (${reference(1)})`);
    expect(mail.text).toContain(text);
    expect(mail.text).toContain('Photos :\nhttps://guichet.example/api/desk/attachments/a1');
    expect(mail.text).toContain(`https://guichet.example/desk/tickets/${reference(1)}`);
    expect(mail.text).toContain('Envoyé par Anne, Ville de Magog.');
    expect(mail.html || '').toContain(
      '<a href="https://www.openstreetmap.org/?mlat=45.2&amp;mlon=-72.1#map=18/45.2/-72.1">',
    );
    expect(mail.text).not.toContain('/suivi/');
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
    expect(mail.text).not.toContain('jo@citoyen.example');
  });

  it('cannot be given a second recipient or a header by what somebody typed', async () => {
    const { url, received } = await mailServer();
    const email = 'jo@citoyen.example\r\nBcc: other@citoyen.example';
    const outcome = await carrierTo(url).send(
      message({ text: 'a\r\n.\r\nMAIL FROM:<x@y>' }, { contact: { email, anonymous: false } }),
    );
    expect(outcome).toEqual({ outcome: 'failed', reason: 'refused' });
    expect(received).toEqual([]);
  });

  it.each([
    [550, { outcome: 'failed', reason: 'refused' }],
    [451, { outcome: 'retry', reason: 'unreachable' }],
  ])('that the server answers with %i', async (code, outcome) => {
    const { url } = await mailServer(code);
    expect(await carrierTo(url).send(message({}))).toEqual(outcome);
  });

  it('is tried again where the server is away, or cuts the connection', async () => {
    const cutting = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
    const { port } = cutting.address() as { port: number };
    const url = `smtp://127.0.0.1:${port}`;
    expect(await carrierTo(url).send(message({}))).toEqual({ outcome: 'retry', reason: 'unreachable' });
    await new Promise<void>((resolve) => cutting.close(() => resolve()));
    expect(await carrierTo(url).send(message({}))).toEqual({ outcome: 'retry', reason: 'unreachable' });
  });

  it('is not sent to who wants no more', async () => {
    const { url, received } = await mailServer();
    const outcome = await carrierTo(url).send(message({}, { mailStopped: ['reporter'] }));
    expect(outcome).toEqual({ outcome: 'failed', reason: 'stopped' });
    expect(received).toEqual([]);
  });
});
