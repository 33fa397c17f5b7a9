import { AppError } from '../../errors.ts';
import type { QueuePosition, QueueSort } from './ticketQueue.ts';

/** Writes a place in the queue as the opaque text that a client sends back for the next page. */
export function writeCursor(sort: QueueSort, position: QueuePosition): string {
  const parts = [sort.field, sort.direction, position.value.toISOString(), position.reference];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor back; one that is damaged, or was given for another order, is an `invalid_cursor`. */
export function readCursor(sort: QueueSort, cursor: string): QueuePosition {
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === 4 && parts.every((part) => typeof part === 'string')) {
    const [field, direction, time = '', reference = ''] = parts as string[];
    const value = new Date(time);
    if (field === sort.field && direction === sort.direction && !Number.isNaN(value.getTime())) {
      return { value, reference };
    }
  }
  throw new AppError('invalid_cursor', 400, 'The cursor is not one that this list gave; ask for the first page again.');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
