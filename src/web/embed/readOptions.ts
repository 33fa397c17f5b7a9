import { isLanguage, type Language } from '../shared/language.ts';
import type { EmbedOptions } from './options.ts';

const ownColor = '#0d3f4d';

/** Reads the `data-` attributes of the script tag; what is none of ours counts as absent. */
export function readOptions(script: HTMLScriptElement): EmbedOptions {
  const { language, color, label, text, place, side } = script.dataset;
  return {
    origin: new URL(script.src).origin,
    language: languageOf(language ?? document.documentElement.lang),
    color: wholeColor(color) ?? ownColor,
    label: label?.trim() || null,
    text: text?.trim() || null,
    place: place?.trim() || null,
    side: side === 'left' ? 'left' : 'right',
  };
}

function languageOf(tag: string): Language {
  const [first] = tag.toLowerCase().split('-');
  return isLanguage(first) ? first : 'fr';
}

function wholeColor(color = ''): string | null {
  const written = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(written)) return written;
  return /^#[0-9a-f]{3}$/.test(written) ? `#${[...written.slice(1)].map((digit) => digit + digit).join('')}` : null;
}
