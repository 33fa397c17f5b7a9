const opening =
  /^(?:(?:non|no|oups|oops|pardon|sorry|excusez?|correction|plutot|plutôt|actually|en fait|je veux dire|i mean)[\s,.!:]*)*(?:(?:c['’ ]?(?:est|était)|it['’]?s|its|it is|this is|cest|au|le|la|number|numéro|numero|no|#|plutôt|plutot|at|the|devant|change pour|mets)[\s,.:°#]*)*/i;

/**
 * The civic number of a correction that says nothing else ("c'est au 12", "non, le 14", "it's 27A, not 25"), or null: the
 * street is then the one already known.
 */
export function parseNumberOnly(text: string): string | null {
  const rest = text.trim().replace(opening, '');
  const said =
    /^([1-9]\d{0,4} ?[a-z]?)(?![\p{L}\d])(?:[\s,.!]*(?:pas|not|et non|au lieu d[eu]|instead of|and not|,)[\s\p{L}'’]*\d{0,5}[a-z]?)?[\s,.!]*(?:svp|please|merci|thanks|désolé|sorry|plutôt|plutot|actually|scuse)?[\s,.!]*$/iu.exec(
      rest,
    );
  return said?.[1] ? said[1].replace(' ', '').toUpperCase() : null;
}

const announces =
  /(?:\b(?:c['’ ]?est|it['’]?s|its|is|be|to|dire|meant|mean|num[eé]ro|number|porte|adresse|address|house|maison|au|le|pour|par|for|with|mais|but|plut[oô]t)|[,:;.]|^)\s*(?:le|au|the|c['’]est|it['’]?s|number|num[eé]ro|#)*\s*$/i;
const denies = /\b(?:pas|not|non|instead of|au lieu d[eu]|plut[oô]t que)\s+(?:le|au|the|un|c['’]est)?\s*$/i;
const ends =
  /^[\s,.!]*(?:$|(?:pas|not|et non|and not|instead|au lieu|finalement|actually|plut[oô]t|svp|please|merci|thanks|scuse|d[eé]sol[eé]|sorry)\b)/i;

/**
 * The civic number that a sentence puts in the place of another ("c'est le 2252, pas le 2212", "wrong house, it's 388"), or
 * null. Numbers of anything else ("il y a 3 chiens", "à 8 h") are not announced as one, or don't end where one ends.
 */
export function parseCorrectedNumber(text: string): string | null {
  const only = parseNumberOnly(text);
  if (only) return only;
  const said = [...text.matchAll(/(?<![\d-])[1-9]\d{0,4}(?: ?[a-d])?(?![\p{L}\d-])/giu)].filter(
    ({ index }) => !denies.test(text.slice(0, index)),
  );
  const numbers = new Set(said.map(([number]) => number.replace(' ', '').toUpperCase()));
  const [one] = said;
  // Two numbers that both stand tell nothing about which is meant.
  if (!one || numbers.size > 1) return null;
  const plain = announces.test(text.slice(0, one.index)) && ends.test(text.slice(one.index + one[0].length));
  return plain ? ([...numbers][0] ?? null) : null;
}
