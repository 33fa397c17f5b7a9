import type { AddressInfo } from 'node:net';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import restify from 'restify';
import { expect } from 'vitest';
import type { CityPack } from '../../../src/domain/city.ts';
import type { Ticket } from '../../../src/domain/ticket.ts';
import { registerOpen311 } from '../../../src/http/open311/registerOpen311.ts';
import { createRequestLimits } from '../../../src/http/requestLimits.ts';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createGazetteer, type Gazetteer } from '../../../src/services/locate/gazetteer.ts';
import { fileReport } from '../../../src/services/open311/fileReport.ts';
import { fileUpdate } from '../../../src/services/open311/fileUpdate.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { monday } from '../../support/makeTicket.ts';

/** The key that the server of {@link startOpen311} takes. */
export const apiKey = 'a-key-of-sixteen-or-more';

/** What a call answered: `body` is parsed JSON or XML, `text` is as it came. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export type Answer = { status: number; headers: Headers; text: string; body: any };

let magog: Promise<{ city: CityPack; gazetteer: Gazetteer }> | null = null;

async function openMagog() {
  const city = await loadCityPack('city/magog');
  return { city, gazetteer: createGazetteer(city) };
}

const parser = new XMLParser({ parseTagValue: false, trimValues: true });

/** Open311 of Magog on a real socket over fakes; `photos` is what is behind links. */
export async function startOpen311({
  keys = [apiKey],
  limited = false,
  photos = {},
}: {
  keys?: string[];
  limited?: boolean;
  photos?: Record<string, Buffer>;
} = {}) {
  magog ??= openMagog();
  const { city, gazetteer } = await magog;
  const { tickets, publicTickets } = fakeTickets();
  const attachments = fakeAttachments();
  const state = { now: monday };
  const clock = () => state.now;
  const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock });
  const understand = (text: string) => ({
    language: 'fr' as const,
    languageSure: false,
    intent: /gaz|gas leak/.test(text) ? ('emergency' as const) : ('report' as const),
    emergencyWords: [],
  });
  const fetchPhoto = async (url: string) => photos[url] ?? null;
  const reporting = { city, gazetteer, understand, desk, tickets, attachments, fetchPhoto, clock };
  const server = restify.createServer({ ignoreTrailingSlash: true } as restify.ServerOptions);
  registerOpen311(server, {
    city,
    list: publicTickets,
    file: (raw, sender) => fileReport(reporting, raw, sender),
    update: (raw, language) => fileUpdate(reporting, raw, language),
    limits: createRequestLimits(limited),
    clock,
    apiKeys: keys,
    publicUrl: 'https://guichet.example.org',
    changedAt: new Date('2026-01-05T12:00:00Z'),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/open311`;

  async function call(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${base}/${path}`, init);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    const json = /^application\/json/.test(response.headers.get('content-type') ?? '');
    if (!json && text !== '') expect(XMLValidator.validate(text)).toBe(true);
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : parser.parse(text),
    };
  }

  const filed = async (reference: string): Promise<Ticket> => {
    const ticket = await tickets.byReference(reference);
    if (!ticket) throw new Error(`${reference} was not filed`);
    return ticket;
  };

  return {
    city,
    desk,
    tickets,
    state,
    attachments,
    filed,
    get: (path: string, headers: Record<string, string> = {}) => call(path, { headers }),
    /** Files a form; the key goes along unless a test gives its own. */
    post(form: Record<string, string> | [string, string][], { path = 'v2/requests.json', headers = {} } = {}) {
      const entries = Array.isArray(form) ? form : Object.entries(form);
      const all = entries.some(([name]) => name === 'api_key') ? entries : [['api_key', apiKey], ...entries];
      return call(path, { method: 'POST', body: new URLSearchParams(all as [string, string][]), headers });
    },
    postRaw: (
      body: NonNullable<RequestInit['body']>,
      headers: Record<string, string> = {},
      path = 'v2/requests.json',
    ) => call(path, { method: 'POST', body, headers }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** What {@link startOpen311} gives. */
export type Open311Server = Awaited<ReturnType<typeof startOpen311>>;
