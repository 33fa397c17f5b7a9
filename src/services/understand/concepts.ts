/**
 * Words of both languages that mean the same kind of thing. A concept becomes a feature beside the words themselves, so
 * that what the examples teach about "char" holds for "pick-up" and "Toyota" too, and what they teach in one language
 * helps the other. Folded; commas separate, `*` stands for any ending, a blank joins the words of an expression.
 */
export const concepts: Readonly<Record<string, string>> = {
  // things of the street
  street:
    'rue*, route, routes, chemin*, boulevard, avenue, chaussee*, rang, ruelle*, voie, street*, road*, lane, lanes, roadway, avenue, drive, laneway, alley',
  pavement: 'asphalt*, pavage, pave, paves, bitume, pavement, tarmac, blacktop, revetement',
  hole: 'trou, trous, nid de poule, nids de poule, nid de poules, nids de poules, cratere*, ornier*, fissur*, craque*, fente*, crevasse*, hole*, pothole*, pot hole*, crater*, crack, cracks, cracked, rut, ruts, divot*, affaiss*, sinkhole*, dip, dips',
  bump: 'bosse*, bump, bumps, bumpy, dos d ane, dos dane, hump, humps, cassis, ralentisseur*',
  wheel:
    'pneu*, roue, roues, tire, tires, rim, rims, jante*, wheel, wheels, suspension*, essieu*, crevaison*, axle*, ball joint, shock, shocks, alignement, alignment, hubcap*, enjoliveur*, bumper, pare choc*, mag, mags, tyre*',
  sidewalk:
    'trottoir*, sidewalk*, walkway*, dalle, dalles, slab*, side walk, passerelle pietonn*, pave uni, interlock*',
  curb: 'bordure*, curb*, chaine de trottoir, chaine de rue, bord de beton',
  bikepath:
    'piste cyclable*, pistes cyclables, bike path*, bike lane*, cycling path*, bicycle path*, bike trail*, voie cyclable, bande cyclable, cycle path*',
  bike: 'velo*, bike*, bicycl*, cycliste*, cyclist*, trottinette*, scooter*',
  lamp: 'lampadaire*, luminaire*, lumiere* de rue, lumieres de rue, streetlight*, street light*, lamppost*, lamp post*, streetlamp*, street lamp*, lamp, lamps, lampe, lampes, reverbere*, light pole*, poteau de lumiere, light standard*, fixture*',
  light:
    'lumiere*, light, lights, lighting, eclair*, ampoule*, bulb, bulbs, led, leds, allume*, lit, halogene*, projecteur*, spot, spots',
  dark: 'noir, noirs, noire, noirceur, sombre*, dark*, pitch black, obscur*, nuit noire, black',
  blinking:
    'clignot*, flash*, flicker*, blink*, strobe*, stroboscop*, vacill*, buzz*, gresill*, bourdonn*, hum, hums, humming',
  signal:
    'feu de circulation, feux de circulation, feu rouge, feux rouges, feu vert, feux verts, feu jaune, traffic light*, traffic signal*, stop light*, stoplight*, stop lights, red light*, green light*, signal light*, light cycle*, feux, lumiere rouge, lumieres rouges, lumiere verte, fleche*, left turn, turn arrow*, green arrow, signal pietonnier, feux pietons, feu pieton*, cross signal*, walk signal*, walk light*, crossing signal*, turn signal*, pedestrian signal*, the lights, synchronis*, phase',
  button:
    'bouton*, button*, piton, pitons, pese, peser, pitonne, push, pushed, pushing, pressed, decompte, compte a rebours, countdown, chirp*, beep*, audible, sonore*',
  sign: 'panneau*, pancarte*, signalisation, sign, signs, signage, signpost*, plaque de rue, poteau indicateur, stop, stops, arret stop, arret obligatoire, stop sign*, cedez, yield, nom de rue, street name, one way, sens unique, 30 km, 50 km',
  marking:
    'ligne, lignes, marquage*, lignage, line, lines, painted line*, marking*, crosswalk*, cross walk*, passage pieton*, passage pour pieton*, passages pieton*, traverse pieton*, zebra*, lignes jaunes, yellow line*, stop line*, corridor scolaire, centre line*',
  faded:
    'efface*, faded, fading, worn, delave*, invisible*, illisible*, unreadable, pali*, use, usee, usees, repeindre, repaint*, repeint*, scratched off, peeled',
  crossing:
    'travers*, cross, crosses, crossing*, intersection*, coin, corner, corners, carrefour*, jonction, junction, brigadier*, crossing guard*',
  speed:
    'vitesse*, vite, rapide*, speed*, fast, faster, km h, kmh, excess*, pese au fond, pedale, radar*, race, races, racing, course, courses, zoom*, roul*, raceway, fonce, foncent, fou, fous, lead foot, gas it, clenche*, drag, speeder*, burnout*, donut*, autoroute, racetrack, limit, limite',
  bumpwish:
    'dos d ane, dos dane, speed bump*, speed hump*, speed table*, ralentisseur*, chicane*, balise*, bollard*, radar pedagogique, afficheur de vitesse, afficheur*, all way stop, 3 way stop, four way stop, roundabout*, rond point, traffic calming, zone scolaire, school zone*, apais*, visibilite, visibility, blind corner, blind spot, angle mort',
  // winter
  snow: 'neige*, snow, snows, snowed, snowy, snowfall, snowstorm*, bordee*, tempete*, storm*, poudrerie, blizzard*, slush*, sloche*, gadoue*, blanc de neige, flurr*, snow day',
  snowbank:
    'banc de neige, bancs de neige, snowbank*, snow bank*, windrow*, bourrelet*, andain*, snow pile*, ridge, tas de neige, mountain of snow, butte de neige, congere*, mur de neige, wall of snow',
  plow: 'deneig*, charrue*, gratte, grattes, gratter, souffleuse*, souffleur, souffle, plow*, snowplow*, unplowed, snow removal, snow blower*, snowblower*, bombardier, sidewalk plow, niveleuse*, grader, pelter, pelte, pelletage, pelle, pelleter, shovel*, dechneig*, chenillette*, chenillet*',
  mailbox:
    'boite aux lettres, boites aux lettres, boite a malle, boite postale, mailbox*, mail box*, letterbox*, cedres, cedriere, haie, hedge*, cloture*, fence*, muret*, gazon arrache, balise*',
  ice: 'glace, glaces, glacee*, verglas*, verglace*, glissant*, glisse, glisser, patinoire, ice, icy, iced, slippery, slick, slid, slide, slipped, slipping, glare, black ice, frozen, patine, patiner, skate, skating, degel, regel, refreeze*, treacherous, vitre noire',
  salt: 'sel, saler, salage, abrasif*, sable, sabler, sablage, epand*, epandage, epandeur, salt, salted, salting, sand, sanded, sanding, sander, grit, gritted, gravier, crampons, deglac*, deic*, sans sel, unsalted',
  fall: 'tombe, tombee, tomber, chute, chutes, fell, fall, falls, fallen, falling, debarque, planter, plante, plantee, tripped, trip, trips, enfarge*, trebuch*, wipeout, wiped out, foule, cheville, ankle, hip, hanche, poignet, wrist, culbute, fourche, twist*, sprain*, face plant, knee*, genou*, coccyx, tailbone, face first, stumble*, broke my',
  // parking, vehicles
  vehicle:
    'char, chars, auto, autos, voiture*, vehicule*, camion, camions, truck*, car, cars, van, vans, pickup*, pick up, suv, suvs, jeep*, civic*, toyota*, honda*, ford*, mazda*, chevy*, dodge*, silverado*, minivan*, berline*, sedan*, bagnole*, minoune*, remorque*, trailer*, roulotte*, camper*, motorise*, rv, rvs, winnebago*, motorhome*, bateau*, boat*, autobus, bus, buses, moto, motos, motocyc*, motorcycl*, skidoo*, motoneige*, snowmobile*, vtt, atv*, quatre roues, fourgon*, fourgonnette*, subaru*, hyundai*, kia*, tesla*, audi, volkswagen*, jetta*, corolla*, semi, tracteur, tractor*, buick*, pontiac*, nissan*, ponton',
  parking:
    'stationn*, park, parked, parking, parke, parker, parque*, parquer, gare, garee, gares, garent, gareees, double file, double parked, interdiction de nuit, overnight parking, winter parking, vignette*, parcometre*, parking meter*, spot, space, spaces, handicap*, mobilite reduite, accessible spot, no parking',
  block:
    'bloqu*, block, blocks, blocked, blocking, obstru*, empech*, coinc*, bouche mon, in front of my, devant mon entree, devant ma cour, in the way, can not get out, can not back out, can not leave, barre le chemin, sortir de chez, devant la borne, fire lane, voie pompier*, nuisible, fire route',
  driveway:
    'entree de cour, entree, driveway*, my entrance, ma cour, stationnement prive, garage, accotement, shoulder',
  hydrant:
    'borne fontaine*, bornes fontaines, borne incendie*, borne d incendie*, bornes d incendie*, bornes fontaine, hydrant*, fire hydrant*, borne*, fire plug',
  abandoned:
    'abandon*, a l abandon, ditched, left behind, never moved, has not moved, not moved, pas bouge, bouge pas, bouge plus, bouge jamais, meme place depuis, immobile, sans plaque*, no plate*, no licen*, license plate*, plus de plaque*, pas de plaque*, unregistered, immatricul*, carcasse*, wreck*, epave*, minoune*, scrap*, derelict, junker*, flat tires, flat tire, remorqu*, tow, towed, towing, fourriere, rouill*, rust*, cobwebs, expired sticker, mousse dessus, cannibalis*, on blocks, sur des blocs, smashed windshield',
  // waste
  garbage:
    'vidange*, poubelle*, dechet*, ordure*, garbage, trash, rubbish, waste, refuse, detritus, sacs noirs, black bag*, poche de vidange*, poches de vidanges, junk, debarras, cochonneri*, salete*, crap, dechets',
  recycling: 'recup*, recyclage*, recycl*, bac bleu, bac vert, blue bin*, green bin*, cardboard, carton*, blue box',
  compost: 'compost*, bac brun, brown bin*, organic*, organique*, matieres organiques, putrescible*, table scraps',
  bin: 'bac, bacs, poubelle*, bin, bins, cart, carts, tote, totes, contenant*, container*, conteneur*, couvercle*, lid, lids, wheelie, wheely, roulant, poignee*, trash can*, garbage can*, toter, wheeled, litres, litre, liter*, gallon*, demi bac, hinge*, charniere*',
  collection:
    'collecte*, ramass*, cueillette*, collect*, pickup, pick up, picked up, pick it up, picking up, vide, videe, vides, vider, emptied, empty, eboueur*, bin men, garbage man, garbage men, garbage truck, garbage collector*, recycling truck, truck, camion, passe, passee, passent, passes, passer, chemin hier, route, came by, pickup day, collection day',
  missed:
    'oublie*, oubli, saute, sautee, pas passe, pas passee, jamais passe, est pas passe, est jamais passe, pas ete vide, pas ramasse, pas ete ramasse, pas vide, skip*, missed, miss, forgot*, forgotten, not picked up, did not come, never came, did not pick up, not emptied, did not empty, still full, toujours plein*, encore plein*, encore la, still there, still here, passed us by, drove past, drove right by, passes tout droit, tout droit, did not take, left behind, toujours la, sitting there, encore au chemin, still at the curb, was not taken, laisse la',
  bulky:
    'encombrant*, gros rebut*, grosses vidanges, gros morceau*, bulky, large item*, big item*, divan*, sofa*, couch*, matelas, mattress*, sommier*, box spring*, boxspring*, frigo*, refrigerat*, fridge*, freezer*, congelateur*, laveuse*, secheuse*, washer*, dryer*, poele, stove, lave vaisselle, dishwasher*, meuble*, furniture, table, tables, chaise*, chair*, fauteuil*, armchair*, lazy boy*, recliner*, lit, bed, bed frame*, bureau, commode*, dresser*, desk*, televis*, tv, tvs, tele, television*, bbq, barbecue*, tapis, carpet*, rug, piano*, electromenager*, appliance*, chauffe eau, water heater*, hot water tank, toilette*, baignoire*, bathtub*, treadmill*, tapis roulant, armoire*, cabinet*, bookcase*, bibliotheque ikea, wardrobe*, garde robe*, microwave*, micro onde*, spa, hot tub, trampoline*',
  branches:
    'branche*, branch*, brush, feuilles mortes, sapin*, sapins de noel, christmas tree*, fagot*, limb*, cuttings, clippings, trimmings, dechiqueteuse*, wood chipper, chipper, shrub*, hedge trimming*, arbustes, bois mort',
  request:
    'j aimerais, je voudrais, pouvez vous, pourriez vous, serait il possible, est ce possible, besoin, would like, could you, can you, can someone, could someone, need, please come, request, requesting, is it possible, possible de, venir, order, commander, recevoir, obtenir, where do i get, how do i get, ou puis je',
  newone:
    'nouveau, nouvelle, neuf, neuve, new, another, autre, remplac*, replac*, echang*, exchange*, swap*, extra, second, deuxieme, supplementaire*, additional, larger, smaller, bigger, plus gros, plus petit, spare, demenag*, moved in, just moved, just bought, vient d acheter, viens d acheter, nouveau proprio*, upgrade*, downsiz*',
  dumping:
    'depot sauvage, depots sauvages, depotoir*, dompe*, domper, dumping, dumped, dump, dumps, flanque*, dechargé, decharg*, deverse*, jete, jetee, jetes, jeter, jettent, tosses, tossed, threw, throw*, unload*, left a pile, laisse un tas, crisse la, crisse un, pitche*, larguer, fly tip*, tipped, dumpsite, emptied a',
  debris:
    'gravat*, gypse, drywall, shingle*, bardeau*, beton, concrete, brique*, brick*, construction debris, materiaux, rebut*, lumber, planche*, plank*, tuiles, tiles, huile*, motor oil, peinture, paint can*, batterie*, batteries, tires, debris, palette*, pallet*, plywood, insulation, isolant*, laine minerale, carrelage, renovation*, reno',
  litter:
    'papier*, wrapper*, gobelet*, verre a cafe, cup, cups, canette*, cans, beer can*, bouteille*, bottle*, verre casse, broken glass, vitre cassee, mégot*, megot*, cigarette*, butts, seringue*, aiguille*, needle*, syringe*, condom*, litter*, malpropre*, sale, sales, dirty, filthy, corbeille*, poubelle publique, public bin*, garbage can*, public garbage, trash can*, waste basket*, overflow*, deborde*, debordent, trop plein, pleine a craquer, jonche*, masque*, fast food, tim hortons, mcdo, styrofoam, plastique*, plastic*, diaper*, couche*, butt, sharps, cendrier*, ashtray*, barf, vomi*, confetti*',
  // cleaning
  sweep:
    'balay*, balai*, sweep*, swept, nettoy*, clean*, laver, lavage de rue, wash, washed, ramasser le sable, flush, arrosage de rue',
  grit: 'sable, gravelle*, gravel*, garnotte*, roche*, rocks, terre, boue, bouette, mud, muddy, dirt, poussier*, dust*, sand, leaves, feuilles, feuille, clay, glaise, glass, vitre, clous, nails, huile, oil, paille, straw, hay, fumier, manure, residu*, spill, spilled, deversement, spread, screw, screws, gasoil, diesel, debris, slippery leaves, coal',
  // vandalism
  graffiti:
    'graffiti*, graff*, tag, tags, tagge*, tague*, tagged, tagger*, tagging, spray*, sprayed, spray paint*, cannette*, cannes, barbouill*, gribouill*, dessin*, obscen*, swastika*, croix gammee*, marqueur*, marker*, sharpie*, scribbl*, doodle*, painted on, peinture*, peint, peinturé, scrawl*, defaced, deface, bombe, zizi, penis, insulte*, swear word*, mural*, sticker*, autocollant*, slogan*',
  vandal:
    'vandal*, brise, brisee, brises, smash*, broke, broken, fracass*, pete, petee, defonce*, kicked, destroyed, detruit*, arrache*, ripped, torn, dechire*, casse, cassee, egratign*, brule, burned, burnt, melted, fondu*, knocked over, renverse*, stole, stolen, vole, volee, volé, saccag*, trash*, on purpose, expres, carved, grave',
  // green
  tree: 'arbre*, tree, trees, erable*, maple*, frene*, ash, ash tree*, chene*, oak*, sapin*, pin, pins, pine, spruce*, epinette*, bouleau*, birch*, orme*, elm*, tronc*, trunk*, souche*, stump*, tilleul*, linden, peuplier*, poplar*, saule*, willow*, cedre, cedar*, racine*, root, roots, rooted, lilas, pommetier*, noyer*, hemlock, sapling*, pruche*, agrile, ash borer, canopy, treetop',
  prune:
    'emond*, elagu*, elagage*, prune*, pruning, trim*, coupe*, couper, abatt*, abatage, cut down, cut, cutting, tailler, taille, plant*, replant*, fell it, arborist*, haubanage, dessouch*, grind',
  leaning:
    'penche*, leaning, leans, lean, menac*, pend, pendent, hanging, hangs, hang, deracin*, uproot*, croche*, tilt*, dead, mort, morte, morts, dying, seche, malade*, split, fendu*, pourri*, rotten, rotting, toppled, plie, plier, snapped, bent, tordu*, crooked, wobb*, branlant*, branle*, loose, devisse*',
  park: 'parc, parcs, park, parks, plage*, beach*, terrain de jeu*, terrain de soccer, terrain de balle, terrain de baseball, soccer field*, ball field*, ballfield*, baseball, tennis, pickleball, basketball, basket, skatepark*, skate park*, splash pad*, jeux d eau, jeu d eau, piscine municipale, public pool, sentier*, trail*, marais, marsh, promenade, boardwalk*, boathouse, descente de bateau*, boat launch*, boat ramp*, rampe de mise a l eau, quai, quais, dock*, wharf, pier, pavilion, pavillon*, gazebo*, kiosque*, dog park, parc a chien*, aire de jeu*, playground*, picnic, pique nique',
  equipment:
    'banc, bancs, bench*, balancoire*, swing*, glissade*, slide, slides, fontaine, buvette*, drinking fountain*, water fountain*, fountain*, filet*, net, nets, panier*, hoop*, but, buts, goal*, module*, climber*, jungle gym, monkey bars, toilette*, toilet*, washroom*, bathroom*, restroom*, porta potty, portapotty, chalet, boards, bande, bandes, patinoire*, rink*, table a pique nique, picnic table*, latte*, slat*, poubelle du parc, estrade*, bleacher*, bac a sable, carre de sable, sandbox, douche*, shower*, abreuvoir*, zamboni, bouee*, buoy*, trampoline, tyrolienne, zipline, see saw, bascule, backstop, robinet du parc, outdoor gym, exerciseur*, carrousel, merry go round, vestiaire*, change room*',
  grass:
    'herbe*, grass, gazon*, pelouse*, lawn*, foin, hay, tond*, tondre, tonte, mow*, mowed, mowing, unmowed, overgrown, haut*, high, knee high, waist, waist high, tall, pousse*, jungle, field next, friche',
  weeds:
    'herbe a poux, herbe a puce*, herbe a la puce, ragweed, poison ivy, weed*, mauvaise* herbe*, mauvaises herbes, envahi*, invasive*, renouee*, knotweed, berce*, hogweed, giant hogweed, parsnip*, panais, phragmite*, chardon*, thistle*, pissenlit*, dandelion*, goldenrod, verge d or, pollen*, allerg*, hay fever, rhume des foins, nerprun, buckthorn, loosestrife, salicaire, ambroisie*, asthm*, burdock, bardane',
  // water
  water: 'eau, eaux, water, flotte, h2o',
  leak: 'fuite*, fuit, coule, coulent, couler, coulait, leak*, gush*, jaillit, jailli*, geyser*, spray*, burst, broken pipe*, water main, main break, main broke, bris d aqueduc, aqueduc*, conduite*, tuyau*, pipe, pipes, dripping, drip, degoutt*, pisse*, suinte*, bubbling, bouillonn*, watermain, shutoff, shut off valve, valve*, vanne*, entree d eau, service line, curb stop, compteur d eau, water meter*, seeping',
  nowater:
    'pas d eau, plus d eau, manque d eau, sans eau, no water, without water, water is off, water off, water out, pression, pressure, trickle, filet d eau, faible debit, robinet sec, dry tap*, taps are dry, faucet dead, coupure d eau, water cut, coupe l eau, coupee, nothing comes out, rien sort, rien qui sort, sort rien, nothing out of the tap, out of water, no running water',
  tap: 'robinet*, champlure*, tap, taps, faucet*, douche*, shower*, evier*, sink*, lavabo*, laveuse, verre d eau, glass of water, drinking water, eau potable, boire, drink*, kettle, bouilloire*, coffee, cafe, laundry, brassee*, lavage, bath, bain, ice cubes, glacons, filtre*, brita',
  badwater:
    'brune*, brunatre*, brown*, jaune*, yellow*, jaunatre*, rouille, rusty, orange, chlore*, chlorine, bleach, javel, gout, goute*, taste*, tastes, trouble*, cloudy, murky, milky, laiteu*, noir, black specks, particules, particles, sediment*, depot, ebullition, boil water, boil advisory, boil notice, bouillir, boil, contamin*, bacterie*, coliform*, e coli, plomb, lead pipe*, lead, test d eau, water test*, couleur, colour, discolour*, discolored, discoloured, oeufs pourris, rotten egg*, egg smell, fishy, metallic, metallique*, film, hard water, calcaire, chalky, tinted, specks, grains, gritty, vaseu*, sulfur, sulphur, soufre, swimming pool',
  sewage:
    'egout*, sewer*, sewage, refoul*, remont*, backing up, backed up, backs up, backup, back up, manhole*, trou d homme, regard d egout, regard, couvercle d egout, caca, merde, marde, poop, feces, fecal, excrement*, matieres fecales, toilette*, toilet*, drain de plancher, floor drain*, gargouill*, gurgl*, renvoi*, siphon*, septic*, fosse septique, clapet*, backwater valve, sanitary, sanitaire, bol de toilette, drain, drains, sump pit, waste water, wastewater, eaux usees',
  stormdrain:
    'puisard*, grille*, catch basin*, catchbasin*, storm drain*, stormdrain*, storm sewer*, grate, grates, grating, grid, gutter*, caniveau*, fosse, fosses, ditch*, ponceau*, culvert*, bouche d egout, bouches d egout, egout pluvial, pluvial*, drainage, drain de rue, street drain, manhole cover, swale, calvette*, rigole*',
  flood:
    'inond*, flood*, debordement, sous l eau, under water, underwater, submerg*, crue, lac dans, lake in my, a lake, un lac, flaque*, puddle*, pond, ponding, pouces d eau, inches of water, infiltr*, accumul*, sous sol*, basement*, cave, cellar, solage*, foundation*, sump pump*, pompe, pluie*, rain, rains, rained, raining, averse*, downpour*, orage*, fonte*, melt*, thaw*, river, riviere*, ruisseau*, creek, brook, lac, lake, embacle*, ice jam, sandbag*, sacs de sable, rising, niveau, berge*, riverbank, shoreline',
  // animals
  dog: 'chien*, dog, dogs, doggy, pitou*, pitoune, chiot*, puppy, puppies, labrador*, lab, labs, golden, pitbull*, pit bull*, husky*, berger allemand, german shepherd*, beagle*, terrier*, chihuahua*, caniche*, poodle*, rottweiler*, mutt, canin*, hound*, collie, bulldog*, molosse*, clebs, toutou*, boxer',
  cat: 'chat, chats, chatte*, chaton*, minou*, cat, cats, kitten*, kitty, kitties, felin*, feline, siamois*, siamese, tabby, matou*, feral, persan, calico',
  wild: 'moufette*, mouffette*, skunk*, raton*, raccoon*, racoon*, ours, ourson*, bear, bears, cub, cubs, coyote*, renard*, fox, foxes, marmotte*, groundhog*, woodchuck*, castor*, beaver*, rat, rats, souris, mice, mouse, rodent*, rongeur*, mulot*, ecureuil*, squirrel*, chevreuil*, deer, doe, orignal*, moose, porc epic*, porcupine*, lievre*, lapin*, rabbit*, bat, bats, chauve souris, loup, loups, wolf, wolves, bernache*, geese, goose, dindon*, turkey*, opossum*, fisher, pekan*, vermine*, vermin, lynx, bobcat, weasel, belette*, serpent*, couleuvre*, snake*, rattus, muskrat*, rat musque, otter*, loutre*',
  bird: 'oiseau*, bird*, pigeon*, goeland*, mouette*, seagull*, gull, gulls, corneille*, crow, crows, canard*, duck*, hibou*, owl*, merle*, robin, hawk, eagle*, aigle*, huard*, loon, vulture*, urubu*, heron*, swan, cygne',
  insect:
    'guepe*, wasp*, frelon*, hornet*, bees, abeille*, bee, hive, essaim*, swarm*, fourmi*, ants, ant, carpenter ant*, chenille*, caterpillar*, moustique*, mosquito*, tique*, tick, ticks, coquerelle*, cockroach*, roach*, punaise*, bed bug*, bedbug*, spongieuse*, spongy moth*, gypsy moth*, araignee*, spider*, nid de guepe*, yellowjacket*, insecte*, insect*, bug, bugs, agrile, beetle*, maggot*, larve*, flies, mouches, nest, nests, black flies, termite*, puceron*',
  farmanimal:
    'poule*, hen, hens, chicken*, coq, coqs, rooster*, chevre*, goat*, cochon*, pig, pigs, vache*, cow, cows, cheval, chevaux, horse*, bouc, mouton*, sheep, donkey, ane, poulailler*, coop',
  deadthing:
    'mort, morte, morts, mortes, creve*, dead, died, ecrase*, roadkill, road kill, carcasse*, carcass*, cadavre*, corpse*, hit by, frappe, frappee, tue, tuee, killed, run over, ran over, squash*, flattened, decompos*, rotting, bloated, pattes en l air, belly up, ventre en l air, lifeless, inerte*, raide, stiff, body, trepasse*, asticot*, maggots, splat*, guts, tripes, remains',
  bark: 'jappe*, japper, jappement*, aboie*, aboiement*, aboyer, bark*, howl*, hurle, hurlent, hurlement*, yap*, whin*, pleure, grogne*, growl*, crow*, chante',
  leash:
    'laisse, leash*, lousse*, loose, off leash, en liberte, unleashed, sans surveillance, roam*, running around, runs around, crotte*, caca de chien, poop, pooped, turd*, dog mess, dog dirt, etrons, ramasse pas, pick up after, scoop*, mord, mordu*, mordre, bit, bite, bites, bitten, attaque*, attack*, agressif*, agressi*, aggressive, charge, charged, lunge*, museliere*, muzzle*, snap*, feces, urine*, pipi, pee, pees, nourri*, feed, feeds, feeding',
  lost: 'perdu*, perd, lost, missing, disparu*, disparait, sauve, sauvee, enfui*, ran away, escaped, got out, runaway, errant*, stray*, retrouve*, trouve, trouvee, found, find, fugue*, cherche, looking for, collier, collar, medaille*, tag, licence, licences, license, licencing, micropuce*, microchip*, chip, fourriere*, pound, spa, shelter, refuge, owner, proprietaire du chien, wandering, enregistrer mon chien, register my dog, sans maitre',
  // nuisances
  noise:
    'bruit*, bruyant*, noise*, noisy, loud*, tapage*, vacarme*, music, musique*, party, parties, partys, fete*, bass, basse*, speaker*, haut parleur*, drum*, batterie, tambour*, karaoke, criage*, crient, crier, scream*, yelling, shout*, hurlent, cris, fort, volume, sonore, decibel*, marteau piqueur, jackhammer*, scie, saw, chainsaw*, tondeuse*, mower*, leaf blower*, souffleur a feuilles, generatrice*, generator*, thermopompe*, heat pump*, compresseur*, compressor*, alarm*, alarme*, klaxon*, horn, horns, honk*, petard*, firework*, feux d artifice, firecracker*, muffler*, silencieux, exhaust, pounding, banging, hammering, clou*, nail gun, racket, racket, vibrat*, boom, booming, beep, beeping, reculons, back up alarm, band, live band, dj, guitar*, amplifi*, moteur, engine*, idling',
  night:
    'nuit*, night*, soir*, evening*, minuit, midnight, dormir, dors, sleep*, asleep, reveil*, wake*, awake, woke, matin, morning, dimanche, sunday*, xhour, late, tard, 3 am, insomni*, couche, 7 am, weekend*, fin de semaine, heures permises, quiet hours, couvre feu, matinee, aube, dawn, bedtime',
  smell:
    'odeur*, sent, sentent, sentait, smell*, stink*, stench, pue, puent, puanteur, senteur*, stinking, reek*, nauseabond*, ecoeur*, nose, nez, foul, fumes, vapeur*, parfum, puer, empest*, whiff',
  smoke:
    'fumee*, boucane*, smoke*, smoking, smoky, brule*, burn*, feu de camp*, feux de camp*, campfire*, fire pit*, firepit*, bonfire*, feu a ciel ouvert, feu exterieur, foyer*, fireplace*, wood stove*, woodstove*, poele a bois, cheminee*, chimney*, wood burning, chauffe au bois, suie, soot, ashes, cendre*, feu, fire, fires, feux, barrel, baril, backyard fire, bbq, barbecue, friture, fryer, hood, hotte',
  industry:
    'usine*, factory, plant, ferme*, farm*, fumier*, manure, purin*, lisier, slurry, porcherie*, dompe, landfill, depotoir, restaurant*, resto, bakery, boulangerie*, industri*, cannabis, pot, weed, marijuana, goudron, tar, solvent*, solvant*, chemical*, chimi*, paint shop, carrosserie, body shop, peinture, varnish, vernis, colle, glue, compost site, epand*',
  // building
  landlord:
    'proprio*, proprietaire*, landlord*, landlady, locataire*, tenant*, loyer*, rent, rents, rental*, renting, loue, louent, logement*, apartment*, appart*, bloc, logis, lease, bail, concierge*, superintendent, 3 et demi, 4 et demi, et demi, flat, unit, duplex*, triplex*, rooming house, maison de chambres, immeuble*',
  insalubrious:
    'moisi*, mould*, mold*, moldy, champignon*, insalubr*, unsanitary, humidite, damp, chauff*, heat, heating, no heat, coquerelle*, punaise*, souris, cockroach*, bedbug*, rats, rotten, pourri*, infest*, vermin*, toit coule, roof leak*, ceiling, plafond*, electric*, electrique*, fils a nu, wiring, outlet, detecteur de fumee, smoke detector*, exit, sortie de secours, inhabitable, squalor, taudis, slum',
  building:
    'batiment*, building*, maison*, house*, batisse*, edifice*, grange*, barn*, shed, sheds, toit, toiture, roof*, balcon*, balcony, balconies, galerie, porch, deck, mur, wall, walls, facade*, brique*, cheminee, chimney, structure, vacant, vacante, vide, boarded, placard*, squat*, effondr*, collaps*, ecroul*, caving, crumbl*, tomber en ruine, en ruine*, ruins, derelict, abandoned house, rundown, run down, condemned, condamne*, delabre*, hangar*, escalier*, staircase*, stairs, windows, fenetre*, stone',
  permit:
    'permis*, permit*, autorisation, authoriz*, dezon*, zonage*, zoning, zone*, variance, derogation*, urbanisme, planning department, inspect*, setback*, marge, marges, reglement de construction, building code, building permit, demande de permis, certificat, lot line, property line, ligne de lot, lotissement, cadastr*, subdivision, bande riveraine, shoreline',
  works:
    'cabanon*, remise*, shed, sheds, garage, piscine*, pool, pools, spa, hot tub, cloture, clotures, fence*, deck, patio, galerie, veranda, terrasse*, agrandi*, extension, addition*, renov*, construi*, construct*, build*, built, bati*, batir, travaux, works, foundation, fondation*, excavat*, creus*, dig, digging, dug, demol*, bulldoz*, pelle mecanique, backhoe, abri tempo, tempo, carport, solarium*, gazebo, pergola*, mur de soutenement, retaining wall, logement accessoire, basement apartment, in law suite, bachelor, toiture, roof, siding, install*, poser, pose, contractor*, entrepreneur*, contracteur*, fosse septique, septic, well, puits, remblai*, backfill*, lot, terrain, quai prive',
  bylaw:
    'reglement*, bylaw*, by law*, by laws, municipal rule*, illeg*, interdit*, interdiction, prohibited, forbidden, not allowed, against the rules, infraction*, violation*, contrevenan*, airbnb*, air bnb, short term*, court terme, touris*, location a court, enseigne*, billboard*, affiche*, banner*, banderole*, commerce, business*, garage sale*, vente de garage, ventes de garage, encombre*, clutter*, junk yard, junkyard*, cour a scrap, scrap yard, entrepos*, stored, storing, storage, sprinkler*, arros*, watering, water ban, lawn watering, colporteur*, door to door, vendeur*, solicit*, peddl*, kiosque, food truck, usage, home business, garage mecanique, mechanic*, neon, camping, lives in, habite*, habitee, numero civique, house number*, eyesore, tarp*, bache*, drone*, fly*, pesticide*',
  // administration
  tax: 'taxe*, tax, taxes, evaluation*, assessment*, compte, comptes, facture*, invoice*, bill, bills, billed, billing, paiement*, payment*, paye, payer, payee, paid, pay, paying, montant*, amount*, interet*, interest, penalite*, penalty, late fee*, amende*, fine, fined, fines, contravention*, ticket, tickets, constat*, refund*, rembours*, credit, solde, balance, droits de mutation, welcome tax, mutation, transfer tax, bienvenue, versement*, installment*, instalment*, accesd, online banking, receipt*, recu, xmoney, contest*, dispute*, overcharg*, double charge, echeance*, due date, dette, prelev*, direct debit, duplicate*, matricule',
  staff:
    'employe*, employee*, col bleu, cols bleus, blue collar, chauffeur*, driver, drivers, operateur, worker*, crew*, fonctionnaire*, clerk*, commis, receptionniste*, inspecteur*, inspector*, gars de la ville, city guys, town guys, vos gars, your guys, monsieur, prepose*, agent, caissier*, cashier*, moniteur*, lifeguard*, sauveteur*, patrouille*, contremaitre*, foreman, staff',
  rude: 'impoli*, rude, rudeness, bete, insult*, yelled at, swore, sworn, crie apres, arrogan*, attitude, condescend*, manque de respect, disrespect*, raccroch*, hung up, doigt d honneur, middle finger, flipped, finger, rire de, laughed, laughing, ri de, menac*, sleeping, dort, dormait, dormaient, texting, textait, phone, cell, cellulaire, niais*, lazy, paresseu*, fainea*, branleu*, unprofessional, unacceptable, inacceptable, honteux, dangerously, roulait',
  complaint:
    'plainte*, complain*, insatisf*, dissatisf*, unhappy, decu*, disappoint*, mauvais service, bad service, poor service, terrible service, pourri, lousy, ignored, ignore, jamais rappel*, never called back, call back, called back, rappelle*, rappele*, no answer, pas de reponse, aucune reponse, repond*, reponse*, unanswered, response, voicemail, boite vocale, attente, on hold, waiting, attend*, delai*, delay*, mois que, weeks ago, semaines que, ferme sans, closed without, marked as, botched, bacle*, sloppy, mal fait, half done, a moitie, job de cochon, still waiting, fois que j appelle, third time, fourth time, times, transfer*, dossier, file closed, promis*, promised, suivi, follow up',
  otherask:
    'objet perdu, objets perdus, lost and found, oublie mon, left my, forgot my, tournage, filming, film shoot, film crew, evenement*, event*, block party, fete de quartier, fete des voisins, parade*, course a pied, marathon, benevol*, volunteer*, don, dons, donat*, donate*, don d un banc, memorial bench, banc commemoratif, commandit*, sponsor*, subvention*, grant, grants, salle, rent a hall, location de salle, mariage, wedding*, bibliotheque*, library, camp de jour, day camp, camp, wifi, wi fi, internet, site web, website, archives, acces a l information, access to information, emploi, job, jobs, stage, internship, hiring, conseil, council, maire, mairesse, mayor, drapeau, flag, jumelage, plaque commemorative, jardin communautaire, community garden, lot de jardin, cimetiere, cemetery, inscription*, register, registration, carte, arena, visite, tour, photo, proposition, suggestion*, idee, idea, ideas, proposal, invit*, petition*, exposition, exhibit, cours, lessons, swim lessons, heritage, patrimoine, reserv*, booking, coupe de ruban',
  // who, where, how
  neighbour:
    'voisin*, neighbour*, next door, d a cote, en face, across the street, house beside, guy beside, upstairs, downstairs, du haut, du bas',
  child:
    'enfant*, kid, kids, child*, fils, fille, bebe*, baby, toddler*, ti cul, ti gars, petite, petit gars, ado, ados, teen*, son, daughter, grandson, gamin*, jeune*, youth, ecolier*, student*, poussette*, stroller*, petits enfants, granddaughter, grandkid*',
  senior:
    'aine*, vieux, vieille, elderly, senior*, ans, years old, marchette*, walker, canne, cane, wheelchair*, fauteuil roulant, handicap*, mobilite, grand mere, grandmother, old lady, residence',
  school:
    'ecole*, school*, polyvalente, garderie*, daycare*, cpe, la ruche, autobus scolaire, school bus, college, cegep',
  pole: 'poteau*, poteaux, pole, poles, post, posts, mat, lampost, pylone*',
  wire: 'fil, fils, wire, wires, cable*, cord, cords, electrique, hydro, power line*, powerline*, live wire, panne, outage*',
  fix: 'repar*, repair*, fix, fixed, fixing, arrang*, patch*, colmat*, boucher, bouche, remplir, fill, filled',
  broken:
    'brise*, broken, broke, casse*, defectueu*, defect*, marche pas, marche plus, fonctionne pas, fonctionne plus, not working, does not work, stopped working, out of order, hors service, hs, burnt out, burned out, brule*, mort, dead, out, eteint*, off, kaput, en panne, fendu*, cracked, split, abime*, damaged, endommag*, damage*, magane*, kicked the bucket, finie, failed',
  again:
    'encore, again, toujours, still, every, chaque, tous les, toutes les, depuis, since, semaine*, weeks, week, mois, month*, days, jours, fois, repeated*, constantly, sans arret, non stop, nonstop, years',
  when_asked:
    'quand, when, a quelle heure, what time, horaire*, hours, open, ouvert*, ferme, close, closes, date, combien, how much, how many, cout*, cost*, price*, prix, tarif*, ou est, where, est ce que je peux, puis je, peut on, am i allowed, are we allowed, can i, is it allowed, faut il, do i need, ai je besoin, j ai tu, faut tu, quel jour, which day, what day',
};
