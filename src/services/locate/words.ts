/** Closed classes of words, folded, in both languages. */

function wordSet(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

/** Little words between the kind of a street and its name, or inside a name. */
export const articles = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'of', 'the', 'au', 'aux']);

/** Directions of streets, as said, to the official French word. */
export const directions: Record<string, string> = {
  nord: 'Nord',
  north: 'Nord',
  n: 'Nord',
  sud: 'Sud',
  south: 'Sud',
  s: 'Sud',
  est: 'Est',
  east: 'Est',
  e: 'Est',
  ouest: 'Ouest',
  west: 'Ouest',
  o: 'Ouest',
  w: 'Ouest',
  ouset: 'Ouest',
  oeust: 'Ouest',
  ouesst: 'Ouest',
  oest: 'Ouest',
  oues: 'Ouest',
  oust: 'Ouest',
  ouets: 'Ouest',
  nors: 'Nord',
  norrd: 'Nord',
  nrod: 'Nord',
  noth: 'Nord',
  soth: 'Sud',
};

/** Spellings of the words that open many names. */
export const expansions: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  saintt: 'saint',
  st1: 'saint',
  mgr: 'monseigneur',
  msgr: 'monseigneur',
  dr: 'docteur',
  gal: 'general',
  gen: 'general',
  cap: 'capitaine',
  notre: 'notre',
  nd: 'notredame',
  fx: 'francoisxavier',
  princ: 'principale',
  pius: 'pie',
};

const months =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december jan fev avr sept oct nov dec feb apr jun jul aug sep'.split(
    ' ',
  );
const days =
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'.split(
    ' ',
  );

/** Months and days: a number before or after one is a date. */
export const dateWords = new Set([...months, ...days]);

/** Words that end a place, and never begin an unknown street's name. */
export const stopWords = wordSet(
  `a ai alors an and are as at avec avant apres aujourd aussi autre avait avons be been bien bon but by c ca ce ceci cela ces cet cette chez comme could
  dans demain depuis derriere devant did does dont du elle en encore entre est et etait ete etre faudrait faut fait fois for from get going had half has have hey hi hier i ici il ils in into is it its
  j je jusqu juste la le les leur lui ma mais me mes moi mon more my n ne next no non nos not notre nous on or ou our out over par parce pas pendant personne peu please plus pour pourquoi pu pus puis pis qu quand que quel quelqu qui quoi
  s sa sans se ses she si since so somebody someone son sont sous souvent still ta that the their them then there they this through to today tomorrow too toujours tous tout toute tres trop tu
  sur ben faire aller vient viennent quelques autres plusieurs every each any some than ont avez etes off
  un une until up us very vers via votre vous voir was we were what when where which while who why will with would y ya yesterday you your yen merci svp stp thanks soir matin midi nuit morning night evening weekend week
  allo bonjour salut hello jamais rien vite lentement proche pres near cote coin corner face travers long milieu bout bord street road rue needs lights light wont dont cant doesnt isnt hasnt been broken broke blocked closed`,
);

/** Words that are said of a street, not names of one: "rue glissante", "road closed", "rue principal". */
export const descriptions = wordSet(
  `pleine plein pleines bloque bloquee bloquees ferme fermee fermees brise brisee glissant glissante glacee glacees inondee inondees eclairee deneigee deneigees principal privee prive dangereuse dangereux pietonne commerciale residentielle
  entiere complete mal flooded icy dark dangerous full sign signs lamp lamps sweeper sweeping cleaning parking plow plows numero publique public avoisinante voisine large etroite sale propre belle`,
);

/** Words after a number that make it a quantity. */
export const unitWords = wordSet(
  `m cm mm metre metres meter meters km kilometre kilometres kilometers mile miles pied pieds feet foot ft pouce pouces inch inches h heure heures hour hours minute minutes min an ans annee annees year years mois month months jour jours day days
  semaine semaines week weeks fois time times personne personnes people enfant enfants kids dollar dollars piastre piastres litre litres kg lbs degre degres chien chiens dog dogs chat chats char chars car cars auto autos voiture voitures
  truck trucks camion camions bac bacs bin bins sac sacs bag bags arbre arbres tree trees trou trous hole holes gars guys maison maisons house houses logement logements porte portes etage etages lot`,
);

/** Parts of a place that English hangs on its name: "the library wall". */
export const partWords = wordSet(
  'mur porte entree stationnement toit cour rampe marches escalier toilettes cloture wall parking lot entrance door roof stairs steps sign fence driveway yard washroom washrooms trail gate ramp',
);

/** Names of streets that are everyday words or first names as well: said without a number or a kind they name no street. */
export const everyday = wordSet(
  `centre center parc station gare joy west south north circle private park river crescent lac moulin pont barrage domaine plage college marie pierre louise michel jean marc suzanne nicole marcel
  annette odette henriette viola andrew john olive donat cottage forest wood maple cedar pine elm sunset etang fontaine hall amour amis roses pins lilas riviere colline ruisseau`,
);

/** Adjectives that do not tell one place of a kind from another: "the big park". */
export const vagueAdjectives = wordSet(
  'big small little nearest nearby local same other old new kids public petit grand gros vieux nouveau meme autre',
);
