import type { CityPack } from '../../domain/city.ts';
import { fold } from '../fold.ts';
import { isCapitalised, type Token, tokenize } from './token.ts';

/** A stretch of a text that names a municipality; `own` when it is the city itself or one of its localities. */
export type TownHit = { from: number; to: number; name: string; own: boolean };

/** The names of the municipalities around, and of the city itself. */
export class OutsideIndex {
  readonly #byKey = new Map<string, { name: string; own: boolean }>();
  readonly #firstWords = new Set<string>();

  constructor(city: Pick<CityPack, 'name' | 'neighbours' | 'landmarks'>) {
    for (const { name } of city.neighbours) {
      this.#add(name, false);
      // "Saint-Lin--Laurentides" is Saint-Lin to everybody.
      if (name.includes('--')) this.#add(name.split('--')[0] ?? name, false, name);
    }
    for (const { name, kind } of city.landmarks) {
      if (kind === 'locality_outside') this.#add(name.fr, false);
      if (kind === 'locality') this.#add(name.fr.replace(/\(.*?\)/g, ''), true);
    }
    this.#add(city.name, true);
  }

  /** The town named at a word, the longest reading; null when none is. */
  at(tokens: Token[], from: number): TownHit | null {
    if (!this.#firstWords.has(tokens[from]?.norm ?? '')) return null;
    for (let to = Math.min(tokens.length, from + 6); to > from; to -= 1) {
      const words = tokens.slice(from, to);
      if (words.some((token, i) => token.masked || (i > 0 && !/^[ \u00a0]?[-–'’]?[ \u00a0]?$/.test(token.gap))))
        continue;
      const known = this.#byKey.get(keyOf(words));
      if (known && (known.own || isSpelledAsTown(words))) return { from, to, ...known };
    }
    return null;
  }

  #add(said: string, own: boolean, name = said): void {
    const tokens = tokenize(said);
    this.#byKey.set(keyOf(tokens), { name: name.trim(), own });
    for (const first of [...spellingsOf(tokens[0]?.norm ?? ''), keyOf(tokens)]) this.#firstWords.add(first);
  }
}

function spellingsOf(first: string): string[] {
  if (first === 'saint') return ['saint', 'st'];
  return first === 'sainte' ? ['sainte', 'ste'] : [first];
}

/** "St-Benoît du Lac" and "Saint-Benoît-du-Lac" share a key. */
function keyOf(tokens: Token[]): string {
  return tokens.map(({ norm }) => (norm === 'st' ? 'saint' : norm === 'ste' ? 'sainte' : norm)).join('');
}

const townPrepositions = new Set(['a', 'in']);
/** The province has the name of a city: only "à Québec" is the city. */
const province = 'quebec';
/** Towns whose names are everyday words: they count only with their capital ("à l'avenir", "à la pêche", "à contrecoeur"). */
const everydayTowns = new Set([
  'contrecoeur',
  'racine',
  'price',
  'hope',
  'champlain',
  'alma',
  'amos',
  'upton',
  'bedford',
  'compton',
  'windsor',
  'richmond',
  'chelsea',
  'peche',
  'prairie',
  'mines',
  'park',
  'east',
  'tuque',
]);

function isSpelledAsTown(tokens: Token[]): boolean {
  const [first, second] = tokens;
  if (!first) return false;
  if (first.norm === 'l') return isCapitalised(second);
  if (/^(?:la|le|les)$/.test(first.norm)) return isCapitalised(second) && isCapitalised(first);
  return !everydayTowns.has(first.norm) || isCapitalised(first);
}

/** The municipality that stands after a place: ", Orford", "à Terrebonne", "in Ayer's Cliff", "(Sherbrooke)". */
export function townAfter(tokens: Token[], at: number, index: OutsideIndex, unknownStreet: boolean): TownHit | null {
  const first = tokens[at];
  if (!first || first.masked) return null;
  const preposed = townPrepositions.has(first.norm) && /^[ \u00a0,]*$/.test(first.gap);
  const listed = /^[ \u00a0]*[,(]/.test(first.gap);
  const nameAt = preposed ? at + 1 : at;
  const known = index.at(tokens, nameAt);
  const ends = (to: number) =>
    tokens[to] === undefined || /[^ \u00a0'’-]/.test(tokens[to]?.gap ?? '') || tokens[to]?.norm !== 'rue';
  if (
    known &&
    (known.own ||
      preposed ||
      (listed && ends(known.to) && !isProvince(known)) ||
      (tokens[known.to] === undefined && !isProvince(known)))
  )
    return { ...known, from: at };
  if (!preposed || !unknownStreet) return null;
  return unlistedTown(tokens, at, nameAt);
}

function isProvince(hit: TownHit): boolean {
  return fold(hit.name) === province;
}

/** A town that no list holds: "à" and a capitalised name, after a street that the pack does not know either. */
function unlistedTown(tokens: Token[], at: number, nameAt: number): TownHit | null {
  let to = nameAt;
  while (to < tokens.length && to - nameAt < 5) {
    const token = tokens[to];
    if (!token || token.masked || (to > nameAt && !/^[-–'’ ]{1,2}$|^$/.test(token.gap))) break;
    if (
      to === nameAt ? !isCapitalised(token) || token.raw.length < 4 : !isCapitalised(token) && !/[-–'’]/.test(token.gap)
    )
      break;
    to += 1;
  }
  if (to === nameAt) return null;
  const name = tokens.slice(nameAt, to).map((token, i) => (i === 0 ? token.raw : token.gap + token.raw));
  return { from: at, to, name: name.join(''), own: false };
}

/** "la ville de Sherbrooke", "the city of Sherbrooke". */
function isNamedAsTown(tokens: Token[], at: number): boolean {
  return (
    /^(?:de|d|of)$/.test(tokens[at - 1]?.norm ?? '') &&
    /^(?:ville|municipalite|canton|paroisse|city|town|village|township)$/.test(tokens[at - 2]?.norm ?? '')
  );
}

/** Whether a town's name at a word is said as where one is: "à Orford", "in Orford", "Orford, 12 rue …", or nothing else. */
export function isSaidAsPlace(tokens: Token[], hit: TownHit): boolean {
  const before = tokens[hit.from - 1];
  if (hit.from === 0 && (hit.to === tokens.length || tokens[hit.to]?.gap.includes(','))) return !isProvince(hit);
  if (before?.norm === 'in' && isProvince(hit)) return false;
  if (isNamedAsTown(tokens, hit.from)) return true;
  return (
    before !== undefined && townPrepositions.has(fold(before.raw)) && /^[ \u00a0]$/.test(tokens[hit.from]?.gap ?? '')
  );
}
