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
