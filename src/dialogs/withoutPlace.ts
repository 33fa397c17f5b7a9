import type { RequestDeps } from './requestDeps.ts';

/** A text without the words that name its place: "120, rue Bellevue" says nothing of what happens in the street. */
export function withoutPlace({ gazetteer }: RequestDeps, text: string): string {
  const place = gazetteer.findPlace(text)?.text;
  return place ? text.replace(place, ' ') : text;
}
