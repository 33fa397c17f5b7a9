/** Lower case, without accents, ligatures or typographic marks: the form in which words are compared everywhere. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
}
