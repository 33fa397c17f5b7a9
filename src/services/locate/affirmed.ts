import { foldInPlace } from '../understand/normalize.ts';

const side = '(?:est|ouest|nord|sud|east|west|north|south)';
const little = String.raw`(?:(?:mais|but|c'est|it's|plutot|rather|cote|sur|on|du|a|l|le|la|the)[\s']+)*`;
/** "Pas Principale Est, Ouest": a street, the side that is denied, the side that is meant. */
const otherSide = new RegExp(String.raw`\b(?:pas|not)\s+(.*?)\b${side}\b[\s,;.:]*${little}(${side})\b`);
/** "Principale Ouest, pas Est". */
const deniedLast = new RegExp(String.raw`\b${side}\b([\s,;.:]+(?:et |and )?(?:pas|not)\s[^,;.]*\b${side}\W*)$`);
/** A side, and nothing that names another street. */
const onlySide = new RegExp(
  String.raw`^\W*(?:(?:non|no|oups|oops|desole|sorry|finalement|actually)\W+)*${little}(${side})(?:\W+(?:side|one|svp|please|plutot))*\W*$`,
);

const frenchSides: Readonly<Record<string, string>> = { east: 'Est', west: 'Ouest', north: 'Nord', south: 'Sud' };

/** A text without the side of a street that it denies, so that only the one that is meant is found. */
export function withoutDeniedSide(text: string): string {
  const folded = foldInPlace(text);
  const other = otherSide.exec(folded);
  if (other) {
    const street = text.slice(other.index, other.index + other[0].length).slice(4, 4 + (other[1]?.length ?? 0));
    return `${text.slice(0, other.index)}${street.trim()} ${other[2]}${text.slice(other.index + other[0].length)}`;
  }
  const last = deniedLast.exec(folded)?.[1];
  return last ? text.slice(0, text.length - last.length) : text;
}

/** The same street on the side that a text names and nothing more ("non, l'ouest"), or null. */
export function onOtherSide(street: string, text: string): string | null {
  const said = onlySide.exec(foldInPlace(withoutDeniedSide(text)))?.[1];
  const words = street.split(' ');
  if (!said || !new RegExp(`^${side}$`).test(foldInPlace(words.at(-1) ?? ''))) return null;
  const name = frenchSides[said] ?? `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return [...words.slice(0, -1), name].join(' ');
}
