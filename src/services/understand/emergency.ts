import {
  declined,
  emergencyTerms,
  harmlessExpressions,
  hypotheticals,
  nearMisses,
  negations,
  theoretical,
} from './emergencyLexicon.ts';
import { emergencyRules, exceptionTerms } from './emergencyRules.ts';
import { words } from './normalize.ts';
import { createTermFinder, type TermFound } from './termFinder.ts';

/**
 * What a message says of an emergency: the words that made it, whether it says itself that it is none, whether any word
 * of danger stands in it although no rule holds (`hinted`), and whether it tells of what may be or nearly was (`doubtful`).
 */
export type EmergencyReading = { words: string[]; declined: boolean; hinted: boolean; doubtful: boolean };

type Danger = { name: string; words: string };
type Sentence = { dangers: Danger[]; doubtful: boolean; nearMiss: boolean; declined: boolean; theoretical: boolean };

const findDangers = createTermFinder({ ...emergencyTerms, ...exceptionTerms });
const findExpressions = createTermFinder({
  harmless: harmlessExpressions,
  hypothetical: hypotheticals,
  theoretical,
  declined,
  nearMiss: nearMisses,
  negation: negations,
});

/** Kinds of terms that name who or when: they don't make an emergency and are no reason to show. */
const circumstances = new Set(['human', 'person', 'now', 'child', 'frail', 'onTheRoad']);
/** Kinds of things and places that everyday troubles name too: no hint of danger by themselves. */
const everyday = new Set([
  ...circumstances,
  ...Object.keys(exceptionTerms),
  ...[
    'burnable',
    'smokePlace',
    'smokeMove',
    'outdoorFire',
    'smelling',
    'gasWord',
    'gasSource',
    'hiss',
    'alarmOn',
    'ill',
  ],
  ...['wireDown', 'panel', 'waterIn', 'intoWater', 'fellIn', 'capsized', 'smallBoat', 'distress', 'through', 'sled'],
  ...['onIce', 'thinIce', 'animal', 'trapped', 'trapPlace', 'fellOn', 'heavy', 'occupied', 'caved', 'inHole', 'alone'],
  ...['aloneDanger', 'missing', 'tanker', 'spilling', 'leaking', 'swimmer', 'stalking', 'medicalMaybe', 'shelterless'],
  ...['struck', 'hissing', 'transformer', 'transformerBad', 'bodyPart', 'chestSign', 'swallowed', 'vehicle', 'offRoad'],
  ...['inside', 'bill', 'bluntTool', 'diabetic', 'gasPipe', 'poison', 'severed', 'chestPain'],
  ...['treeOnWire', 'fellOnWire', 'maybeFalls', 'escapedFire', 'spreading', 'wire', 'harmlessWire'],
]);
/** Read whatever everyday expression stands around them. */
const plain = new Set(['treeOnWire', 'fellOnWire', 'maybeFalls', 'escapedFire', 'spreading']);
/** What "pas", "no" or "aucun" before a word takes away; the others carry their own negation ("respire pas") or bear none. */
const deniable = new Set([
  'onFire',
  'burning',
  'smoke',
  'gas',
  'gasWord',
  'wire',
  'spark',
  'crash',
  'weapon',
  'gunfire',
  'explosion',
  'bomb',
  'alone',
  'fight',
  'missing',
  'trapped',
  'rescue',
  'gasFuel',
  'gasPipe',
  'inDanger',
]);
const joining = new Set([
  'de',
  'd',
  'du',
  'des',
  'un',
  'une',
  'a',
  'the',
  'any',
  'le',
  'la',
  'l',
  'vraiment',
  'really',
  'est',
  'en',
]);
const owners = new Set(['mon', 'ton', 'son', 'notre', 'votre', 'leur', 'le', 'un', 'petit', 'jeune', 'du']);
/** Past this many sentences, nobody is calling for help. */
const sentencesRead = 60;
/** A cry of one or two words is all that some can write. */
const cry =
  /^(?:(?:xexclaim|au|a|l|le|la|there is|please|s il vous plait|vite|now) ?)*(?:feu|fire|xnineoneone|secours|aide moi vite|help help|ambulance|police|pompiers?|gaz|gas|mayday|sos|noyade|incendie)(?: (?:feu|fire|vite|now|please|xexclaim|xnineoneone|secours|help|s il vous plait))*$/;

