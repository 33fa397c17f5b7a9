/**
 * Which kinds of words of `emergencyLexicon.ts` are an emergency together: one term of every group of `needs` ("a|b": of
 * either), in one sentence or in two that follow each other, and none of `unless`.
 */
export type EmergencyRule = {
  kind: string;
  needs: readonly string[];
  unless?: readonly string[];
  holds?: 'always' | 'now';
  /** Nobody says these words of anything else: the rule alone raises the emergency. Any other is evidence for the classifier. */
  sure?: true;
};

/**
 * The rules, most certain first. An event that may happen, or did yesterday, is none; but a danger that is there (`holds: 'now'`)
 * stays one beside "could" or "since yesterday", and some (`always`) even where the message says that it is not urgent.
 */
export const emergencyRules: readonly EmergencyRule[] = [
  { kind: 'suicide', needs: ['suicide'], holds: 'always' },
  { kind: 'suicide', needs: ['pills'], holds: 'always', sure: true },
  { kind: 'rescue', needs: ['rescue'], holds: 'always' },
  { kind: 'carbon monoxide', needs: ['carbonMonoxide', 'alarmOn'], holds: 'always', sure: true },
  { kind: 'carbon monoxide', needs: ['carbonMonoxide', 'ill'], holds: 'always', sure: true },
  { kind: 'fire', needs: ['onFire', 'burnable'], unless: ['outdoorFire', 'onlyCalledFire'], sure: true },
  { kind: 'fire', needs: ['onFire'] },
  { kind: 'fire', needs: ['burnable', 'burning'], unless: ['outdoorFire'] },
  { kind: 'fire', needs: ['escapedFire', 'spreading'], unless: ['maybeFalls'], holds: 'now', sure: true },
  { kind: 'smoke', needs: ['smoke', 'smokePlace', 'smokeMove'], unless: ['outdoorFire'], holds: 'now' },
  { kind: 'smoke', needs: ['hotWall', 'smoke|smokePlace'], holds: 'now' },
  { kind: 'gas', needs: ['gas'], holds: 'always', sure: true },
  { kind: 'gas', needs: ['smelling', 'gasFuel'], holds: 'always', sure: true },
  { kind: 'gas', needs: ['rottenEggs', 'gasSource|ill'], holds: 'always', sure: true },
  { kind: 'gas', needs: ['gasWord', 'ill'], holds: 'always', sure: true },
  { kind: 'gas', needs: ['pipeHit', 'hiss'], holds: 'always', sure: true },
  { kind: 'gas', needs: ['gasFuel', 'leaking'], holds: 'always', sure: true },
  { kind: 'wire', needs: ['wire', 'wireDown|spark'], unless: ['harmlessWire'], holds: 'now', sure: true },
  {
    kind: 'wire',
    needs: ['treeOnWire', 'wire', 'fellOnWire'],
    unless: ['harmlessWire', 'maybeFalls'],
    holds: 'now',
    sure: true,
  },
  { kind: 'electric shock', needs: ['electricShock', 'human|person'], unless: ['deadAnimal'], holds: 'now' },
  { kind: 'electric shock', needs: ['panel', 'waterIn'], holds: 'now', sure: true },
  { kind: 'drowning', needs: ['drowning', 'human|person'] },
  { kind: 'drowning', needs: ['intoWater', 'fellIn', 'human'] },
  { kind: 'drowning', needs: ['overboard', 'human|person'], sure: true },
  { kind: 'drowning', needs: ['sunkCar'], sure: true },
  { kind: 'drowning', needs: ['smallBoat', 'capsized', 'distress|human'], sure: true },
  { kind: 'ice', needs: ['throughIce', 'human|person|sled'], sure: true },
  { kind: 'ice', needs: ['sled', 'throughIce|intoWater|through'], sure: true },
  { kind: 'ice', needs: ['onIce', 'thinIce|through', 'human'] },
  { kind: 'crash', needs: ['crash|drunkDriver', 'badlyHurt|trapped|medical'], unless: ['deadAnimal'], sure: true },
  { kind: 'crash', needs: ['struckPerson', 'human|crash|badlyHurt'], unless: ['deadAnimal'] },
  { kind: 'crash', needs: ['trainHit'], unless: ['deadAnimal'], sure: true },
  { kind: 'injury', needs: ['wounded', 'human'], unless: ['deadAnimal', 'landlord', 'animal', 'thing'], sure: true },
  { kind: 'injury', needs: ['badlyHurt', 'human'], unless: ['deadAnimal', 'landlord'] },
  { kind: 'illness', needs: ['medical'], unless: ['deadAnimal'] },
  { kind: 'illness', needs: ['medicalMaybe', 'human'], unless: ['deadAnimal', 'thing'] },
  { kind: 'fall', needs: ['fellInHole', 'human|person'], unless: ['belonging'], sure: true },
  { kind: 'trapped', needs: ['pinnedUnder'], unless: ['belonging', 'wildlife'], sure: true },
  { kind: 'weapon', needs: ['knifeFight'], sure: true },
  { kind: 'fall', needs: ['fellHigh', 'human|person'], sure: true },
  { kind: 'injury', needs: ['bleedingOut'], unless: ['deadAnimal'], sure: true },
  { kind: 'rescue', needs: ['callForHelp'], unless: ['wildlife'] },
  { kind: 'drowning', needs: ['swimmer', 'capsized'], sure: true },
  { kind: 'fall', needs: ['fallenHelpless', 'human'], unless: ['deadAnimal'] },
  { kind: 'cold', needs: ['frail|child', 'shelterless', 'missing|alone|aloneDanger|onTheRoad'] },
  { kind: 'weapon', needs: ['weapon', 'human'] },
  { kind: 'weapon', needs: ['gunfire'] },
  { kind: 'assault', needs: ['beating'], unless: ['animal'] },
  { kind: 'assault', needs: ['fight', 'badlyHurt|weapon|now', 'human'] },
  { kind: 'assault', needs: ['stalking'], unless: ['wildlife'] },
  { kind: 'break-in', needs: ['breakIn', 'now|human|person'], unless: ['wildlife'] },
  { kind: 'kidnapping', needs: ['kidnap', 'child|human'], sure: true },
  { kind: 'attack', needs: ['animal', 'mauling', 'human|now|badlyHurt|person'] },
  { kind: 'trapped', needs: ['trapped', 'trapPlace', 'human|person'], unless: ['deadAnimal'] },
  { kind: 'trapped', needs: ['tractorOver', 'human|person'], sure: true },
  { kind: 'collapse', needs: ['heavy', 'fellOn', 'human'], sure: true },
  { kind: 'collapse', needs: ['heavy', 'caved', 'inHole'], sure: true },
  { kind: 'collapse', needs: ['caved', 'inHole'] },
  { kind: 'collapse', needs: ['cracking', 'occupied|human'] },
  { kind: 'child', needs: ['child', 'alone', 'aloneDanger'] },
  { kind: 'child', needs: ['child', 'missing'], unless: ['wildlife', 'belonging'] },
  { kind: 'missing person', needs: ['frail', 'missing'], unless: ['wildlife', 'belonging'] },
  { kind: 'spill', needs: ['tanker', 'spilling'], holds: 'now', sure: true },
  { kind: 'spill', needs: ['chemical', 'spilling|fumesIll|swallow'], unless: ['tapWater'], holds: 'now' },
  { kind: 'gas', needs: ['gasPipe', 'struck|hissing|leaking'], unless: ['maybeFalls'], holds: 'now', sure: true },
  { kind: 'wire', needs: ['transformer', 'transformerBad'], unless: ['harmlessWire', 'maybeFalls'] },
  { kind: 'injury', needs: ['bodyPart', 'severed', 'human|person'], unless: ['deadAnimal', 'belonging', 'thing'] },
  { kind: 'illness', needs: ['chestSign', 'chestPain', 'human|person'], unless: ['deadAnimal', 'bill'], sure: true },
  { kind: 'poison', needs: ['swallowed', 'poison', 'human'], unless: ['tapWater', 'animal'], sure: true },
  { kind: 'crash', needs: ['vehicle', 'offRoad', 'inside', 'human'], unless: ['deadAnimal'], sure: true },
  { kind: 'weapon', needs: ['fight', 'weapon|bluntTool', 'human|person'], unless: ['thing'], sure: true },
  { kind: 'illness', needs: ['diabetic', 'ill|badlyHurt|medicalMaybe', 'human'], unless: ['deadAnimal'], sure: true },
  { kind: 'rescue', needs: ['inDanger'], sure: true },
  { kind: 'explosion', needs: ['explosion'], unless: ['bill'] },
  { kind: 'bomb', needs: ['bomb'] },
];

