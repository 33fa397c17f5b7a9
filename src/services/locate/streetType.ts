/** A kind of thoroughfare: how it is written, and what else it is called or shortened to, folded. */
export type StreetType = {
  id: string;
  label: string;
  words: string[];
  /** The word has common meanings too ("place", "court"): alone it does not make a street of an unknown name. */
  weak?: boolean;
};

const streetTypes: StreetType[] = [
  { id: 'rue', label: 'Rue', words: ['rue', 'r', 'street', 'str', 'st', 'rues', 'streets'] },
  {
    id: 'avenue',
    label: 'Avenue',
    words: [
      'avenue',
      'av',
      'ave',
      'aven',
      'avn',
      'avenu',
      'avenues',
      'aveneu',
      'avneue',
      'avenie',
      'avennue',
      'avnue',
      'avnu',
    ],
  },
  {
    id: 'boulevard',
    label: 'Boulevard',
    words: [
      'boulevard',
      'boul',
      'blvd',
      'bld',
      'boulv',
      'bd',
      'bl',
      'blv',
      'boulvard',
      'boulevar',
      'bouleverd',
      'boullevard',
      'boulevart',
      'bolevard',
    ],
  },
  {
    id: 'chemin',
    label: 'Chemin',
    words: [
      'chemin',
      'ch',
      'che',
      'chem',
      'chm',
      'road',
      'rd',
      'chemins',
      'chmin',
      'chemim',
      'chemn',
      'cheminn',
      'chemein',
      'chmein',
    ],
  },
  { id: 'montee', label: 'Montée', words: ['montee', 'mtee', 'mte', 'mntee', 'mnt', 'mont', 'monte'] },
  { id: 'place', label: 'Place', words: ['place', 'pl', 'plc'], weak: true },
  {
    id: 'croissant',
    label: 'Croissant',
    words: [
      'croissant',
      'crois',
      'croiss',
      'cr',
      'crois',
      'crescent',
      'cres',
      'cresc',
      'croisant',
      'croissent',
      'croisan',
      'croissan',
    ],
  },
  { id: 'terrasse', label: 'Terrasse', words: ['terrasse', 'terr', 'tsse', 'trsse', 'terrace', 'terasse', 'ter'] },
  { id: 'rang', label: 'Rang', words: ['rang', 'rg', 'range', 'concession'] },
  { id: 'route', label: 'Route', words: ['route', 'rte', 'highway', 'hwy', 'rt'] },
  { id: 'autoroute', label: 'Autoroute', words: ['autoroute', 'aut', 'autorte', 'motorway', 'freeway'] },
  { id: 'cote', label: 'Côte', words: ['cote', 'hill'], weak: true },
  { id: 'allee', label: 'Allée', words: ['allee', 'all', 'alley'] },
  { id: 'impasse', label: 'Impasse', words: ['impasse', 'imp', 'culdesac'] },
  { id: 'ruelle', label: 'Ruelle', words: ['ruelle', 'rle', 'lane', 'ln', 'laneway'] },
  { id: 'promenade', label: 'Promenade', words: ['promenade', 'prom', 'drive', 'dr'], weak: true },
  { id: 'sentier', label: 'Sentier', words: ['sentier', 'trail', 'path'], weak: true },
  { id: 'square', label: 'Square', words: ['square', 'sq', 'carre', 'car'], weak: true },
  { id: 'cercle', label: 'Cercle', words: ['cercle', 'circle', 'cir'], weak: true },
  { id: 'cours', label: 'Cours', words: ['cours', 'court', 'crt', 'cour'], weak: true },
  { id: 'traverse', label: 'Traverse', words: ['traverse', 'trav', 'crossing'], weak: true },
  { id: 'voie', label: 'Voie', words: ['voie', 'way'], weak: true },
  { id: 'passage', label: 'Passage', words: ['passage', 'pass'], weak: true },
  { id: 'ligne', label: 'Ligne', words: ['ligne', 'line'], weak: true },
  { id: 'domaine', label: 'Domaine', words: ['domaine', 'dom'], weak: true },
  { id: 'jardin', label: 'Jardin', words: ['jardin', 'jardins', 'gardens'], weak: true },
  { id: 'esplanade', label: 'Esplanade', words: ['esplanade', 'espl'], weak: true },
  { id: 'rond-point', label: 'Rond-point', words: ['rondpoint', 'roundabout'], weak: true },
];

