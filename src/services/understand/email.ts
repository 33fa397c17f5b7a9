/** An e-mail address and where it stands in the text. */
export type EmailFound = { email: string; start: number; end: number };

const plain = /[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}/gi;

const at = String.raw`\s*(?:\[\s*(?:at|arobase|a|@)\s*\]|\(\s*(?:at|arobase|a|@)\s*\)|\{\s*at\s*\}|\s@|@\s)\s*|\s+(?:arr?oba(?:se?|z|ce)|[aà][- ]commercial|at(?: sign)?|chez)\s+`;
const dot = String.raw`\s*(?:\[\s*(?:dot|point)\s*\]|\(\s*(?:dot|point)\s*\))\s*|\s+(?:dot|point)\s+|\.`;
const dash = String.raw`\s+(?:tiret|trait d['’ ]union|dash|hyphen|minus)\s+`;
const underscore = String.raw`\s+(?:under ?score|soulign[eé]|tiret (?:du )?bas|trait (?:du )?bas|barre (?:de soulignement|basse|du bas))\s+`;
const piece = '[a-z0-9][a-z0-9_+-]*';
const spoken = new RegExp(
  `(?<![a-z0-9])(${piece}(?:(?:${dot}|${underscore}|${dash})${piece})*)(?:${at})(${piece}(?:(?:${dot}|${dash})${piece})*(?:${dot})[a-z]{2,})(?![a-z0-9])`,
  'gi',
);

/** Finds an e-mail address, written plainly or for people ("marie point roy arobase exemple point com"). */
export function findEmail(text: string): EmailFound | null {
  for (const match of text.matchAll(plain)) {
    return { email: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(spoken)) {
    // "look at magog.ca" is no address: a spoken "at" goes with a spoken "dot".
    if (/\s(?:at|chez)\s/i.test(match[0]) && !/\s(?:dot|point)\s/i.test(match[0])) continue;
    const email = `${unspoken(match[1] ?? '')}@${unspoken(match[2] ?? '')}`;
    return { email, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function unspoken(part: string): string {
  return part
    .replace(new RegExp(underscore, 'gi'), '_')
    .replace(new RegExp(dash, 'gi'), '-')
    .replace(new RegExp(dot, 'gi'), '.')
    .toLowerCase();
}
