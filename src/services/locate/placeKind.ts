import { articles } from './words.ts';

/** Words for kinds of places, both languages; several words for one kind share a concept, so that "park" finds "parc". */
const concepts: Record<string, string> = {
  '@park': 'parc parcs park parks parcecole',
  '@school': 'ecole school polyvalente cegep college secondaire',
  '@church': 'eglise church',
  '@beach': 'plage beach',
  '@wharf': 'quai quais wharf dock pier',
  '@library': 'bibliotheque biblio library',
  '@arena': 'arena aréna rink',
  '@hospital': 'hopital hospital',
  '@townhall': 'townhall mairie',
  '@firehall': 'firehall caserne',
  '@police': 'policestation',
  '@communitycentre': 'communitycentre',
  '@ecocentre': 'ecocentre dump',
  '@cemetery': 'cimetiere cemetery graveyard',
  '@marina': 'marina',
  '@pool': 'piscine pool',
  '@bridge': 'pont bridge viaduc overpass passerelle footbridge',
  '@station': 'terminus gare station',
  '@cyclepath': 'cyclepath',
  '@trail': 'sentier trail boardwalk',
  '@skatepark': 'skatepark',
  '@playground': 'playground playgrounds',
  '@dogpark': 'dogpark',
  '@field': 'soccerfield',
  '@daycare': 'garderie cpe daycare',
  '@residence': 'residence residences chsld',
  '@parkinglot': 'parkinglot',
  '@busstop': 'abribus busstop',
  '@dam': 'barrage dam',
  '@ramp': 'debarcadere boatramp',
  '@mall': 'galerie galeries mall',
  '@camping': 'camping campground',
  '@marsh': 'marais marsh',
};

const shops =
  'iga maxi metro provigo walmart costco esso shell irving ultramar petrocanada couchetard dollarama jeancoutu pharmaprix familiprix saq rona homedepot canadiantire timhortons tim mcdo mcdonald mcdonalds superc sonic brunet uniprix depanneur caissepopulaire desjardins bmr patrickmorin winners giganttiger';

/** Several words that mean one kind or one chain of shops. */
const compounds: [RegExp, string][] = [
  [/\bhotel (?:de )?ville\b|\b(?:city|town) hall\b/g, 'townhall'],
  [/\bposte (?:de )?police\b|\bpolice station\b/g, 'policestation'],
  [/\bfire (?:hall|station)\b|\bcaserne (?:de |des )?pompiers\b/g, 'firehall'],
  [/\bcentre communautaire\b|\bcommunity cent(?:re|er)\b/g, 'communitycentre'],
  [/\beco centre\b|\brecycling depot\b/g, 'ecocentre'],
  [/\bpistes? cyclables?\b|\b(?:bike|bicycle|cycle) (?:path|trail|lane)\b/g, 'cyclepath'],
  [/\bskate ?park\b|\bplanchodrome\b/g, 'skatepark'],
  [/\bparc (?:a|pour|aux) chiens\b|\bdog park\b/g, 'dogpark'],
  [
    /\b(?:terrain|field) (?:de )?(?:soccer|baseball|balle|football)\b|\b(?:soccer|baseball|ball|football) field\b/g,
    'soccerfield',
  ],
  [/\barrets? (?:d )?autobus\b|\bbus (?:stop|shelter)\b/g, 'busstop'],
  [/\bjeux d eau\b|\bsplash pad\b/g, 'playground'],
  [/\bboat (?:ramp|launch)\b|\brampe (?:de )?mise (?:a )?l eau\b/g, 'boatramp'],
  [/\bcanadian tire\b/g, 'canadiantire'],
  [/\btim hortons?\b/g, 'timhortons'],
  [/\bsuper c\b/g, 'superc'],
  [/\bcouche tard\b/g, 'couchetard'],
  [/\bpetro canada\b/g, 'petrocanada'],
  [/\bjean coutu\b/g, 'jeancoutu'],
  [/\bhome depot\b/g, 'homedepot'],
];

/** The first words of those compounds: most texts hold none of them. */
const compoundOpeners = new Set(
  `hotel city town poste police fire caserne centre community eco recycling piste pistes bike bicycle cycle skate planchodrome parc dog
  terrain field soccer baseball ball football arret arrets bus jeux splash boat rampe canadian tim super couche petro jean home`
    .split(/\s+/)
    .filter(Boolean),
);

const conceptOf = new Map(
  Object.entries(concepts).flatMap(([concept, words]) => words.split(' ').map((word) => [word, concept] as const)),
);
const shopWords = new Set(shops.split(' '));
const qualifiers = new Set([
  'secondaire',
  'primaire',
  'high',
  'elementary',
  'municipal',
  'municipale',
  'public',
  'publique',
]);

/** Folded words with what several words mean made one: `hotel de ville` → `townhall`. */
function joinCompounds(words: string[]): string[] {
  if (!words.some((word) => compoundOpeners.has(word))) return words;
  return compounds.reduce((text, [pattern, one]) => text.replace(pattern, one), words.join(' ')).split(' ');
}

/** Whether a folded word is a kind of place, or may begin one of several words. */
export function isKindWord(word: string): boolean {
  return conceptOf.has(word) || compoundOpeners.has(word);
}

/** Whether a folded word is a chain of shops, or may begin one of several words. */
function mayBeHead(word: string): boolean {
  return isKindWord(word) || shopWords.has(word);
}

/** The key under which a place is known: little words left out, its kind first, whichever the language. */
export function placeKey(words: string[]): string {
  const kept = joinCompounds(words).filter((word) => !articles.has(word) && word !== '');
  const named = kept.map((word) => conceptOf.get(word) ?? word);
  const kinds = named.filter((word) => word.startsWith('@'));
  const rest = named.filter((word) => !word.startsWith('@') && (kinds.length === 0 || !qualifiers.has(word)));
  return [...new Set(kinds.sort()), ...rest].join(' ');
}

/** Whether these words, taken together, name a kind of place and nothing more. */
export function isPlaceKind(words: string[]): boolean {
  return isPlaceHead(words) && !shopWords.has(joinCompounds(words)[0] ?? '');
}

/** Whether these words, taken together, name a chain of shops or a kind of place. */
export function isPlaceHead(words: string[]): boolean {
  if (!mayBeHead(words[0] ?? '')) return false;
  const joined = joinCompounds(words);
  const only = joined[0] ?? '';
  return joined.length === 1 && (conceptOf.has(only) || shopWords.has(only));
}
