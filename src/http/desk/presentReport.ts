import type { z } from 'zod';
import type { CityPack } from '../../domain/city.ts';
import { topicsOf } from '../../services/knowledge/topics.ts';
import type { Operations } from '../../services/report/operations.ts';
import type { Report } from '../../services/report/report.ts';
import type { OperationsBody, PeriodReport } from './schemas/reportSchemas.ts';

/** A report on the wire, with the titles of what calls were about. */
export function presentReport(
  { period, contacts, parts, ...rest }: Report,
  city: Pick<CityPack, 'answers' | 'referrals' | 'sectors'>,
): z.input<typeof PeriodReport> {
  const topics = topicsOf(city);
  return {
    ...rest,
    sectors: Object.fromEntries((city.sectors ?? []).map(({ code, name }) => [code, name])),
    period: { from: period.from.toISOString(), to: period.to.toISOString(), bucket: period.bucket },
    contacts: {
      ...contacts,
      topics: contacts.topics.map(({ key, count }) => ({
        key,
        count,
        title: topics.find(({ id }) => id === key)?.title ?? null,
      })),
    },
    parts: parts.map(({ from, ...counts }) => ({ from: from.toISOString(), ...counts })),
  };
}

/** How it stands now on the wire, with the live chats: those that wait, and those that an agent has. */
export function presentOperations(
  { byAgent, ...counts }: Operations,
  chats: readonly { agent: unknown }[],
): z.input<typeof OperationsBody> {
  const waiting = chats.filter(({ agent }) => agent === null).length;
  return {
    ...counts,
    chats: { waiting, talking: chats.length - waiting },
    byAgent: byAgent.map(({ id, name, ...load }) => ({
      agent: id === null ? null : { id, name: name ?? '' },
      ...load,
    })),
  };
}
