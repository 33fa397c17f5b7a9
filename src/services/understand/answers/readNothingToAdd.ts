import { words } from '../normalize.ts';
import { createTermFinder } from '../termFinder.ts';
import { readYesNo } from './readYesNo.ts';

const nothing = `rien, rien d autre, rien de plus, rien a ajouter, rien a dire, c est tout, c est toute, cé tout, ce tout, c tout, c toute, ce sera tout, ca sera tout, ca fait le tour, that is all, that is it, that is everything, that will be all, nothing, nothing else, nothing more, nothing to add, no more, not really, all set, all done, done, fini, pas de details, aucun detail, no details, pas besoin, no need, not needed, pas necessaire, not necessary, unnecessary, inutile, non merci, no thanks, no thank you, skip, skip it, skip this, passer, passe, passez, sauter, saute, suivant, next, continuer, continue, plus tard, later, later maybe, maybe later, peut etre plus tard, une autre fois, another time, not now, pas maintenant, pas la, pas tout de suite, not right now, je sais pas, je ne sais pas, sais pas, aucune idee, aucune, aucun, none, no idea, i do not know, do not know, not sure, pas sur, pas certain, pas certaine, unsure, who knows, jsp, j sais pas, je m en souviens pas, je me souviens plus, do not remember, can not remember, i forget, j ai pas, je n ai pas, j en ai pas, je n en ai pas, i have none, i do not have, do not have, have not got, no photo, no photos, no picture, no pictures, pas de photo, pas de photos, pas photo, sans photo, aucune photo, no camera, pas de camera, pas de cell, pas de cellulaire, pas d appareil, camera brisee, camera est brisee, camera broken, can not take, peux pas, je peux pas, je ne peux pas, i can not, can not, pas capable, impossible, unable, pas possible, not possible, phone is dead, battery is dead, phone died, plus de batterie, pas de batterie, cell est mort, telephone est mort, trop noir, too dark, too late, trop tard, deja parti, je veux pas, je ne veux pas, i would rather not, rather not, prefer not, je prefere pas, laisse faire, laissez faire, sans objet, n a, so, na, deja dit, i already said, already told you, vous avez tout, vous savez tout, you have it all, you have everything, j ai tout dit, tout est la, tout est dit, ca va, ca va aller, c est beau, c est bon, c est correct, i am good, i am fine, all good, that is fine`;
const findNothing = createTermFinder({ nothing });

/** Longest answer, in words, that can still mean that there is nothing to add. */
const mostWords = 14;

/** Whether an answer to "anything to add?", "a picture?" or "since when?" means that there is nothing, or that it is not known. */
export function readNothingToAdd(text: string): boolean {
  const said = words(text);
  if (said.length > mostWords) return false;
  if (readYesNo(text) === 'no') return true;
  const found = findNothing(said);
  if (found.length === 0) return false;
  const covered = new Set(
    found.flatMap((term) => Array.from({ length: term.end - term.start }, (_, i) => term.start + i)),
  );
  const [first] = found;
  // "rien d'autre que le poteau qui penche" adds something after all.
  const rest = said.filter((word, i) => !covered.has(i) && !small.has(word));
  if (covered.size === 1 && rest.length > 0 && first?.start !== 0) return false;
  return (
    first !== undefined &&
    (rest.length === 0 || (rest.length <= 3 && first.start <= 2) || covered.size >= rest.length * 1.5) &&
    !adds.test(text)
  );
}

/** Something after all: "no, but…", "nothing else than…". */
const adds =
  /(?:^|[\s,])(?:mais|but|sauf|except|à part|a part|other than|juste que|just that|d'autre que|seulement|only that)\b/i;

const small = new Set(
  'merci beaucoup thanks thank you s il vous plait te please madame monsieur pour for de d la le les l un une the a an to of and et puis je j i me moi vous ca it is est c ce n ne pas not en y on at ici here sorry desole desolee bonjour ok oh euh ben bin bah bien well malheureusement unfortunately now right maintenant all tout toute xexclaim xquestion any anything autre else plus more my mon ma this moment own any photo photos picture image camera with avec sous main hand cell telephone phone'.split(
    ' ',
  ),
);