const byWord = new Map(streetTypes.flatMap((type) => type.words.map((word) => [word, type] as const)));

/** Short forms that are more often something else: a type only beside a number or a known name. */
const doubtfulWords = new Set([
  'r',
  'st',
  'ch',
  'av',
  'bl',
  'bd',
  'cr',
  'car',
  'mont',
  'monte',
  'pass',
  'dom',
  'all',
  'ter',
  'imp',
  'aut',
  'che',
  'dr',
  'rt',
  'str',
  'pl',
  'prom',
  'cir',
]);

/** Words that stand after the name and never before it. */
const englishWords = new Set([
  'street',
  'st',
  'str',
  'road',
  'rd',
  'avenue',
  'av',
  'ave',
  'boulevard',
  'blvd',
  'lane',
  'ln',
  'drive',
  'dr',
  'crescent',
  'cres',
  'cresc',
  'terrace',
  'terr',
  'hill',
  'square',
  'sq',
  'circle',
  'cir',
  'court',
  'crt',
  'way',
  'place',
  'pl',
  'trail',
  'path',
  'highway',
  'hwy',
  'alley',
  'gardens',
  'line',
  'range',
  'crossing',
  'laneway',
  'chemin',
  'rue',
]);

/** The kind of thoroughfare that a folded word means, or null. */
export function streetTypeOf(word: string): StreetType | null {
  return byWord.get(word) ?? null;
}

/** Whether the word may follow the name, the English way ("Garden Avenue", "Roy Road", "12e Avenue"). */
export function standsAfterName(word: string): boolean {
  return englishWords.has(word);
}

/** Whether the word alone is poor evidence that a street is meant. */
export function isDoubtfulType(word: string): boolean {
  return doubtfulWords.has(word) || byWord.get(word)?.weak === true;
}

/** English generics that translate several French ones: "Roy Road" may be a chemin, a rang, a route or a rue. */
const looseWords: Record<string, Record<string, number>> = {
  street: { rue: 1, avenue: 0.75, chemin: 0.75, boulevard: 0.7 },
  st: { rue: 1, avenue: 0.75, chemin: 0.7 },
  road: { chemin: 1, rang: 0.95, route: 0.95, rue: 0.85, montee: 0.9 },
  rd: { chemin: 1, rang: 0.95, route: 0.95, rue: 0.85, montee: 0.9 },
  lane: { ruelle: 1, rue: 0.85, chemin: 0.85, allee: 0.9, place: 0.8 },
  drive: { promenade: 1, rue: 0.85, chemin: 0.85, allee: 0.8, avenue: 0.75 },
  court: { cours: 1, place: 0.9, impasse: 0.85, rue: 0.75 },
  circle: { cercle: 1, croissant: 0.9, place: 0.85, rue: 0.75 },
  range: { rang: 1, chemin: 0.85 },
  concession: { rang: 1, chemin: 0.8 },
  highway: { route: 1, autoroute: 1, boulevard: 0.7 },
  hwy: { route: 1, autoroute: 1 },
  hill: { cote: 1, montee: 0.95 },
};

/** How well the word said fits the official kind, 0..1: "rue" is what people say for anything, an abbreviation fits wholly. */
export function typeFit(said: string | null, officialId: string | null): number {
  if (said === null) return 0.95;
  const type = byWord.get(said);
  if (type?.id === officialId) return 1;
  const loose = officialId === null ? undefined : looseWords[said]?.[officialId];
  if (loose !== undefined) return loose;
  if (type?.id === 'route' && officialId === 'autoroute') return 0.8;
  return type?.id === 'rue' || type?.id === 'chemin' ? 0.8 : 0.65;
}
