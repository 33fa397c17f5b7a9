import { declined, emergencyTerms, harmlessExpressions, hypotheticals, negations } from './emergencyLexicon.ts';
import { words } from './normalize.ts';
import { createTermFinder, type TermFound } from './termFinder.ts';

/**
 * Which kinds of words make an emergency together: each rule needs one term of every group, in one sentence or two in a
 * row, and none of `unless`.
 */
type Rule = { kind: string; needs: readonly string[]; unless?: readonly string[] };

const rules: readonly Rule[] = [
  { kind: 'fire', needs: ['onFire'] },
  { kind: 'fire', needs: ['building', 'burning'] },
  { kind: 'smoke', needs: ['smoke', 'building', 'insideOrOut'] },
  { kind: 'smoke', needs: ['hotWall', 'smoke'] },
  { kind: 'smoke', needs: ['hotWall', 'building'] },
  { kind: 'gas', needs: ['gas'] },
  { kind: 'gas', needs: ['rottenEggs', 'gasPlace'] },
  { kind: 'gas', needs: ['rottenEggs', 'ill'] },
  { kind: 'gas', needs: ['gasWord', 'ill'] },
  { kind: 'gas', needs: ['gasPlace', 'hissed'] },
  { kind: 'carbon monoxide', needs: ['carbonMonoxide', 'ringing'] },
  { kind: 'carbon monoxide', needs: ['carbonMonoxide', 'ill'] },
  { kind: 'wire', needs: ['wire', 'wireDown'], unless: ['harmlessWire'] },
  { kind: 'wire', needs: ['wire', 'spark'], unless: ['harmlessWire'] },
  { kind: 'electric shock', needs: ['electricShock'] },
  { kind: 'electric shock', needs: ['panel', 'waterIn'] },
  { kind: 'drowning', needs: ['drowning', 'person'] },
  { kind: 'drowning', needs: ['smallBoat', 'capsized'] },
  { kind: 'ice', needs: ['throughIce', 'person'] },
  { kind: 'ice', needs: ['onIce', 'thin', 'person'] },
  { kind: 'crash', needs: ['crash', 'badlyHurt'] },
  { kind: 'crash', needs: ['crash', 'trapped'] },
  { kind: 'crash', needs: ['struck', 'person'], unless: ['deadAnimal'] },
  { kind: 'injury', needs: ['badlyHurt', 'person'], unless: ['deadAnimal', 'animalVictim'] },
  { kind: 'illness', needs: ['medical', 'person'], unless: ['building!'] },
  { kind: 'fall', needs: ['fallenHelpless', 'person'] },
  { kind: 'weapon', needs: ['weapon', 'person'] },
  { kind: 'weapon', needs: ['gunfire'] },
  { kind: 'assault', needs: ['assault', 'person', 'now'] },
  { kind: 'assault', needs: ['assault', 'badlyHurt'] },
  { kind: 'break-in', needs: ['breakIn', 'now'] },
  { kind: 'kidnapping', needs: ['kidnap', 'child'] },
  { kind: 'attack', needs: ['animal', 'animalAttack', 'now'] },
  { kind: 'attack', needs: ['animal', 'animalAttack', 'badlyHurt'] },
  { kind: 'suicide', needs: ['suicide'] },
  { kind: 'trapped', needs: ['trapped', 'trapPlace', 'person'] },
  { kind: 'child', needs: ['child', 'alone', 'aloneDanger'] },
  { kind: 'spill', needs: ['tanker', 'spilling'] },
  { kind: 'spill', needs: ['chemical', 'spilling'] },
  { kind: 'spill', needs: ['chemical', 'ill'] },
  { kind: 'collapse', needs: ['collapse', 'collapseOn'] },
  { kind: 'explosion', needs: ['explosion'] },
  { kind: 'bomb', needs: ['bomb'] },
  { kind: 'rescue', needs: ['rescue'] },
];

