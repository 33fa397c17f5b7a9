import type { EmbedOptions } from './options.ts';

/** The address of the chat page in the panel; `host` is the page that may hear from it. */
export function chatAddress({ origin, language, text, place }: EmbedOptions, host: string): string {
  const url = new URL('/', origin);
  url.searchParams.set('embed', host);
  url.searchParams.set('lang', language);
  if (text) url.searchParams.set('text', text);
  if (place) url.searchParams.set('place', place);
  return url.href;
}
