import { isCivic, spellNumber } from './civicNumber.ts';
import { type Mention, mentionOf } from './mention.ts';
import type { Token } from './token.ts';
import { dateWords, stopWords, unitWords } from './words.ts';

const wordsOf = (words: string) => new Set(words.split(/\s+/));

/** What takes back the place just said. */
const markers = wordsOf(
  `non no nope nah wait attends attendez attend plutot rather actually correction scratch sorry pardon oups oops woops ouin
  excuse excusez scuse scusez desole desolee mean meant dire erreur trompe instead finalement`,
);
/** Little words that may stand around it: "euh non, c'est le", "oh wait, I mean the". */
const fillers = wordsOf(
  `euh heu hum hmm uh um er oh ah ben bon en fait c ce est it its s is that i j je me m veux voulais suis to say au a le la l
  les de d du des the at on sur dans devant in front of or ou mais but oui yeah hold just make my mon ma bad faute mistake number numero`,
);
const longestRun = 9;

/** The places without those that the citizen took back in the same breath: "12 rue Percy, euh non, le 14" is 14, rue Percy. */
export function withoutTakenBack(tokens: Token[], mentions: Mention[]): Mention[] {
  let kept = mentions;
  for (const first of mentions) {
    if (first.evidence < 0.3 || !kept.includes(first)) continue;
    const second = replacement(tokens, first, kept);
    if (second) kept = [...kept.filter((one) => one !== first && !overlaps(one, second)), second];
  }
  return kept.sort((a, b) => a.from - b.from);
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What is said in the place of a mention, right after it; null when it stands. */
function replacement(tokens: Token[], first: Mention, mentions: Mention[]): Mention | null {
  const { to, marked } = runAfter(tokens, first.to, mentions);
  const denied = isDenied(tokens, first) && (to > first.to || tokens[to]?.gap.includes(','));
  if (!marked && !denied) return null;
  const said = mentions.find((one) => one.from === to && one !== first && (one.landmark || one.street));
  if (said) return asSaid(first, said);
  const number = tokens[to];
  if (!first.street || first.cross || !isCivic(number) || !endsThere(tokens, to)) return null;
  const evidence = Math.max(first.evidence, 0.7);
  return { ...mentionOf('number', to, to + 1, evidence), number: spellNumber(number), street: first.street };
}

/** A street that takes the place of an address keeps its number: "12 rue Percy, non, rue Hall". */
function asSaid(first: Mention, said: Mention): Mention | null {
  const known = said.landmark !== null || (said.street?.exact && (said.street.matches[0]?.fit ?? 0) > 0.9);
  if (!known && said.evidence < 0.5) return null;
  const evidence = Math.max(said.evidence, 0.75);
  if (said.kind !== 'street' || first.kind !== 'civic') return { ...said, evidence };
  return { ...said, kind: 'civic', number: first.number, unit: first.unit, evidence };
}

/** The words after a place that only lead to another, up to where it begins; `marked` when they take the first one back. */
function runAfter(tokens: Token[], from: number, mentions: Mention[]): { to: number; marked: boolean } {
  let to = from;
  let marked = false;
  while (to < tokens.length && to - from < longestRun) {
    const word = tokens[to];
    if (!word || word.masked || word.gap.includes('\n') || startsPlace(to, mentions)) break;
    const marks = markers.has(word.norm) && !isNumeroSign(tokens, to) && !isInsteadOf(tokens, to);
    if (!marks && !fillers.has(word.norm)) break;
    marked ||= marks;
    to += 1;
  }
  return { to, marked };
}

function startsPlace(at: number, mentions: Mention[]): boolean {
  return mentions.some((one) => one.from === at && (one.street !== null || one.landmark !== null));
}

/** "no 12" is its number, "no, 12" takes one back. */
function isNumeroSign(tokens: Token[], at: number): boolean {
  return tokens[at]?.norm === 'no' && /^[.°]? ?$/.test(tokens[at + 1]?.gap ?? '') && isCivic(tokens[at + 1]);
}

/** "12 rue Percy instead of rue Hall": what follows is what was taken back. */
function isInsteadOf(tokens: Token[], at: number): boolean {
  return tokens[at]?.norm === 'instead' && tokens[at + 1]?.norm === 'of';
}

/** "pas le 12 rue Percy, le 14": the first is said not to be the place. */
function isDenied(tokens: Token[], { from }: Mention): boolean {
  const [far, near] = [tokens[from - 2]?.norm ?? '', tokens[from - 1]?.norm ?? ''];
  return /^(?:pas|not)$/.test(near) || (/^(?:pas|not)$/.test(far) && fillers.has(near));
}

/** "…, le 14." and no "14 personnes", no "14 juin". */
function endsThere(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || /[^ \u00a0]/.test(next.gap)) return true;
  return stopWords.has(next.norm) && !unitWords.has(next.norm) && !dateWords.has(next.norm);
}
