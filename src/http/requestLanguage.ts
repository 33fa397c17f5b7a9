import type { Language } from '../domain/language.ts';

/** The language that a request's Accept-Language prefers among ours, by its q-values; French where it says nothing of use. */
export function requestLanguage(header: string | undefined): Language {
  let best: { language: Language; quality: number } | null = null;
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const language = range.split('-')[0];
    if (language !== 'fr' && language !== 'en') continue;
    const q = parameters.find((one) => one.startsWith('q='));
    const quality = q ? Number(q.slice(2)) : 1;
    if (quality > 0 && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language ?? 'fr';
}
