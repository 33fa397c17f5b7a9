import type { CivicAddress } from '../src/domain/city.ts';
import { fold } from '../src/services/fold.ts';
import { parseStreetName } from '../src/services/locate/streetName.ts';

/** A way of writing an address, or null where it does not apply to this one. */
export type Noise = (address: CivicAddress, random: () => number) => string | null;

/** A small seeded generator (mulberry32): the same noise every time. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const short: Record<string, string[]> = {
  Rue: ['rue', 'r.'],
  Avenue: ['av.', 'ave', 'av'],
  Boulevard: ['boul.', 'blvd', 'boul'],
  Chemin: ['ch.', 'ch', 'chem.'],
  Montée: ['mtée', 'montee'],
  Place: ['pl.', 'pl'],
  Croissant: ['crois.', 'croissant'],
  Terrasse: ['terr.', 'terrasse'],
  Rang: ['rang'],
  Crescent: ['cres.'],
};
const english: Record<string, string> = {
  Rue: 'Street',
  Avenue: 'Avenue',
  Boulevard: 'Blvd',
  Chemin: 'Road',
  Place: 'Place',
  Croissant: 'Crescent',
  Terrasse: 'Terrace',
};
const typeOf = (street: string) => street.split(' ')[0] ?? '';
const pick = <T>(list: T[], random: () => number) => list[Math.floor(random() * list.length)] as T;
const withoutType = (street: string) => {
  const { type, lead, words } = parseStreetName(street);
  return type && street.startsWith(typeOf(street)) && short[typeOf(street)]
    ? street.slice(typeOf(street).length + 1)
    : [...lead, ...words].join(' ');
};
const bare = (street: string) => withoutType(street).replace(/^(?:de la |de l'|du |des |de |d')/i, '');

function typo(street: string, random: () => number): string | null {
  const name = bare(street);
  const core = fold(name).replace(/[^a-z]/g, '');
  if (core.length < 5) return null;
  const head = street.slice(0, street.length - name.length);
  const at = 1 + Math.floor(random() * (name.length - 2));
  const letters = [...fold(name)];
  if (!/[a-z]/.test(letters[at] ?? '') || !/[a-z]/.test(letters[at + 1] ?? '')) return null;
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at] as string);
  else if (kind === 2) [letters[at], letters[at + 1]] = [letters[at + 1] as string, letters[at] as string];
  else letters[at] = pick([...'aeiourstnl'], random);
  return head + letters.join('');
}

/** The ways people write an address, each measured apart. */
export const noises: Record<string, Noise> = {
  'as in the file': ({ number, street }) => `${number} ${street}`,
  'lower case, no accents or hyphens': ({ number, street }) => `${number} ${fold(street).replaceAll('-', ' ')}`,
  'ALL CAPS': ({ number, street }) => `${number} ${street.toUpperCase()}`,
  'kind abbreviated': ({ number, street }, random) => {
    const forms = short[typeOf(street)];
    return forms ? `${number} ${pick(forms, random)} ${street.slice(typeOf(street).length + 1)}` : null;
  },
  'Saint abbreviated': ({ number, street }, random) =>
    /Saint/.test(street)
      ? `${number} ${street.replace(/Sainte?-/, (word) => (word === 'Saint-' ? pick(['St-', 'st ', 'St. '], random) : pick(['Ste-', 'ste '], random)))}`
      : null,
  'English order': ({ number, street }) => {
    const word = english[typeOf(street)];
    return word ? `${number} ${bare(street)} ${word}` : null;
  },
  'no article': ({ number, street }) =>
    bare(street) === withoutType(street) ? null : `${number} ${typeOf(street)} ${bare(street)}`,
  'no kind': ({ number, street }) => `${number} ${withoutType(street)}`,
  'no kind, lower case, no accents': ({ number, street }) => `au ${number} ${fold(withoutType(street))}`,
  'one typing mistake': ({ number, street }, random) => {
    const wrong = typo(street, random);
    return wrong && `${number} ${wrong}`;
  },
  'one mistake, no kind': ({ number, street }, random) => {
    const wrong = typo(street, random);
    return wrong && `${number} ${withoutType(wrong)}`;
  },
  'in a sentence': ({ number, street }) =>
    `bonjour y a un gros trou devant le ${number} ${fold(street)} depuis mardi, mon tel 450 555 0142 merci`,
};
