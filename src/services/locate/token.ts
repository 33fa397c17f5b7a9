import { fold } from '../fold.ts';

/** A word or a number of a text, with where it stands in the text. */
export type Token = {
  raw: string;
  /** Folded; an apostrophe inside is dropped (`ayers`), an elision stands alone (`d`, `l`). */
  norm: string;
  start: number;
  end: number;
  /** What stands between the word before and this one. */
  gap: string;
  /** Part of a phone number, an e-mail address, a price, a time …: never part of a place. */
  masked: boolean;
};

/** Texts longer than this are read up to here: a place is named early, and the work stays bounded. */
const longestText = 4000;

const wordPattern =
  /\d+(?: (?:i?[èe]mes?|th|nd)(?![\p{L}\d])| e(?= (?:av|rang|rg)\p{L}*(?![\p{L}\d]))|[A-Za-z](?![\p{L}\d])|(?:ièmes?|iemes?|emes?|ème|ères?|eres?|ères?|re|er|nd|nde|st|th|rd|e)(?![\p{L}\d]))?|(?:dix|vingt|twenty)[- ](?:sept|huit|neuv|deux|trois)i[èe]me(?!\p{L})|twenty[- ](?:first|second|third)(?!\p{L})|[\p{L}][\p{L}\p{M}]*(?:['’](?=[\p{L}])[\p{L}\p{M}]+)*['’]?/gu;
const elision = /^(l|d|j|c|s|n|m|t|y|qu|jusqu|lorsqu|puisqu)['’](.*)$/iu;

const maskPatterns = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /https?:\/\/\S+/g,
  /(?:\+?\d{1,3}[ .-]?)?\(?\b\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}\b/g,
  /\b\d{10,11}\b/g,
  /\b\d{3}-\d{4}\b/g,
  /\+\d[\d .-]{7,}\d/g,
  /\bGO-\d{4}-\d{3,6}-\d\b/gi,
  /\$ ?\d[\d .,\u00a0]*/g,
  /(?<![\d-])\d{1,3}(?:[ \u00a0]\d{3})*(?:[.,]\d{2})? ?(?:\$|dollars?\b|piastres?\b|cents\b)/gi,
  /\b\d{1,2} ?[h:] ?\d{2}\b(?: ?[ap]\.?m\.?\b)?/gi,
  /\b\d{1,2} ?(?:h|hr|hrs|heures?|o'clock|[ap]m|[ap]\.m\.)(?![\p{L}\d])/giu,
  /\b\d+(?:[.,]\d+)? ?(?:km\/h|kmh|%|°|litres?|kg|lbs?|ans|years?|yrs?|mois|months?|jours?|days?|semaines?|weeks?|minutes?|min|fois|times|degrés?|degrees)(?![\p{L}\d])/giu,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g,
  /\b24\/7\b/g,
  /\b24 ?(?:h|heures|hrs?)? ?(?:sur|\/) ?24\b/gi,
  /(?:#|\bn[o°]\.? ?)\d{6,}\b/gi,
];

function maskedRanges(text: string): [number, number][] {
  return maskPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit): [number, number] => [hit.index, hit.index + hit[0].length]),
  );
}

/** The words and numbers of a text; what is plainly a phone number, a price, a time or an address of e-mail is marked. */
export function tokenize(wholeText: string): Token[] {
  const text = wholeText.slice(0, longestText);
  const masks = maskedRanges(text);
  const tokens: Token[] = [];
  let last = 0;
  const push = (raw: string, start: number, norm: string) => {
    const end = start + raw.length;
    const masked = masks.some(([from, to]) => start >= from && start < to);
    tokens.push({ raw, norm, start, end, gap: text.slice(last, start), masked });
    last = end;
  };
  for (const hit of text.matchAll(wordPattern)) {
    const word = hit[0];
    const split = elision.exec(word);
    if (split?.[1]) {
      push(word.slice(0, split[1].length + 1), hit.index, fold(split[1]));
      if (split[2]) push(split[2], hit.index + split[1].length + 1, fold(split[2]).replaceAll("'", ''));
    } else {
      // "5 ième" and "dix-septième" are one word.
      push(word, hit.index, fold(word).replace(/['\s-]/g, ''));
    }
  }
  return tokens;
}

/** Whether a sentence or a clause ends between the word before and this one. */
export function breaksBefore(token: Token | undefined): boolean {
  return token === undefined || /[;:!?…\n(]|\.\s|\.$|\s[-–—]+\s/.test(token.gap);
}

/** Whether the word is written with a capital; a word all in capitals shouts, and tells nothing. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}(?!\p{Lu})/u.test(token.raw);
}
