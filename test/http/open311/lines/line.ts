import { expect } from 'vitest';
import type { Ticket } from '../../../../src/domain/ticket.ts';
import { makeTicket } from '../../../support/makeTicket.ts';
import type { Answer, Open311Server } from '../open311Server.ts';

/** The tests of some lines of docs/open311.md, by the line's name; each has a server of its own. */
export type Lines = Record<string, (server: Open311Server) => Promise<void>>;

/** A form that is filed as it is. */
export const pothole = { service_code: 'pothole', address_string: '871 rue Principale Ouest', description: 'Un trou' };

/** Expects GeoReport's error body with this status, and a text that matches in each of its lines. */
export function expectErrors(answer: Answer, status: number, ...texts: RegExp[]): void {
  expect([answer.status, answer.body.length]).toEqual([status, texts.length]);
  for (const [at, text] of texts.entries())
    expect(answer.body[at]).toEqual({ code: status, description: expect.stringMatching(text) });
}

/** Files a form and gives the ticket that it became. */
export async function fileForm(
  server: Open311Server,
  form: Record<string, string> | [string, string][],
): Promise<Ticket> {
  const { status, body } = await server.post(form);
  expect([status, body]).toEqual([201, [expect.anything()]]);
  return server.filed(body[0].service_request_id);
}

/** Stores the nth ticket as it is given; filed n minutes after the server's Monday unless it says when. */
export async function store(server: Open311Server, n: number, change: Partial<Ticket> = {}): Promise<Ticket> {
  const ticket = makeTicket(n, { channel: 'open311', ...change });
  expect(await server.tickets.insert(ticket)).toBe('inserted');
  return ticket;
}

/** The references that a list has, in its order. */
export async function listed(server: Open311Server, query: string): Promise<string[]> {
  const { status, body } = await server.get(`v2/requests.json?${query}`);
  expect(status).toBe(200);
  return body.map((one: { service_request_id: string }) => one.service_request_id);
}

/** One request as `GET requests/{id}` shows it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into any field
export async function shown(server: Open311Server, { reference }: Ticket, query = ''): Promise<any> {
  const { status, body } = await server.get(`v2/requests/${reference}.json${query}`);
  expect([status, body.length]).toEqual([200, 1]);
  return body[0];
}
