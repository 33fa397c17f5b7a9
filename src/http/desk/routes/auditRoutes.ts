import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { AuditFilter, AuditPosition, AuditRepository } from '../../../services/audit/auditRepository.ts';
import { csvHead, csvMark, csvRows } from '../csv.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute, streamRoute } from '../deskRoute.ts';
import { AuditPage, AuditQuery } from '../schemas/auditSchemas.ts';

const filterQuery = AuditQuery.omit({ cursor: true, limit: true });

/** Who saw and changed what, for supervisors: page by page, or as one file. */
export function auditRoutes({ auditLines }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/audit',
      summary: 'Who saw and changed what, latest first, page by page.',
      access: 'supervisor',
      query: AuditQuery,
      response: AuditPage,
      errors: ['invalid_cursor'],
      async handle({ query }) {
        const after = query.cursor ? readCursor(query.cursor) : null;
        const { items, next } = await auditLines.list({ filter: filterOf(query), after, limit: query.limit });
        return {
          items: items.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest })),
          next: next && writeCursor(next),
        };
      },
    }),
    streamRoute({
      method: 'GET',
      path: '/api/desk/audit.csv',
      summary: 'The same lines as a spreadsheet reads them, all of them.',
      access: 'supervisor',
      audits: 'audit.exported',
      query: filterQuery,
      media: 'text/csv',
      errors: [],
      async handle({ query, res }) {
        res.writeHead(200, csvHead('audit.csv'));
        res.write(csvMark + csvRows([['at', 'user_id', 'user', 'action', 'subject']]));
        await writeLines(auditLines, filterOf(query), res);
        res.end();
      },
    }),
  ];
}

// A page at a time, at the pace of whoever reads: a file of years never stands in memory.
async function writeLines(lines: AuditRepository, filter: AuditFilter, res: ServerResponse): Promise<void> {
  for (let after: AuditPosition | null = null; ; ) {
    const { items, next }: Awaited<ReturnType<AuditRepository['list']>> = await lines.list({
      filter,
      after,
      limit: 500,
    });
    const rows = items.map(({ at, user, action, subject }) => [at.toISOString(), user.id, user.name, action, subject]);
    if (!res.write(csvRows(rows)) && !res.closed) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    if (!next || res.closed) return;
    after = next;
  }
}

function filterOf({ user, subject, action, from, to }: z.output<typeof filterQuery>): AuditFilter {
  return {
    ...(user ? { userId: user } : {}),
    ...(subject ? { subject: subject.startsWith('go-') ? subject.toUpperCase() : subject } : {}),
    ...(action ? { action } : {}),
    ...(from ? { from: new Date(from) } : {}),
    ...(to ? { to: new Date(to) } : {}),
  };
}

const writeCursor = ({ at, id }: AuditPosition) => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

function readCursor(cursor: string): AuditPosition {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  if (id && !Number.isNaN(at.getTime())) return { at, id };
  throw new AppError('invalid_cursor', 400, 'The cursor is not one that this list gave; ask for the first page again.');
}
