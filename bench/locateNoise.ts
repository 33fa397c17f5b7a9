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

/** One letter left out, doubled, swapped with the next or another in its place, after `from`; null where the name is too short. */
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

/** Two mistakes in a name long enough to bear them. */
function twoTypos(street: string, random: () => number): string | null {
  if (fold(bare(street)).replace(/[^a-z]/g, '').length < 9) return null;
  const once = typo(street, random);
  return once && typo(once, random);
}

/** Sounds that French writes in several ways. */
const sounds: [RegExp, string[]][] = [
  [/eaux?\b/, ['o', 'ot', 'au']],
  [/ph/, ['f']],
  [/ç|ss/, ['s']],
  [/qu(?=[eiéèê])/, ['k']],
  [/(?<=[aeiou])ll(?!e\b)/, ['l']],
  [/nn/, ['n']],
  [/rr/, ['r']],
  [/tt/, ['t']],
  [/ai(?![nl])/, ['è', 'é']],
  [/en(?=[cdt])/, ['an']],
  [/an(?=[cdgt])/, ['en']],
  [/y(?!e)/, ['i']],
  [/(?<=[aeiouéè])s\b/, ['']],
  [/er\b/, ['é']],
  [/th/, ['t']],
];

/** The name as it sounds to who never saw it written. */
function asHeard(street: string, random: () => number): string | null {
  const name = bare(street);
  const heard = sounds.filter(([pattern]) => pattern.test(name.toLowerCase()));
  if (heard.length === 0 || name.length < 6) return null;
  const [pattern, ways] = pick(heard, random);
  return street.slice(0, street.length - name.length) + name.toLowerCase().replace(pattern, pick(ways, random));
}

const units = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
const tens = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A number of one to four figures in French words. */
function inWords(value: number): string {
  if (value >= 1000)
    return [value < 2000 ? '' : inWords(Math.floor(value / 1000)), 'mille', belowThousand(value % 1000)]
      .filter(Boolean)
      .join(' ');
  return belowThousand(value);
}

function belowThousand(value: number): string {
  if (value === 0) return '';
  if (value < 100) return belowHundred(value);
  const hundreds = Math.floor(value / 100);
  return [hundreds > 1 ? units[hundreds] : '', 'cent', belowHundred(value % 100)].filter(Boolean).join(' ');
}

function belowHundred(value: number): string {
  if (value === 0) return '';
  if (value <= 16) return units[value] ?? '';
  if (value < 20) return `dix-${units[value - 10]}`;
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  if (rest === 0) return tens[ten] ?? '';
  const joint = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
  return `${tens[ten]}${joint}${rest <= 16 ? units[rest] : `dix-${units[rest - 10]}`}`;
}

const mistypedKinds: Record<string, string[]> = {
  Rue: ['rue'],
  Avenue: ['avenu', 'aveneu', 'avnue'],
  Boulevard: ['boulvard', 'boulevar', 'bouleverd'],
  Chemin: ['chmin', 'chemim', 'cheminn'],
  Croissant: ['croisant', 'croissan'],
  Terrasse: ['terasse'],
};

/** The right ways in which people write an address, each measured apart. */
export const cleanForms: Record<string, Noise> = {
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
  'in a sentence': ({ number, street }) =>
    `bonjour y a un gros trou devant le ${number} ${fold(street)} depuis mardi, mon tel 450 555 0142 merci`,
  'in an English sentence': ({ number, street }) =>
    `hi, the street light across from ${number} ${street} has been out since last week, call me at 450-555-0142`,
  'number after the street': ({ number, street }) => `${street}, ${number}`,
  'number of the street': ({ number, street }) => `devant le ${number} de la ${fold(street)} il y a un trou`,
  'flat before': ({ number, street }) => `4-${number} ${fold(street)}`,
  'flat after': ({ number, street }) => `${number}, ${street}, app. 12-B`,
  'flat after, as a sign': ({ number, street }) => `${number} ${street} #4`,
  'with town and postal code': ({ number, street }) => `${number}, ${street}, Mascouche (Québec) J7K 2N8`,
  'number in words': ({ number, street }) => (/^\d+$/.test(number) ? `${inWords(Number(number))} ${street}` : null),
  'a beside': ({ number, street }) => `à côté du ${number} ${fold(street)}, y a un gros tas de branches`,
  'taken back': ({ number, street }) => `${Number.parseInt(number, 10) + 10} ${street}, oups non le ${number}`,
};

/** The wrong ways: they are read, or asked about with the right one first. */
export const misspeltForms: Record<string, Noise> = {
  'one typing mistake': ({ number, street }, random) => {
    const wrong = typo(street, random);
    return wrong && `${number} ${wrong}`;
  },
  'one mistake, no kind': ({ number, street }, random) => {
    const wrong = typo(street, random);
    return wrong && `${number} ${withoutType(wrong)}`;
  },
  'two mistakes in a long name': ({ number, street }, random) => {
    const wrong = twoTypos(street, random);
    return wrong && `${number} ${wrong}`;
  },
  'first letter wrong': ({ number, street }, random) => {
    const name = fold(bare(street));
    const wrong = pick(
      [name.slice(1), name[1] + (name[0] ?? '') + name.slice(2), pick([...'bdlmprt'], random) + name.slice(1)],
      random,
    );
    return name.length < 5 || wrong === name
      ? null
      : `${number} ${street.slice(0, street.length - name.length)}${wrong}`;
  },
  'one mistake in a short name': ({ number, street }, random) => {
    const name = fold(bare(street));
    if (name.length > 4 || /\d/.test(name)) return null;
    const at = 1 + Math.floor(random() * (name.length - 1));
    return `${number} ${typeOf(street)} ${name.slice(0, at)}${pick([...'aeiou'], random)}${name.slice(at + 1)}`;
  },
  'as it sounds': ({ number, street }, random) => {
    const wrong = asHeard(street, random);
    return wrong && `${number} ${wrong}`;
  },
  'as it sounds, no kind, in a sentence': ({ number, street }, random) => {
    const wrong = asHeard(street, random);
    return wrong && `y a un trou devant le ${number} ${fold(withoutType(wrong))} depuis hier`;
  },
  'words joined': ({ number, street }) =>
    /[ -]/.test(bare(street)) ? `${number} ${typeOf(street)} ${fold(bare(street)).replace(/[^a-z0-9]/g, '')}` : null,
  'another kind': ({ number, street }) =>
    street.startsWith('Rue ') || !short[typeOf(street)] ? null : `${number} rue ${withoutType(street)}`,
  'kind mistyped': ({ number, street }, random) => {
    const forms = mistypedKinds[typeOf(street)];
    return forms ? `${number} ${pick(forms, random)} ${fold(withoutType(street))}` : null;
  },
};
