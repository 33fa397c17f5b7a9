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

/** What rules say of a message: the words that make an emergency, none where no rule holds, and whether they alone make it one. */
export type EmergencyReading = { words: string[]; sure: boolean };

type Danger = { name: string; words: string };
type Sentence = { dangers: Danger[]; doubtful: boolean; declined: boolean; theoretical: boolean; missed: boolean };

const findDangers = createTermFinder({ ...emergencyTerms, ...exceptionTerms });
const findExpressions = createTermFinder({
  harmless: harmlessExpressions,
  hypothetical: hypotheticals,
  theoretical,
  declined,
  negation: negations,
  missed: nearMisses,
});
/** The rules with their groups taken apart, sure ones first. */
const rules = emergencyRules
  .map((rule) => ({ ...rule, groups: rule.needs.map((group) => group.split('|')) }))
  .sort((a, b) => Number(b.sure ?? false) - Number(a.sure ?? false));
const none: EmergencyReading = { words: [], sure: false };

/** Kinds of terms that name who or when: they don't make an emergency and are no reason to show. */
const circumstances = new Set(['human', 'person', 'now', 'child', 'frail', 'onTheRoad']);
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
  'wireDown',
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
  'smelling',
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
  'of',
  'smell',
  'smells',
  'odeur',
  'senteur',
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
    return { words: [said.filter((word) => word !== 'xexclaim').join(' ')], sure: true };
  const sentences = text
    .split(/[.!?;\n]+/)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, sentencesRead)
    .map(readSentence);
  if (sentences.some((sentence) => sentence.theoretical)) return none;
  const isDeclined = sentences.some((sentence) => sentence.declined);
  const passed = sentences.some((sentence) => sentence.missed);
  let vague: EmergencyReading | null = null;
  for (const [i, one] of sentences.entries()) {
    const next = sentences[i + 1];
    const made =
      reasonIn(one.dangers, one.doubtful, isDeclined) ??
      (next && reasonIn([...one.dangers, ...next.dangers], one.doubtful || next.doubtful, isDeclined));
    if (made?.sure && !passed) return made;
    vague ??= made ? { ...made, sure: false } : null;
  }
  return vague ?? none;
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
    declined: expressions.some((found) => found.name === 'declined'),
    theoretical: expressions.some((found) => found.name === 'theoretical'),
    missed: expressions.some((found) => found.name === 'missed'),
  };
}

const justDone = new Set(['viens', 'vient', 'viennent', 'venait', 'venaient']);
const auxiliaries = new Set(['a', 'ai', 'as', 'ont', 'est', 'es', 'sont', 'ete', 'etait', 'etaient', 'avait']);

/** The terms in words as typed, and as they sound: "a frapper", "vient de frapper" and "est tombée" are "frappé" and "tombé". */
function findHeard(said: readonly string[]): TermFound[] {
  const heard = said.map((word, i) => {
    const [before, earlier] = [said[i - 1] ?? '', said[i - 2] ?? ''];
    const done = auxiliaries.has(before) || (before === 'de' && justDone.has(earlier));
    return word.replace(done ? /(?<=[a-z]{3})(?:er|ez|ees?)$/ : /(?<=[a-z]{3})ees?$/, 'e');
  });
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

/** What the first rule that holds is made of, or null. */
function reasonIn(dangers: readonly Danger[], doubtful: boolean, isDeclined: boolean): EmergencyReading | null {
  if (dangers.length === 0) return null;
  const named = new Map<string, string>();
  for (const danger of dangers) if (!named.has(danger.name)) named.set(danger.name, danger.words);
  for (const { groups, unless = [], holds, sure = false } of rules) {
    if ((doubtful && !holds) || (isDeclined && holds !== 'always') || unless.some((name) => named.has(name))) continue;
    const met = groups.map((group) => group.find((name) => named.has(name)));
    if (!met.every((name) => name !== undefined)) continue;
    const reasons = met.filter((name) => !circumstances.has(name));
    const made = (reasons.length > 0 ? reasons : met).map((name) => named.get(name) ?? '');
    return { words: [...new Set(made)], sure };
  }
  return null;
}
