import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createUnderstand, type Understand } from '../../../src/services/understand/understand.ts';

const now = new Date('2026-11-25T10:00:00-05:00');
let understand: Understand;

beforeAll(async () => {
  const city = await loadCityPack('city/magog');
  const findPlace = (text: string) => (text.includes('12 rue Percy') ? { text: '12 rue Percy' } : null);
  understand = await createUnderstand({ city, findPlace, clock: () => now });
});

test('one sentence fills everything that it says', () => {
  const text =
    'Bonjour, lampadaire éteint devant le 12 rue Percy depuis lundi, 819 555 0101 ou ana@example.com, dossier go 2026 000001 ' +
    '0';
  expect(understand(text)).toMatchObject({
    language: 'fr',
    languageSure: true,
    address: '12 rue Percy',
    when: { text: 'depuis lundi', iso: '2026-11-23' },
    phone: '+18195550101',
    phoneExtension: null,
    name: null,
    email: 'ana@example.com',
    reference: 'GO-2026-000001-0',
    emergencyWords: [],
  });
  expect(understand(text).services[0]?.code).toBe('street_light');
});

describe('services of the pack', () => {
  test.each([
    ['énorme nid-de-poule en haut de la côte', 'pothole'],
    ['the street lamp by our house has been dark all week', 'street_light'],
    ['notre bac brun a été oublié par le camion', 'missed_collection'],
    ['dead raccoon at the curb', 'dead_animal'],
    ['la charrue a cassé ma boîte aux lettres', 'snow_removal'],
    ['sewage coming up the floor drain', 'sewer_backup'],
    ['musique trop forte chez le voisin à 2h du matin', 'noise'],
    ['🐕💩', 'animal_nuisance'],
    ['un banc cassé', 'park_maintenance'],
    ['le gros arbre est mort au parc', 'tree_maintenance'],
    ['ça sent le gaz', 'odour'],
    ['a washing machine was left in the ditch', 'illegal_dumping'],
    ['the plow tore up our grass', 'snow_removal'],
  ])('"%s" is %s', (text, code) => {
    expect(understand(text).services[0]?.code).toBe(code);
  });
});

describe('intents', () => {
  test.each([
    ['bonjour', 'greeting'],
    ['merci beaucoup!', 'thanks'],
    ['je veux parler à quelqu’un', 'agent'],
    ['annulez ma demande svp', 'cancel'],
    ['English please', 'language'],
    ['à quelle heure ouvre la bibliothèque?', 'information'],
    ['où en est ma demande GO-2026-000001-0', 'status'],
    ['comment ça marche?', 'help'],
    ['my house is on fire', 'emergency'],
    ['hydro outage, no power since 6', 'referral'],
    ['gros trou dans la rue', 'report'],
    ['', 'unclear'],
    ['???', 'unclear'],
    ['😀', 'unclear'],
    ['42', 'unclear'],
    ['could I talk to a real person?', 'agent'],
    ['plus de courant sur la rue des Pins au complet depuis à peu près deux heures', 'referral'],
    ['which day is the recycling picked up?', 'information'],
    ['raton mort sur la 10', 'referral'],
    ['raton mort sur la 12e avenue', 'report'],
    ['cat missing', 'report'],
    ['the man at the desk was rude with me', 'report'],
    ['there is graffiti on the wall', 'report'],
    ['Где мой мусор', 'unclear'],
  ])('"%s" is %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  test('a place, a date and a telephone change nothing', () => {
    expect(understand('ça sent le gaz au 12 rue Percy depuis hier, 819 555 0101').intent).toBe('emergency');
  });
});

test('says whom to ask for, and at which extension', () => {
  expect(understand('819 555 0101 poste 4, demandez Ginette')).toMatchObject({
    phone: '+18195550101',
    phoneExtension: '4',
    name: 'Ginette',
  });
});

test('an emergency that only the classifier raised has no words to show', () => {
  const { intent, intents, emergencyWords } = understand('there is a man face down by the tracks');
  expect(intents[0]?.code).toBe('emergency');
  expect(intent).toBe('emergency');
  expect(emergencyWords).toEqual([]);
});

test.each(['mon voisin fait un feu dans sa cour', 'a lady fell but she got back up'])(
  '"%s" is no emergency',
  (text) => {
    expect(understand(text).intent).not.toBe('emergency');
  },
);

describe('never an emergency', () => {
  test.each([
    // a wish for a person
    'je veux parler à un agent',
    'passez-moi quelqu’un, vite',
    'I want to talk to a real person now',
    // short answers
    'oui',
    'non merci',
    '12',
    'passe',
    'il a doublé',
    'ma mère',
    'mon nom est Yvon Thériault',
    'depuis hier soir',
    'in front of the church',
    // complaints, insults, small talk, questions
    'vous me rendez fou avec vos délais',
    'maudit robot, tu comprends rien',
    'your service is killing me',
    'il fait frette à matin hein',
    'what time does the library close?',
    'à quelle heure passent les vidanges?',
    // the danger is over, or was none
    'les pompiers sont repartis, tout le monde va bien',
    'non, personne est en danger',
    "nobody's hurt, it's only the sign",
    'le feu est éteint, merci',
  ])('"%s"', (text) => {
    expect(understand(text).intent).not.toBe('emergency');
  });
});

test('a fear names no service', () => {
  expect(understand("j'ai peur que quelqu'un se tue").services[0]?.score).toBeLessThan(0.6);
});

test('probabilities add up to one, best first', () => {
  const { intents, services } = understand('un arbre est tombé dans le parc');
  for (const ranked of [intents, services]) {
    expect(ranked.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 4);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a));
  }
});

test('anything is read: 100 kB, control characters, half an emoji', () => {
  expect(understand('il y a un trou dans la rue devant chez nous. '.repeat(2_300)).intent).toBe('report');
  expect(understand('\u0000\uD83D ').intent).toBe('unclear');
  fc.assert(
    fc.property(fc.string(), (text) => understand(text).services.length === 37),
    { numRuns: 50 },
  );
});
