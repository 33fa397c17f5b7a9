import type { Language } from '../shared/language.ts';

/** What the page's script tag asks for. */
export type EmbedOptions = {
  /** Scheme and host of the server that the script came from. */
  origin: string;
  language: Language;
  /** Ground of the button and of the panel's bar, `#rrggbb`. */
  color: string;
  /** Words on the button, instead of ours. */
  label: string | null;
  /** Words that the message field begins with. */
  text: string | null;
  /** Where it is: words, or "45.2646,-72.1487". */
  place: string | null;
  side: 'left' | 'right';
};
