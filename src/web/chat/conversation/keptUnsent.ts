import type { Outgoing, ThreadItem } from './message.ts';

/** The citizen's messages that the server has not taken, without photos: files can't be kept across a reload. */
export function unsentOf(items: ThreadItem[]): Outgoing[] {
  return items.flatMap((item) => {
    if (item.kind !== 'citizen' || item.state === 'sent' || item.photos.length > 0) return [];
    const { clientId, at, text, value, place } = item;
    return [{ clientId, at, text, photos: [], ...(value && { value }), ...(place && { place }) }];
  });
}

/** Reads kept messages; whatever is not one is dropped. */
export function parseUnsent(text: string | null): Outgoing[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isOutgoing) : [];
  } catch {
    return [];
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  const message = value as Partial<Outgoing> | null;
  return typeof message?.clientId === 'string' && typeof message.text === 'string' && Array.isArray(message.photos);
}