/** Looks for an emergency in a message by rules, in both languages at once. */
export function readEmergency(text: string): EmergencyReading {
  const said = words(text);
  if (said.length <= 6 && cry.test(said.join(' ')))
    return {
      words: [said.filter((word) => word !== 'xexclaim').join(' ')],
      declined: false,
      hinted: true,
      doubtful: false,
    };
  const sentences = text
    .split(/[.!?;\n]+/)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, sentencesRead)
    .map(readSentence);
  const isDeclined = sentences.some((sentence) => sentence.declined);
  const reading = {
    declined: isDeclined,
    hinted: sentences.some(isHint),
    doubtful: sentences.some(({ doubtful, nearMiss, theoretical }) => doubtful || nearMiss || theoretical),
  };
  if (sentences.some((sentence) => sentence.theoretical)) return { words: [], ...reading };
  for (const [i, one] of sentences.entries()) {
    const next = sentences[i + 1];
    const made =
      reasonIn(one.dangers, one.doubtful, isDeclined) ??
      (next && reasonIn([...one.dangers, ...next.dangers], one.doubtful || next.doubtful, isDeclined));
    if (made) return { words: [...new Set(made)], ...reading };
  }
  return { words: [], ...reading };
}

/** A word of danger, and no animal that it may be about. */
function isHint({ dangers }: Sentence): boolean {
  const ofAnimals = dangers.some(({ name }) => name === 'deadAnimal' || name === 'animal');
  return !ofAnimals && dangers.some(({ name }) => !everyday.has(name));
}

function readSentence(sentence: string): Sentence {
  // "mon fils" is a son, "des fils" are wires.
  const said = words(sentence).map((word, i, all) =>
    word === 'fils' && owners.has(all[i - 1] ?? '') ? 'garcon' : word,
  );
  const expressions = findExpressions(said);
  const harmless = expressions.filter((found) => found.name === 'harmless');
  const negations = expressions.filter((found) => found.name === 'negation');
  const dangers = findHeard(said)
    .filter(
      (term) => plain.has(term.name) || !harmless.some((found) => found.start < term.end && term.start < found.end),
    )
    .filter((term) => !deniable.has(term.name) || !isDenied(term, said, negations))
    .map((term) => ({ name: term.name, words: said.slice(term.start, term.end).join(' ') }));
  return {
    dangers,
    doubtful: expressions.some((found) => found.name === 'hypothetical'),
    nearMiss: expressions.some((found) => found.name === 'nearMiss'),
    declined: expressions.some((found) => found.name === 'declined'),
    theoretical: expressions.some((found) => found.name === 'theoretical'),
  };
}

const auxiliaries = new Set(['a', 'ai', 'as', 'ont', 'est', 'es', 'sont', 'ete', 'etait', 'etaient', 'avait']);

/** The terms in words as typed, and as they sound: "a frapper" and "est tombée" are "frappé" and "tombé". */
function findHeard(said: readonly string[]): TermFound[] {
  const heard = said.map((word, i) =>
    word.replace(auxiliaries.has(said[i - 1] ?? '') ? /(?<=[a-z]{3})(?:er|ez|ees?)$/ : /(?<=[a-z]{3})ees?$/, 'e'),
  );
  const found = findDangers(said);
  return heard.some((word, i) => word !== said[i]) ? [...found, ...findDangers(heard)] : found;
}

/** "pas de fumée", "aucun fil tombé": denied from at most two words away; "une personne blessée" denies nothing. */
function isDenied(term: TermFound, said: readonly string[], negations: readonly TermFound[]): boolean {
  return negations.some((found) => {
    if (found.end > term.start || term.start - found.end > 2) return false;
    if (said[found.start] === 'personne' && ['une', 'la', 'cette'].includes(said[found.start - 1] ?? '')) return false;
    return said.slice(found.end, term.start).every((word) => joining.has(word));
  });
}

/** The words that make the first rule that holds, or null. */
function reasonIn(dangers: readonly Danger[], doubtful: boolean, isDeclined: boolean): string[] | null {
  const named = new Map<string, string>();
  for (const danger of dangers) if (!named.has(danger.name)) named.set(danger.name, danger.words);
  const first = (group: string): string | undefined => group.split('|').find((name) => named.has(name));
  for (const { needs, unless = [], holds } of emergencyRules) {
    if ((doubtful && !holds) || (isDeclined && holds !== 'always') || unless.some((name) => named.has(name))) continue;
    const met = needs.map(first);
    if (!met.every((name) => name !== undefined)) continue;
    const reasons = met.filter((name) => !circumstances.has(name)).map((name) => named.get(name) ?? '');
    return reasons.length > 0 ? reasons : met.map((name) => named.get(name) ?? '');
  }
  return null;
}
