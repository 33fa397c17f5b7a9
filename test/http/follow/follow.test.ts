import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import restify from 'restify';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorText } from '../../../src/http/errorText.ts';
import { registerFollow } from '../../../src/http/follow/registerFollow.ts';
import { createRequestLimits } from '../../../src/http/requestLimits.ts';
import { createFollowDesk } from '../../../src/services/follow/followDesk.ts';
import { createFollowLinks } from '../../../src/services/follow/followLinks.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const agent = { id: 'u1', name: 'Léa' };

async function build(limited = false) {
  const { tickets } = fakeTickets();
  const attachments = fakeAttachments();
  const city = { name: 'Magog', phone: '+1 819 843-3333', services: testServices, timeZone: 'America/Toronto' };
  const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock: () => monday });
  const links = createFollowLinks(Buffer.from('key'), () => '');
  const server = restify.createServer({ maxParamLength: 1000 } as restify.ServerOptions);
  registerFollow(server, {
    log: { error: () => {} },
    errorText,
    follow: createFollowDesk({ links, tickets: desk }),
    attachments,
    city,
    limits: createRequestLimits(limited),
    clientAddress: () => '192.0.2.1',
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const ticket = await desk.file(makeDraft({ description: 'Trou <b>profond</b>' }));
  const path = links.linkTo(ticket.reference);
  const ask = (more = '', init?: RequestInit) => fetch(url + path + more, { redirect: 'manual', ...init });
  const send = (fields: Record<string, string | Blob>, more = '') => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields))
      body.append(name, value, ...(typeof value === 'string' ? [] : ['trou.jpg']));
    return ask(more, { method: 'POST', body });
  };
  return { url, path, ask, send, desk, tickets, reference: ticket.reference, server };
}

let built: Awaited<ReturnType<typeof build>>;
beforeEach(async () => {
  built = await build();
});
afterEach(() => built.server.close());

const text = async (response: Promise<Response>) => (await response).text();
const stored = () => built.tickets.byReference(built.reference);

describe('the page of a request', () => {
  it('tells where it stands and what was answered, in words that run no script', async () => {
    await built.desk.changeStatus(built.reference, 'in_progress', agent, 'pour le bureau seulement');
    await built.desk.reply(built.reference, 'On passe <script>alert(1)</script> demain.', agent);
    await built.desk.addNote(built.reference, { text: 'note interne' }, agent);
    const page = await text(built.ask());
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain(built.reference);
    expect(page).toContain('En cours. L&#39;équipe y travaille.');
    expect(page).toContain('Réponse de Léa');
    expect(page).toContain('On passe &lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('note interne');
    expect(page).not.toContain('pour le bureau');
  });

  it('is there in English', async () => {
    const page = await text(built.ask('?lang=en'));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Received. A crew will read it.');
  });

  it('is kept by nobody, found by no search, and gives its address to no other site', async () => {
    const { headers } = await built.ask();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is friendly to a wrong link, and tells nothing of what exists', async () => {
    const forged = `${built.path.slice(0, -1)}${built.path.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [forged, '/suivi/nothing', '/suivi/2026-000999-9-AbCdEfGhIjKlMnOp']) {
      const response = await fetch(built.url + path);
      expect(response.status).toBe(404);
      const page = await response.text();
      expect(page).toContain('Ce lien ne mène à aucune demande');
      expect(page).not.toContain('Nid-de-poule');
    }
    expect((await fetch(`${built.url}${forged}`, { method: 'POST', body: new FormData() })).status).toBe(404);
  });

  it('leads nowhere once the request was forgotten', async () => {
    const ticket = await stored();
    if (ticket) await built.tickets.forgetPerson(ticket);
    expect((await built.ask()).status).toBe(404);
  });
});

describe('what is said on the page', () => {
  it('is a message of the citizen, with a photo that is checked as in the chat', async () => {
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const response = await built.send({
      action: 'write',
      text: 'Le trou grandit',
      photo: new Blob([new Uint8Array(photo)]),
    });
    expect(response.status).toBe(303);
    const ticket = await stored();
    expect(ticket?.history.at(-1)).toMatchObject({ kind: 'message', text: 'Le trou grandit', by: { type: 'citizen' } });
    expect(ticket?.attachments).toHaveLength(1);
    expect(await text(fetch(built.url + response.headers.get('location')))).toContain('L&#39;équipe le lira');
    const image = await built.ask(`/photo/${ticket?.attachments[0]?.id}`);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect((await built.ask('/photo/000000000000000000000000')).status).toBe(404);
  });

  it('refuses a file that is no photo, and nothing at all, and says why', async () => {
    const bad = await built.send({ action: 'write', text: '', photo: new Blob(['MZ no photo']) });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('n&#39;est pas une image');
    expect(await text(built.send({ action: 'write', text: '  ' }))).toContain('Écrivez un mot');
    expect((await stored())?.history).toHaveLength(1);
  });

  it('reopens what was resolved, with the reason', async () => {
    expect((await built.send({ action: 'notSolved', text: 'encore là' })).status).toBe(409);
    await built.desk.changeStatus(built.reference, 'resolved', agent);
    expect(await text(built.ask())).toContain('Rouvrir ma demande');
    expect((await built.send({ action: 'notSolved', text: 'encore là' })).status).toBe(303);
    const ticket = await stored();
    expect(ticket?.status).toBe('reopened');
    expect(ticket?.history.at(-1)).toMatchObject({ to: 'reopened', text: 'encore là', by: { type: 'citizen' } });
  });

  it('keeps how content they are, once it is resolved', async () => {
    await built.desk.changeStatus(built.reference, 'resolved', agent);
    expect(await text(built.ask())).toContain('Êtes-vous satisfait');
    expect((await built.send({ action: 'rate', score: '6', text: '' })).status).toBe(422);
    expect((await built.send({ action: 'rate', score: '4', text: 'vite fait' })).status).toBe(303);
    expect((await stored())?.satisfaction).toEqual({ score: 4, comment: 'vite fait', at: monday });
    expect(await text(built.ask())).not.toContain('Êtes-vous satisfait');
  });

  it('stops the mails by one click, and by no visit', async () => {
    expect(await text(built.ask('/stop'))).toContain('Ne plus m&#39;écrire');
    expect((await stored())?.mailStopped).toBeUndefined();
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await built.ask('/stop', oneClick)).status).toBe(200);
    await built.ask('/stop', oneClick);
    expect((await stored())?.mailStopped).toEqual(['reporter']);
    expect((await stored())?.history.filter(({ kind }) => kind === 'mailStopped')).toHaveLength(1);
  });
});

describe('too many requests', () => {
  it('are refused for a while, with the time to wait', async () => {
    built.server.close();
    built = await build(true);
    for (let i = 0; i < 20; i++) await built.ask('/stop', { method: 'POST' });
    const refused = await built.ask('/stop', { method: 'POST' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the page’s own rules', () => {
  it('have no colour that the chat’s tokens do not have', async () => {
    const tokens = await readFile(join(import.meta.dirname, '../../../src/web/chat/styles/tokens.css'), 'utf8');
    const { followStyle } = await import('../../../src/http/follow/followStyle.ts');
    const colours = new Set(followStyle.match(/#[0-9a-f]{6}\b/g) ?? []);
    expect([...colours].filter((one) => !tokens.includes(one))).toEqual([]);
  });
});
