import { AppError } from '../../../errors.ts';
import type { Agent } from '../../../services/tickets/ticketContext.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { BulkChange, BulkResult } from '../schemas/bulkSchemas.ts';

/** One change of many tickets: each is changed or refused for itself, and all are told. */
export function bulkRoutes(deps: DeskDeps): DeskRoute[] {
  const { ticketDesk: desk, users, audit, errorText } = deps;

  async function changeOne(reference: string, change: BulkChange['change'], by: Agent): Promise<void> {
    switch (change.kind) {
      case 'claim':
        return void (await desk.claim(reference, by));
      case 'assign':
        return void (await desk.assign(
          reference,
          change.assignee === null ? null : await users.assignable(change.assignee),
          by,
        ));
      case 'status':
        return void (await desk.changeStatus(reference, change.status, by, change.comment));
      case 'service':
        return void (await desk.changeService(reference, change.serviceCode, by));
      case 'undo':
        return void (await desk.undo(reference, by));
    }
  }

  return [
    jsonRoute({
      method: 'POST',
      path: '/api/desk/bulk',
      summary: 'Change up to 200 tickets at once; `undo` takes back what one just did to them.',
      access: 'agent',
      body: BulkChange,
      response: BulkResult,
      errors: [],
      async handle({ body, signedIn, language }) {
        const done: string[] = [];
        const refused: { reference: string; code: string; message: string }[] = [];
        // One after the other: a list of two hundred must not keep the others of the desk waiting.
        for (const reference of new Set(body.references.map((one) => one.toUpperCase()))) {
          try {
            await changeOne(reference, body.change, signedIn.user);
            await audit.note(signedIn.user, 'ticket.bulk', reference);
            done.push(reference);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            const { code, details } = error;
            refused.push({ reference, code, message: errorText(language, code, details) ?? error.message });
          }
        }
        return { done, refused };
      },
    }),
  ];
}
