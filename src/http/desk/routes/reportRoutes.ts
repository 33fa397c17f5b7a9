import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { CommentPosition } from '../../../services/report/comment.ts';
import { periodOf } from '../../../services/report/period.ts';
import type { QueueFilter, QueuePosition } from '../../../services/tickets/ticketQueue.ts';
import { csvHead, csvMark, csvRows } from '../csv.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute, streamRoute } from '../deskRoute.ts';
import { presentOperations, presentReport } from '../presentReport.ts';
import {
  CommentPage,
  CommentQuery,
  isPeriod,
  OperationsAnswer,
  PeriodQuery,
  ReportAnswer,
} from '../schemas/reportSchemas.ts';
import { ticketCells, ticketColumns } from '../ticketCsv.ts';

/** What the supervisor sees of the whole operation: how it stands now, any period, and files of both. */
export function reportRoutes({ reporting, comments, queue, chats, city }: DeskDeps): DeskRoute[] {
  const between = (query: z.output<typeof PeriodQuery>) => {
    if (isPeriod(query)) return periodOf(query.from, query.to, city.timeZone);
    const issue = { path: 'to', message: 'from and to, three years apart at most' };
    throw new AppError('invalid_request', 400, issue.message, { issues: [issue], field: 'to', problem: issue.message });
  };
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/operations',
      summary: 'How it stands now: what is open, waits, is late, by whom, and who waits in a chat.',
      access: 'supervisor',
      response: OperationsAnswer,
      errors: [],
      async handle() {
        const [{ reading, result }, live] = await Promise.all([reporting.operations(), chats.list()]);
        return { reading, operations: result && presentOperations(result, live) };
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/report',
      summary: 'What came in over some days, how fast it was answered, and how content citizens were.',
      access: 'supervisor',
      query: PeriodQuery,
      response: ReportAnswer,
      errors: [],
      async handle({ query }) {
        between(query);
        const { reading, result } = await reporting.report(query.from, query.to);
        return { reading, report: result && presentReport(result, city) };
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/report/comments',
      summary: 'What citizens wrote about how content they were, latest first, page by page.',
      access: 'supervisor',
      query: CommentQuery,
      response: CommentPage,
      errors: ['invalid_cursor'],
      async handle({ query }) {
        const after = query.cursor ? readCursor(query.cursor) : null;
        const { items, next } = await comments({ ...between(query), after, limit: query.limit });
        return {
          items: items.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
          next: next && `${next.at.getTime()}.${next.reference}`,
        };
      },
    }),
    streamRoute({
      method: 'GET',
      path: '/api/desk/report/tickets.csv',
      summary: 'Every request that was filed over some days, as a spreadsheet reads it.',
      access: 'supervisor',
      audits: 'tickets.exported',
      query: PeriodQuery,
      media: 'text/csv',
      errors: [],
      async handle({ query, res, language }) {
        const { from, to } = between(query);
        res.writeHead(200, csvHead(`guichet-${query.from}-${query.to}.csv`));
        res.write(csvMark + csvRows([ticketColumns]));
        await writeTickets({ filedFrom: from, filedBefore: to }, res, (items) =>
          csvRows(items.map((item) => ticketCells(item, city, language))),
        );
        res.end();
      },
    }),
  ];

  // A page at a time, at the pace of whoever reads, until they have it all or went away.
  async function writeTickets(
    filter: QueueFilter,
    res: ServerResponse,
    rows: (items: Awaited<ReturnType<typeof queue.list>>['items']) => string,
  ): Promise<void> {
    for (let after: QueuePosition | null = null; ; ) {
      const page: Awaited<ReturnType<typeof queue.list>> = await queue.list({
        filter,
        sort: { field: 'createdAt', direction: 'asc' },
        after,
        limit: 500,
      });
      if (!res.write(rows(page.items)) && !res.closed) await Promise.race([once(res, 'drain'), once(res, 'close')]);
      if (!page.next || res.closed) return;
      after = page.next;
    }
  }
}

function readCursor(cursor: string): CommentPosition {
  const [, time, reference] = /^(\d{1,15})\.(GO-[\d-]{13})$/.exec(cursor) ?? [];
  if (time !== undefined && reference !== undefined) return { at: new Date(Number(time)), reference };
  throw new AppError('invalid_cursor', 400, 'The cursor is not one that this list gave; ask for the first page again.');
}
