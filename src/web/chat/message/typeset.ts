import type { Language } from '../../shared/language.ts';

const NBSP = '\u00a0';

/** Keeps French punctuation with its word (« mot », mot :), so that no line begins with a colon or a closing quote. */
export function typeset(text: string, language: Language | undefined): string {
  if (language === 'en') return text;
  return text.replace(/« /g, `«${NBSP}`).replace(/ ([»:%$])/g, `${NBSP}$1`);
}
