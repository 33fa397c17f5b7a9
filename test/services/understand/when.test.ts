import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWhen } from '../../../src/services/understand/when/when.ts';

/** A Wednesday morning. */
const now = new Date('2026-11-25T10:00:00-05:00');
const when = (text: string, language: 'fr' | 'en') => {
  const found = findWhen(text, now, 'America/Toronto', language);
  return found && (found.iso ?? `(${found.text})`);
};

describe('a moment that can be told', () => {
  test.each([
    ['lampadaire éteint depuis hier soir', '2026-11-24'],
    ['avant-hier à midi et demi', '2026-11-23T12:30:00-05:00'],
    ['hier soir vers 8h', '2026-11-24T20:00:00-05:00'],
    ['à 3h cette nuit', '2026-11-25T03:00:00-05:00'],
    ['à matin vers 6h15', '2026-11-25T06:15:00-05:00'],
    ['depuis mercredi', '2026-11-18'],
    ['vendredi prochain à 14 h', '2026-11-27T14:00:00-05:00'],
    ['lundi passé', '2026-11-23'],
    ['samedi le 14', '2026-11-14'],
    ['le 2 octobre dernier à 7 h 05', '2026-10-02T07:05:00-04:00'],
    ['le 9 votre camion a brisé ma clôture', '2026-11-09'],
    ['on voudrait un permis pour le 12 décembre', '2026-12-12'],
    ['depuis Noël', '2025-12-25'],
    ['on ferme la rue la veille de Noël', '2026-12-24'],
    ['il y a deux heures', '2026-11-25T08:00:00-05:00'],
    ['ça fait trois jours', '2026-11-22'],
    ['depuis 20 minutes', '2026-11-25T09:40:00-05:00'],
    ['le 20/11/2026', '2026-11-20'],
    ['vous avez fermé la rue hier', '2026-11-24'],
    ['vers 9h', '2026-11-25T09:00:00-05:00'],
    ['éteint depuis hier, je vous envoie une photo demain', '2026-11-24'],
    ['je voudrais une collecte pour vendredi', '2026-11-27'],
    ['il y a trois semaines', '2026-11-04'],
    ['y a deux semaines la borne a été frappée', '2026-11-11'],
    ['hier soir à minuit', '2026-11-25T00:00:00-05:00'],
    ['hier soir vers 8 heures et demie', '2026-11-24T20:30:00-05:00'],
    ['le premier juillet un déménageur a brisé la borne', '2026-07-01'],
    ['mardi dernier le 17 novembre', '2026-11-17'],
    ['depuis le 3 décembre', '2025-12-03'],
    ['avanthier', '2026-11-23'],
    ['à 7 heures moins quart ce matin', '2026-11-25T06:45:00-05:00'],
  ])('fr: "%s"', (text, expected) => {
    expect(when(text, 'fr')).toBe(expected);
  });

  test.each([
    ['the lamp went out last night', '2026-11-24'],
    ['last night around 11', '2026-11-24T23:00:00-05:00'],
    ['last night at 2 am', '2026-11-25T02:00:00-05:00'],
    ['yesterday at 5', '2026-11-24T17:00:00-05:00'],
    ['since last Friday', '2026-11-20'],
    ['Sun Nov 22, 1:15am', '2026-11-22T01:15:00-05:00'],
    ['on the 3rd of November at 4pm', '2026-11-03T16:00:00-05:00'],
    ['on the 8th a truck hit the post', '2026-11-08'],
    ['tomorrow morning', '2026-11-26'],
    ['three days ago', '2026-11-22'],
    ['half an hour ago', '2026-11-25T09:30:00-05:00'],
    ['Labour Day', '2026-09-07'],
    ['11/20/2026', '2026-11-20'],
    ['the second Sunday of October', '2026-10-11'],
    ['two weeks ago a car hit the hydrant', '2026-11-11'],
    ['this past Friday', '2026-11-20'],
    ['since November 5 the light is dead', '2026-11-05'],
    ['Sunday, 2 holes', '2026-11-22'],
    ['last night at midnight', '2026-11-25T00:00:00-05:00'],
  ])('en: "%s"', (text, expected) => {
    expect(when(text, 'en')).toBe(expected);
  });
});

