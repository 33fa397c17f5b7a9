/** The languages of the pages; French is the default. */
export type Language = 'fr' | 'en';

/** BCP 47 tag for dates, numbers and the locale sent to the bot. */
export const localeOf = (language: Language): string => (language === 'fr' ? 'fr-CA' : 'en-CA');

/** Whether a value off the wire, the address bar or the browser's storage names one of our languages. */
export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';
