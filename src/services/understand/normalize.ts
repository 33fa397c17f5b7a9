import { fold } from '../fold.ts';
import { spellings } from './spellings.ts';

/** How much of a message is read: the rest of a pasted page adds time, not meaning. */
export const readAtMost = 4000;

/** Folds letter by letter, so that a place in the folded text is the same place in the text. */
export function foldInPlace(text: string): string {
  return text
    .replace(/\P{ASCII}/gu, (char) => {
      const plain = fold(char);
      return plain.length === char.length ? plain : char;
    })
    .toLowerCase();
}

/** Patterns and their marker, each group behind a sign without which none of it can match. */
const markers: [sign: RegExp, [RegExp, string][]][] = [
  [/\d/, [[/\bgo[\s._-]*(?:19|20)\d{2}[\s._-]*\d{6}(?:[\s._-]*\d)?\b/g, ' xreference ']]],
  [/@/, [[/[^\s@]{1,64}@[^\s@]{1,200}\.\w+/g, ' xemail ']]],
  [/http|www/, [[/https?:\S+|www\.\S+/g, ' xlink ']]],
  [
    /\d/,
    [
      [/\+?\d?[\s.(-]{0,2}\d{3}[\s.)-]{1,2}\d{3}[\s.-]?\d{4}\b|\b\d{3}-\d{4}\b|\b\d{10}\b/g, ' xphone '],
      [/\$\s?\d[\d\s.,]*\d|\b\d[\d\s.,]*\s?(?:\$|dollars?\b|piasses?\b|bucks\b)/g, ' xmoney '],
      // A motorway is known by its number, and is nobody's street.
      [
        /\b(?:autoroute|aut\.|highway|hwy\.?|motorway|a-) ?\d{2,3}\b|\b(?:sur|de) la (?:route )?\d{2,3}\b(?= (?:nord|sud|est|ouest|direction|vers|entre|apres|avant|a la hauteur|pres de la sortie|sortie)|\W*$)|\bthe \d{2,3}(?= (?:north|south|east|west|heading|toward|near exit|before exit|after exit|at exit))/g,
        ' xmotorway ',
      ],
      [/\b\d{1,2}\s?(?:h|heures?|:)\s?(?:\d{2})?(?:\s?[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b/g, ' xhour '],
      // 911 is a word, not a number.
      [/\b9\s?-?\s?1\s?-?\s?1\b/g, ' xnineoneone '],
      [/(?:\b|(?<=[a-z]))\d+(?:[.,]\d+)*(?=\b|[a-z])/g, ' xnumber '],
    ],
  ],
  [
    /[?!]/,
    [
      [/\?+/g, ' xquestion '],
      [/!+/g, ' xexclaim '],
    ],
  ],
];

/**
 * The words of a message as the classifiers and lexicons read them: folded, drawn-out letters shortened ("groooos"),
 * spellings by ear undone, and phone numbers, amounts, hours and other figures replaced by one marker each.
 */
export function words(text: string): string[] {
  let folded = fold(text.slice(0, readAtMost)).replace(/([a-z])\1{2,}/g, '$1');
  for (const [sign, patterns] of markers) {
    if (sign.test(folded)) for (const [pattern, marker] of patterns) folded = folded.replace(pattern, marker);
  }
  // "don't" is one word, "l'eau" is two, "neighbour's" loses its mark.
  folded = folded
    .replace(/n't\b/g, 'nt')
    .replace(/\bsu'l\b/g, 'sur le')
    .replace(/\bd'la\b/g, 'de la')
    .replace(/\bp'tit(e?)\b/g, 'petit$1')
    .replace(/\by'(est|etait|a|ont)\b/g, (_, verb: string) => (verb === 'a' ? 'il y a' : `il ${verb}`))
    .replace(/\b(that|it|what|there|here|he|she|who|where|how)'s\b/g, '$1 is')
    .replace(/(\w{2,})'s\b/g, '$1');
  const result: string[] = [];
  for (const word of folded.match(/[a-z]+|\p{Emoji_Presentation}|[^\p{ASCII}]+/gu) ?? []) {
    const meant = Object.hasOwn(spellings, word) ? spellings[word] : undefined;
    if (meant === undefined) result.push(word);
    else result.push(...meant.split(' '));
  }
  return result;
}

/** A word without its plural and its silent ending, so that "brisé", "brisée" and "brisées" are one. */
export function stem(word: string): string {
  if (word.length < 4 || word.startsWith('x')) return word;
  let end = word.length;
  if (word.endsWith('s') || word.endsWith('x')) end--;
  while (end > 3 && word[end - 1] === 'e') end--;
  return word.slice(0, end);
}

/** A word without the mark of its plural. */
export function singular(word: string): string {
  return word.length > 3 && (word.endsWith('s') || word.endsWith('x')) ? word.slice(0, -1) : word;
}
