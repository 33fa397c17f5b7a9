import type { Language } from '../../shared/language.ts';

/** A stretch of a message in one language. */
export type LanguageBlock = { text: string; language: Language | undefined };

/** Steps that the bot may say in both languages, before it knows the citizen's: the other one follows a blank line. */
const bilingualSteps = new Set(['greeting', 'emergency']);

/** Cuts a message where its language changes, so that each part is read aloud with the right voice. */
export function languageBlocks(text: string, step: string, language: Language | undefined): LanguageBlock[] {
  const [first = '', second, ...rest] = text.split('\n\n');
  if (!bilingualSteps.has(step) || language === undefined || second === undefined || rest.length > 0)
    return [{ text, language }];
  return [
    { text: first, language },
    { text: second, language: language === 'fr' ? 'en' : 'fr' },
  ];
}
