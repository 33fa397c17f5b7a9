/** A part of a whole for people: "93 %", or a dash where there is no whole. */
export function share(part: number, whole: number, language: 'fr' | 'en'): string {
  if (whole === 0) return '–';
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'percent' });
  return format.format(part / whole);
}