const findTerms = createTermFinder({
  ...emergencyTerms,
  insideOrOut:
    'sort, sortir, sortent, plein de, pleine de, remplie, rempli, partout, dans, dedans, monte, rentre, filet, noire, noir, epaisse, coming out, coming from, pouring, billowing, filling, filled, full of, inside, out of, black, thick, everywhere, rising',
  ringing: 'sonne, sonner, parti, crie, alarme, alerte, beep, arrete pas, wont quit, ringing, going off, beeping, went off, goes off, keeps, will not stop, alarm, elevated, eleve',
  hissed: 'hissing, siffle, sent, pue, stinks, smells, smell, odeur, fort, strong, loud',
  deadAnimal: 'chevreuil, orignal, raton, mouffette, moufette, marmotte, deer, raccoon, skunk, moose, porcupine, porc epic, animal, oiseau, bird, ecureuil, squirrel, roadkill, canard, duck, goeland, bernache',
  animalVictim: 'huard, loon, aigle, eagle, hibou, owl, renard, fox, mon chat, my cat, un chat, a cat, chien blesse, injured dog, mon chien, my dog, heron, faucon, hawk, tortue, turtle, coyote',
  'building!': 'batiment, maison, building, house, toit, roof, mur, wall, service, systeme',
});
const findExpressions = createTermFinder({
  harmless: harmlessExpressions,
  hypothetical: hypotheticals,
  declined,
  negation: negations,
});

/** Kinds that no "could" or "not urgent" takes back. */
const unconditional = new Set(['suicide', 'rescue', 'carbon monoxide']);

/** What a message says of an emergency: the words that made it, and whether it says itself that it is none. */
export type EmergencyReading = { words: string[]; declined: boolean };

/** Looks for an emergency in a message by rules, in both languages at once. */
export function readEmergency(text: string): EmergencyReading {
  const sentences = text.split(/[.!?;\n]+/).filter((sentence) => sentence.trim() !== '').slice(0, 60);
  let isDeclined = false;
  const read = sentences.map((sentence) => {
    const said = words(sentence);
    const expressions = findExpressions(said);
    if (expressions.some((found) => found.name === 'declined')) isDeclined = true;
    return { said, ...dangersIn(said, expressions) };
  });
  for (let i = 0; i < read.length; i++) {
    const one = read[i];
    const next = read[i + 1];
    if (!one) continue;
    const made = ruleMade(one.terms, one.hypothetical || isDeclined) ?? (next && ruleMade(joined(one.terms, next.terms), one.hypothetical || next.hypothetical || isDeclined));
    if (made) return { words: [...new Set(made.map((term) => term.words))], declined: isDeclined };
  }
  return { words: [], declined: isDeclined };
}

type Danger = { name: string; words: string };

function dangersIn(said: readonly string[], expressions: readonly TermFound[]): { terms: Danger[]; hypothetical: boolean } {
  const harmless = expressions.filter((found) => found.name === 'harmless');
  const negations = expressions.filter((found) => found.name === 'negation');
  const terms = findTerms(said)
    .filter((term) => !harmless.some((found) => found.start < term.end && term.start < found.end))
    .filter((term) => !isNegated(term, said, negations))
    .map((term) => ({ name: term.name, words: said.slice(term.start, term.end).join(' ') }));
  return { terms, hypothetical: expressions.some((found) => found.name === 'hypothetical') };
}

/** "pas de fumée", "aucun fil tombé", "no injuries": denied within two words; "une personne blessée" denies nothing. */
function isNegated(term: TermFound, said: readonly string[], negations: readonly TermFound[]): boolean {
  if (['person', 'now', 'wireDown', 'rescue', 'suicide', 'medical', 'badlyHurt'].includes(term.name)) {
    const before = said[term.start - 1];
    const twoBefore = said[term.start - 2];
    return term.name === 'badlyHurt' && (before === 'aucun' || before === 'no' || (before === 'de' && twoBefore === 'pas'));
  }
  return negations.some((found) => {
    if (found.end > term.start || term.start - found.end > 2) return false;
    const word = said[found.start];
    const between = said.slice(found.end, term.start);
    if (word === 'personne' && ['une', 'la', 'cette'].includes(said[found.start - 1] ?? '')) return false;
    return between.every((joining) => ['de', 'd', 'du', 'des', 'un', 'une', 'a', 'the', 'any', 'le', 'la', 'l', 'vraiment', 'really', 'est', 'en'].includes(joining));
  });
}

function ruleMade(terms: readonly Danger[], doubtful: boolean): Danger[] | null {
  for (const { kind, needs, unless } of rules) {
    if (doubtful && !unconditional.has(kind)) continue;
    if (unless?.some((name) => terms.some((term) => term.name === name))) continue;
    const made = needs.map((name) => terms.find((term) => term.name === name));
    if (made.every((term) => term !== undefined)) return made.filter((term) => term.name !== 'person' && term.name !== 'now');
  }
  return null;
}

function joined(one: readonly Danger[], next: readonly Danger[]): Danger[] {
  return [...one, ...next];
}
