import type { Place } from './conversation/message.ts';

/** What the page around a frame asked of this one; `host` is its origin, null where this page stands alone. */
export type Embedding = { host: string | null; text: string; place: Place | null };

/** Reads how this page was opened: a place that is a point goes with the first message, one in words begins the draft. */
export function readEmbedding(search: string): Embedding {
  const asked = new URLSearchParams(search);
  const host = asked.get('embed');
  const text = asked.get('text')?.trim() ?? '';
  const place = asked.get('place')?.trim() ?? '';
  const point = pointOf(place);
  const words = point || place === '' ? text : [text, place].filter((part) => part !== '').join(', ');
  return { host: host !== null && isOrigin(host) ? host : null, text: words.slice(0, 1000), place: point };
}

function pointOf(text: string): Place | null {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
