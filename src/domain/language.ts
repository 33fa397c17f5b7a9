/** The languages that Guichet speaks; French is the source of every text. */
export type Language = 'fr' | 'en';

/** A text in both languages, as the city pack writes them. */
export type Bilingual = Record<Language, string>;