test.each([
  ['fr', 'depuis deux semaines', '(depuis deux semaines)'],
  ['fr', 'ça jappe tous les matins vers 5h', '(tous les matins vers 5h)'],
  ['fr', 'le 2, le 9 et le 16', '(le 2, le 9 et le 16)'],
  ['fr', 'depuis la grosse tempête, devant chez nous', '(depuis la grosse tempête)'],
  ['fr', 'la semaine passée', '(la semaine passée)'],
  ['fr', 'il y a plusieurs jours', '(il y a plusieurs jours)'],
  ['fr', 'il est tombé tantôt', '(tantôt)'],
  ['fr', 'il y a environ trois semaines', '(il y a environ trois semaines)'],
  ['fr', "pas d'eau depuis le début de la semaine", '(depuis le début de la semaine)'],
  ['fr', 'cet été vous avez coupé trop court', '(cet été)'],
  ['en', 'it has been flooding for months', '(for months)'],
  ['en', 'about two months ago', '(about two months ago)'],
  ['en', 'every Saturday night around 1', '(every Saturday night around 1)'],
  ['en', 'since the big storm', '(since the big storm)'],
  ['en', 'from midnight to 5 am', '(from midnight to 5 am)'],
] as const)('what can only be quoted, %s: "%s"', (language, text, expected) => {
  expect(when(text, language)).toBe(expected);
});

describe('what is no time of the event', () => {
  test.each([
    'au 1365 rue Hall',
    '24 rue du 24-Juin',
    'devant le 12 rue Percy',
    "j'ai 84 ans",
    'ouvert 24h par jour',
    'appelez le 911',
    'ça coûte 1 998 $',
    'rappelez-moi après 17h',
    "j'y suis jusqu'au 28",
    'au coin de la 12e avenue',
    'le 50 km/h est pas respecté',
    'à quelle heure ouvre la bibliothèque le samedi',
    'il y a des rats dans la cour',
    'il y a plusieurs nids-de-poule',
    'il y a deux trous',
    'la collecte du mardi est bruyante',
    "j'envoie une photo tantôt",
    'je vais vous écrire plus tard ce soir',
    'je repasserai demain',
    'je vous enverrai le courriel vendredi',
  ])('fr: "%s"', (text) => {
    expect(when(text, 'fr')).toBeNull();
  });

  test.each([
    'crosswalk at 2nd Avenue and 5th Street',
    'reach me between 9 and 5',
    'renting until the 30th',
    'open Saturdays?',
    'are you open on Saturday',
    'it sat there',
    'may I ask',
    'call me after 5',
    "I'll upload a picture tomorrow",
    'I will be home tonight',
    'there are many holes for a few of us',
  ])('en: "%s"', (text) => {
    expect(when(text, 'en')).toBeNull();
  });
});

describe('the edges of the clock', () => {
  const at = (moment: string, text: string) => findWhen(text, new Date(moment), 'America/Toronto', 'fr')?.iso;

  test('the day is the town’s, not that of Greenwich', () => {
    expect(at('2026-11-26T03:30:00Z', 'aujourd’hui')).toBe('2026-11-25');
    expect(at('2026-11-25T05:10:00Z', 'hier')).toBe('2026-11-24');
  });

  test('just after midnight, this evening and last night are of the day before', () => {
    expect(at('2026-11-25T00:20:00-05:00', 'il y a une heure')).toBe('2026-11-24T23:20:00-05:00');
    expect(at('2026-11-25T00:20:00-05:00', 'hier soir à 23h')).toBe('2026-11-24T23:00:00-05:00');
  });

  test('hours ago are counted through the change of the hour', () => {
    expect(at('2026-11-01T04:00:00-05:00', 'il y a quatre heures')).toBe('2026-11-01T01:00:00-04:00');
    expect(at('2026-03-08T04:00:00-04:00', 'il y a 2 heures')).toBe('2026-03-08T01:00:00-05:00');
  });

  test('a date keeps the offset that was the town’s on that day', () => {
    expect(at('2026-11-25T10:00:00-05:00', 'le 3 juillet à 14h')).toBe('2026-07-03T14:00:00-04:00');
  });

  test('the end of February and of the year', () => {
    expect(at('2027-01-02T09:00:00-05:00', 'le 31 décembre')).toBe('2026-12-31');
    expect(at('2028-03-01T09:00:00-05:00', 'hier')).toBe('2028-02-29');
  });
});

test('any text is read without failing, and the place of the words is theirs', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('fr' as const, 'en' as const), (text, language) => {
      const found = findWhen(text, now, 'America/Toronto', language);
      return found === null || text.slice(found.start, found.end).includes(found.text);
    }),
  );
});