/** What rules out some readings: animals, landlords and belongings that are lost, hurt or silent. */
export const exceptionTerms: Readonly<Record<string, string>> = {
  deadAnimal:
    'chevreuil*, orignal*, raton*, mouffette*, moufette*, marmotte*, deer, raccoon*, skunk*, moose, porcupine*, porc epic, animal, animaux, oiseau*, bird*, ecureuil*, squirrel*, roadkill, canard*, duck*, goeland*, bernache*, huard, loon, aigle, eagle, hibou, owl, renard, fox, chat, chats, cat, cats, tabby, kitten*, heron, faucon, hawk, tortue, turtle, coyote*, lievre, lapin, rabbit, arbre, tree',
  wildlife:
    'labrador*, collier, collar, chien*, dog*, chat*, cat, cats, puppy, kitten*, mouffette*, raton*, raccoon*, skunk*, ours, bear, bears, rat, rats, souris, mice, ecureuil*, squirrel*, eau, water, fumee, smoke, odeur, smell, bruit, musique, music',
  belonging:
    'bac, bin, velo, bike, bicycle, tuque, mitaine*, mitten*, manteau, coat, cle, cles, keys, telephone, phone, cell, wallet, portefeuille, sac, bag, doudou, toutou, ballon, ball, casque, helmet, panneau, sign, couvercle, lid, jouet, toy, appareil, glasses, lunettes, medaille, tag, inscription, camp, swing, balancoire, chain, chaine, grate, grille, cover, plank, planche, seat, siege, toque, shoe, soulier, boot, botte, lost and found',
  landlord:
    'proprio, proprietaire, landlord, locataire, tenant, tenants, concierge, hydro, ville, city, town, bell, compagnie, company, bureau, inspecteur, personne repond, no one answers, courriel, email, appel, boite vocale',
  tapWater: 'gout*, taste*, tap, robinet, shower, douche, potable, drinking, glass, verre',
  thing:
    'table, mur, wall, toit, roof, fosse, ditch, rampe, ramp, cloture, fence, panneau, sign, grille, grate, ponceau, culvert, trottoir brise, leaves, feuilles, reeds, vine, vigne, poteau, pole',
  gasFuel: 'gaz, gas, propane',
  onlyCalledFire:
    'alarm*, detecteur*, detector*, avertisseur*, smoke from, exercice*, pratique, drill*, rapport, report, permis, permit, couvre feu, au feu, skate, hockey, photo*, video*, film*, budget, dans le nord, up north, incendiee, assurance*, insurance',
  onTheRoad: 'chemin, route, rue, road, street, dehors, outside, neige, snow, froid, cold, highway, bridge, pont',
  swallow: 'swallowed, avale, bu, drank, boit',
};
