import { fold } from '../services/fold.ts';

/** Words around a place or a moment that tell nothing more. */
const around = new Set(
  "c ct cest cetait ctait c'est c'etait c'tait it its it's was is was on that depuis since de du le la l' the at a au ca fait date en fait actually non no nan oups oops euh ben bin je j pense crois dirais i think about environ genre like plutot rather pas not meme plus vers around autour entre".split(
    ' ',
  ),
);

/** Whether a text says little more than some words of it: a bare address is one, whatever was asked. */
export function isMostly(part: string | null, text: string): boolean {
  if (part === null) return false;
  if (part.length >= 0.7 * text.trim().length) return true;
  const beside = fold(text.replace(part, ' ')).match(/[a-z']+|\d+/g) ?? [];
  return beside.every((word) => around.has(word));
}
