import type { CityPack, CivicAddress } from '../../../src/domain/city.ts';

const doors = (street: string, numbers: number[], lat: number): CivicAddress[] =>
  numbers.map((number, at) => ({ number: String(number), street, lat, long: -72.1 - at / 1000 }));

const facts = {
  timeZone: 'America/Toronto',
  areaCode: '819',
  phone: '',
  website: '',
  liveDesk: null,
  businessHours: null,
  quietHours: { from: 1260, to: 480 },
  retentionMonths: 24,
  center: { lat: 45.27, long: -72.15 },
  queues: {},
  services: [],
  answers: [],
  referrals: [],
  examples: { services: [], intents: [], dangers: [], reports: [] },
  attribution: '',
};

/** A town whose streets are known and whose civic numbers, but for three, are not. */
export const sparseTown: CityPack = {
  ...facts,
  name: 'Sainte-Ville',
  boundary: null,
  streets: [
    'Rue Principale Est',
    'Rue Principale Ouest',
    'Rue Merry Nord',
    'Rue Merry Sud',
    'Rue de Hatley',
    'Rue Sherbrooke',
    'Rue des Pins',
    'Rue Saint-Patrice Ouest',
    'Rue Saint-David',
    'Rue Percy',
    'Rue Hall',
    'Chemin Roy',
    "Chemin d'Ayer's Cliff",
    'Chemin de la Rivière-aux-Cerises',
    'Rue Jean-Paul-II',
    'Avenue du Parc',
    '16e Avenue',
    'Route 112',
    'Autoroute 10',
    'Rue Saint-Alphonse Sud',
    'Rue Orford',
    'Boulevard des Étudiants',
  ],
  addresses: [
    { number: '120', street: 'Rue des Pins', lat: 45.2677, long: -72.1523 },
    { number: '871', street: 'Rue Principale Ouest', lat: 45.2686, long: -72.1577 },
    { number: '295', street: 'Rue Saint-David', lat: 45.2654, long: -72.1383, postcode: 'J1X 2Z8' },
  ],
  intersections: [['Rue Merry Nord', 'Rue Principale Ouest']],
  landmarks: [
    { name: { fr: 'Aréna de Sainte-Ville', en: 'Sainte-Ville arena' }, kind: 'arena' },
    { name: { fr: 'Parc de la Pointe-Verte', en: 'Pointe-Verte Park' }, kind: 'park' },
    { name: { fr: 'Parc Horan', en: 'Horan Park' }, kind: 'park' },
    { name: { fr: 'Quai Central', en: 'Central wharf' }, kind: 'wharf', point: { lat: 45.26, long: -72.15 } },
    { name: { fr: 'Bibliothèque', en: 'Library' }, kind: 'library', address: '295, rue Saint-David' },
    { name: { fr: "Plage de l'Est", en: 'East Beach' }, kind: 'beach' },
  ],
  neighbours: [
    { name: 'Orford', point: { lat: 45.39, long: -72.2 } },
    { name: 'Sherbrooke' },
    { name: "Ayer's Cliff" },
    { name: 'Terrebonne' },
    { name: "L'Avenir" },
    { name: 'Québec' },
  ],
};

/** A town with an address file. */
export const listedTown: CityPack = {
  ...facts,
  name: 'Belleville',
  boundary: [
    [-72.2, 45.2],
    [-72.0, 45.2],
    [-72.0, 45.4],
    [-72.2, 45.4],
  ],
  streets: [],
  addresses: [
    ...doors('Avenue Garden', [1040, 1053, 1200, 1399, 1651, 1760], 45.3),
    ...doors('Terrasse Garden', [383, 388, 408], 45.31),
    ...doors('Rue de Galles', [97, 98, 110, 128], 45.32),
    ...doors('Croissant de Galles', [97, 112, 130, 141], 45.33),
    ...doors('Avenue Therrien', [2600, 2650, 2692, 2700], 45.34),
    ...doors('Chemin de la Cabane-Ronde', [2072, 2401, 2500, 2600], 45.35),
    ...doors('Chemin Saint-Philippe', [2519, 2638, 2884, 3061], 45.36),
    ...doors('Montée Masson', [10, 20, 50, 103], 45.37),
    ...doors('Rue du Bord-de-l’Eau'.replace('’', "'"), [1, 5, 9], 45.38),
    ...doors('Rue de Bordeaux', [12, 14, 18], 45.385),
    { number: '19', street: 'Rue Pine', unit: '3', lat: 45.3, long: -72.05 },
  ],
  intersections: [],
  landmarks: [],
  neighbours: [{ name: 'Terrebonne' }],
};
