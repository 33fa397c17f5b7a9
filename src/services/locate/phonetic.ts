/**
 * A key that words sounding alike in French share ("Therrien", "terien"); rough on purpose, it only proposes and the edit
 * distance decides.
 */
export function phoneticKey(word: string): string {
  return word
    .replace(/(?<=[aeu])ill/g, 'y')
    .replace(/ph/g, 'f')
    .replace(/(?:gn)/g, 'n')
    .replace(/qu|q|ck|ch(?=r)/g, 'k')
    .replace(/sch|sh|ch/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/gu(?=[eiy])/g, 'g')
    .replace(/th/g, 't')
    .replace(/h/g, '')
    .replace(/eaults?|eaux?|aults?|auds?|aux?|ots?$|o+/g, 'o')
    .replace(/ou|oo/g, 'u')
    .replace(/oi|oy|wa/g, 'w')
    .replace(/ain|ein|in|im|yn|un|um|ien|ym/g, '1')
    .replace(/an|am|en|em/g, '2')
    .replace(/on|om/g, '3')
    .replace(/ai|ei|ay|ey|er$|ez$|et$|ee$|es$/g, 'e')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/[estdxp]+$/, '');
}
