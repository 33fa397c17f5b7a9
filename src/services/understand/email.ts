/** An e-mail address and where it stands in the text. */
export type EmailFound = { email: string; start: number; end: number };

const plain = /[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}/gi;

const at = String.raw`\s*(?:\[\s*(?:at|arobase|a|@)\s*\]|\(\s*(?:at|arobase|a|@)\s*\)|\{\s*at\s*\}|\s@|@\s)\s*|\s+(?:arr?oba(?:se?|z|ce)|[aà][- ]commercial|at(?: sign)?|chez)\s+`;
const dot = String.raw`\s*(?:\[\s*(?:dot|point)\s*\]|\(\s*(?:dot|point)\s*\))\s*|\s+(?:dot|point)\s+|\s\.\s|\s?\.`;
/** How addresses end when they are said: "chez moi point final" is none. */
const spokenEnd = /\.(?:com|ca|org|net|info|qc|quebec|fr|edu|gov|biz|io|me|us|uk|be|ch|eu|co)$/;
const dash = String.raw`\s+(?:tiret|trait d['’ ]union|dash|hyphen|minus)\s+`;
const underscore = String.raw`\s+(?:under ?score|soulign[eé]|tiret (?:du )?bas|trait (?:du )?bas|barre (?:de soulignement|basse|du bas))\s+`;
const piece = '[a-z0-9][a-z0-9_+-]*';
const spoken = new RegExp(
  `(?<![a-z0-9])(${piece}(?:(?:${dot}|${underscore}|${dash})${piece})*)(?:${at})(${piece}(?:(?:${dot}|${dash})${piece})*(?:${dot})[a-z]{2,})(?![a-z0-9])`,
  'gi',
);

/** Finds an e-mail address, written plainly or for people ("marie point roy arobase exemple point com"). */
export function findEmail(whole: string): EmailFound | null {
  // "videotron,ca": a comma is beside the full stop on a keyboard.
  const text = whole.replace(/(?<=@[a-z0-9-]+),(?=(?:com|ca|org|net)\b)/gi, '.');
  for (const match of text.matchAll(plain)) {
    return { email: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(spoken)) {
    // "look at magog.ca" is no address: a spoken "at" goes with a spoken "dot".
    if (/\s(?:at|chez)\s/i.test(match[0]) && !/\s(?:dot|point)\s/i.test(match[0])) continue;
    const domain = unspoken(match[2] ?? '');
    if (!/@/.test(match[0]) && !spokenEnd.test(domain)) continue;
    const local = unspoken(match[1] ?? '');
    const start = match.index - nameBefore(text.slice(0, match.index), local).length;
    const email = `${text.slice(start, match.index).replace(/\s/g, '').toLowerCase()}${local}@${domain}`;
    return { email, start, end: match.index + match[0].length };
  }
  return null;
}

/** "m roy 77 arobase": what was said before the figures that an address can't begin with. */
function nameBefore(before: string, local: string): string {
  return /^\d+$/.test(local) ? (/(?<![a-z])(?:[b-xz]\s)?[a-z]{2,}\s$/i.exec(before)?.[0] ?? '') : '';
}

function unspoken(part: string): string {
  return part
    .replace(new RegExp(underscore, 'gi'), '_')
    .replace(new RegExp(dash, 'gi'), '-')
    .replace(new RegExp(dot, 'gi'), '.')
    .toLowerCase();
}
