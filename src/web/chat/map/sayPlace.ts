import { type Language, localeOf } from '../../shared/language.ts';
import type { Place } from '../conversation/message.ts';

/** A point as people read it, to about a metre: "45,26488, −72,14771". */
export function sayPlace({ latitude, longitude }: Place, language: Language): string {
  const digits = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  return `${digits.format(latitude)}, ${digits.format(longitude)}`.replaceAll('-', '−');
}
