import type { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { CorrectionPosition, CorrectionRecord } from '../../../services/learning/correctionRepository.ts';
import { type GuessReport, periodStarts, type ReportPeriod, reportOf } from '../../../services/learning/guessReport.ts';
import { confusionCsv } from '../confusionCsv.ts';
import { csvHead } from '../csv.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute, streamRoute } from '../deskRoute.ts';
import {
  CorrectionBody,
  CorrectionPage,
  CorrectionQuery,
  ReportQuery,
  TicketExplanation,
  UnderstandingReport,
} from '../schemas/learningSchemas.ts';

/** Why a ticket reads as it does, how well services are understood, and what the agents taught. */
export function learningRoutes(deps: DeskDeps): DeskRoute[] {
  const { ticketDesk, city, clock, learning } = deps;
  const report = async (by: ReportPeriod): Promise<GuessReport> => {
    const starts = periodStarts(clock(), by, city.timeZone);
    return reportOf(starts, await learning.guesses.count(starts));
  };

  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/tickets/{reference}/understanding',
      summary: 'Which words made the choice of the service, and what else it may be.',
      access: 'user',
      response: TicketExplanation,
      errors: ['unknown_ticket'],
      async handle({ params }) {
        const reference = (params.reference ?? '').toUpperCase();
        const ticket = await ticketDesk.ticketByReference(reference);
        if (!ticket) throw new AppError('unknown_ticket', 404, `There is no ticket ${reference}.`, { reference });
        return learning.explain(ticket);
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/understanding',
      summary: 'How often the first guess was right, over time, and which services are taken for which.',
      access: 'supervisor',
      query: ReportQuery,
      response: UnderstandingReport,
      errors: [],
      async handle({ query }) {
        const { totals, periods, confusion } = await report(query.by);
        return {
          model: learning.status(),
          totals,
          periods: periods.map(({ from, ...rest }) => ({ from: from.toISOString(), ...rest })),
          confusion,
        };
      },
    }),
    streamRoute({
      method: 'GET',
      path: '/api/desk/understanding/{by}/confusion.csv',
      summary: 'The whole confusion table, for `week` or `month`, as a spreadsheet reads it.',
      access: 'supervisor',
      media: 'text/csv',
      errors: ['not_found'],
      async handle({ params, res, language }) {
        const by = ReportQuery.shape.by.safeParse(params.by);
        if (!by.success) throw new AppError('not_found', 404, 'There is a table by week and one by month.');
        const { confusion } = await report(by.data);
        res.writeHead(200, csvHead('confusion.csv'));
        res.end(confusionCsv(confusion, city.services, language));
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/corrections',
      summary: 'What the agents taught, latest first, page by page.',
      access: 'supervisor',
      query: CorrectionQuery,
      response: CorrectionPage,
      errors: ['invalid_cursor'],
      async handle({ query: { state = null, cursor, limit } }) {
        const after = cursor ? readCursor(cursor) : null;
        const [{ items, next }, counts] = await Promise.all([
          learning.corrections.list({ state, after, limit }),
          learning.corrections.counts(),
        ]);
        return { items: items.map(presentCorrection), next: next && writeCursor(next), counts };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/corrections/{reference}/withdraw',
      summary: 'Forget a correction, and its text with it.',
      access: 'supervisor',
      audits: 'correction.changed',
      response: CorrectionBody,
      errors: ['unknown_correction', 'ticket_busy'],
      handle: async ({ params, signedIn }) =>
        presentCorrection(await learning.corrections.withdraw(params.reference ?? '', signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/corrections/{reference}/retry',
      summary: 'Learn a correction that the held-out check had put aside, until a check does so again.',
      access: 'supervisor',
      audits: 'correction.changed',
      response: CorrectionBody,
      errors: ['unknown_correction', 'correction_not_held', 'ticket_busy'],
      handle: async ({ params }) => presentCorrection(await learning.corrections.retry(params.reference ?? '')),
    }),
  ];
}

function presentCorrection(record: CorrectionRecord): z.input<typeof CorrectionBody> {
  const { reference, text, guess, serviceCode, by, at, state, check, withdrawnBy } = record;
  return { reference, text, guess, serviceCode, by, at: at.toISOString(), state, check, withdrawnBy };
}

function writeCursor({ at, reference }: CorrectionPosition): string {
  return `${at.getTime()}.${reference}`;
}

function readCursor(cursor: string): CorrectionPosition {
  const [, time, reference] = /^(\d{1,15})\.([\w-]{1,40})$/.exec(cursor) ?? [];
  if (time === undefined || reference === undefined) {
    throw new AppError(
      'invalid_cursor',
      400,
      'The cursor is not one that this list gave; ask for the first page again.',
    );
  }
  return { at: new Date(Number(time)), reference };
}
