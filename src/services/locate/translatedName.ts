/** Common nouns of street names that English speakers translate, folded. */
const nouns: Partial<Record<string, string>> = {
  principale: 'main',
  parc: 'park',
  plage: 'beach',
  lac: 'lake',
  riviere: 'river',
  pins: 'pine pines',
  erables: 'maple maples',
  cedres: 'cedar cedars',
  ormes: 'elm elms',
  chenes: 'oak oaks',
  bouleaux: 'birch birches',
  saules: 'willow willows',
  sapins: 'fir',
  peupliers: 'poplar poplars',
  moulin: 'mill',
  eglise: 'church',
  gare: 'station',
  montagne: 'mountain',
  colline: 'hill',
  vallee: 'valley',
  pont: 'bridge',
  etang: 'pond',
  foret: 'forest',
  ecole: 'school',
  center: 'centre',
  centre: 'center',
  lilas: 'lilac',
  roses: 'rose',
  peres: 'fathers',
};

/** What English speakers may call a street whose name is one common noun: `pins` → `pine`, `pines`. */
export function englishNames(words: string[]): string[] {
  const [only, ...rest] = words;
  return rest.length === 0 && only !== undefined ? (nouns[only]?.split(' ') ?? []) : [];
}
