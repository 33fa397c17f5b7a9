import type { Street } from './streetIndex.ts';
import { isCapitalised, type Token } from './token.ts';
import { directions } from './words.ts';

/** What may follow "est" when it is a direction; before anything else it is the verb. */
const afterDirection = new Set(
  `depuis c ca j pi pis pres proche coin entre et app apt appartement a au aux en sur y il elle on je qui que mais pis puis ou hier ce cette vis devant derriere face cote direction unite bureau
  since near at by and between has is was apartment unit suite for from in on est magog entree juste avant apres apparemment jusqu jusque with`
    .split(/\s+/)
    .filter(Boolean),
);

/** Reads "Ouest", "O.", "west", "Est" at a place in the text, after a street's name; "est" the verb is left alone. */
export function readDirection(
  tokens: Token[],
  at: number,
  streets: Street[],
): { direction: string; to: number } | null {
  const word = tokens[at];
  if (
    !word ||
    word.masked ||
    !/^[ \u00a0]?[-.,(]{0,2}[ \u00a0]?$/.test(word.gap) ||
    !Object.hasOwn(directions, word.norm)
  )
    return null;
  const direction = directions[word.norm] ?? '';
  const known = streets.some((street) => street.direction === direction);
  if (word.norm.length === 1 && !standsAlone(tokens, at, known)) return null;
  if (word.gap.includes(',') && !known) return null;
  if (word.norm === 'est' && !isDirectionEst(tokens, at, known)) return null;
  return { direction, to: at + 1 };
}

function standsAlone(tokens: Token[], at: number, known: boolean): boolean {
  const word = tokens[at];
  const elided = /['’]$/.test(word?.raw ?? '');
  return !elided && (known || (word !== undefined && isCapitalised(word))) && tokens[at + 1]?.gap !== "'";
}

function isDirectionEst(tokens: Token[], at: number, known: boolean): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  if (!known) return false;
  if (!next || word === undefined) return true;
  if (/[^ \u00a0]/.test(next.gap) || next.masked || /^\d/.test(next.norm)) return true;
  const shouting = word.raw === 'EST';
  if (isCapitalised(word) && !shouting) return true;
  return afterDirection.has(next.norm);
}
