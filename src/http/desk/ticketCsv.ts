import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { QueueItem } from '../../services/tickets/ticketQueue.ts';

/** The columns of a file of requests; their names are the API's own, the same in any language. */
export const ticketColumns = [
  'reference',
  'created_at',
  'service_code',
  'service',
  'status',
  'queue',
  'assignee',
  'channel',
  'language',
  'address',
  'lat',
  'long',
  'urgent',
  'due_at',
  'first_response_at',
  'resolved_at',
  'satisfaction',
  'description',
] as const;

/** A request as a row under {@link ticketColumns}: nobody's name or number is in it but what the description says. */
export function ticketCells(
  item: QueueItem,
  city: Pick<CityPack, 'services' | 'queues'>,
  language: Language,
): (string | number | null)[] {
  const { address } = item;
  const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;
  return [
    item.reference,
    item.createdAt.toISOString(),
    item.serviceCode,
    city.services.find(({ code }) => code === item.serviceCode)?.name[language] ?? item.serviceCode,
    item.status,
    city.queues[item.queue]?.[language] ?? item.queue,
    item.assignee?.name ?? null,
    item.channel,
    item.language,
    address.text,
    address.lat ?? null,
    address.long ?? null,
    item.urgent ? 'true' : 'false',
    item.dueAt.toISOString(),
    iso(item.firstResponseAt),
    iso(item.resolvedAt),
    item.satisfaction?.score ?? null,
    item.description,
  ];
}
