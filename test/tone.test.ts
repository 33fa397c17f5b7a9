import { beforeAll, describe, expect, it } from 'vitest';
import type { CityPack } from '../src/domain/city.ts';
import type { Language } from '../src/domain/language.ts';
import en from '../src/locales/en.json' with { type: 'json' };
import fr from '../src/locales/fr.json' with { type: 'json' };
import { isTextKey, say, type TextKey } from '../src/services/words.ts';
import { heavyParts } from './support/heavyParts.ts';

/** Three lines of a phone, at about 40 characters a line. */
const longest = 120;

/** Keys that the bot does not say: what the desk's pages and the API answer, and the pieces of other texts. */
const notSaid = /^(errors|label|choice|ticketStatus|duration|opening|mail|follow|open311)\./;

/** What may be longer, and why. */
const mayBeLonger: Partial<Record<TextKey, string>> = {
  emergency: 'safety comes first: the number, that a robot sends nobody, and whether to go on',
};

/** What fills the texts in real conversations, at its longer end. */
const values: Record<string, string | number> = {
  city: 'Magog',
  link: 'https://guichet.magog.ca/suivi/2026-000123-4-AbCdEfGhIjKlMnOp',
  phone: '819 843-3333',
  agent: 'Marie-Claude Bélanger',
  reference: 'GO-2026-000123-4',
  municipality: "Canton d'Orford",
  words: 'derrière la maison mauve au bout du rang',
  facts: 'Trottoir ou bordure brisé · 176, rue Saint-Alphonse Sud',
  service: 'Trottoir ou bordure brisé',
  place: '176, rue Saint-Alphonse Sud',
  where: '176, rue Saint-Alphonse Sud',
  age: 'il y a 12 jours',
  days: 12,
  metres: 120,
  filed: 'lundi 2 mars',
  due: 'lundi 2 mars, 16 h 30',
  status: 'en cours',
  opening: 'demain à 8 h 30',
  name: 'IMG_20260302_104512.heic',
  max: 4000,
  n: 2,
  kinds: 'Nid-de-poule, Lampadaire défectueux',
  months: 24,
  target: '3 jours',
  useful: 'grosseur du trou, côté ou direction',
  question: 'Quelle collecte a été oubliée?',
  text: "L'équipe est passée ce matin, le trou est bouché.",
  number: '819 555-0142',
  extension: '214',
  point: 'près du 449, rue Percy',
  street: 'rue Saint-Alphonse Sud',
  crossStreet: 'rue Principale Ouest',
  time: '8 h 30',
  day: 'lundi',
  label: 'Numéro du poteau',
  value: '4521',
  field: '',
  problem: '',
};

const said = Object.keys(fr).filter((key): key is TextKey => isTextKey(key) && !notSaid.test(key));

let city: CityPack;
beforeAll(async () => {
  ({ city } = await heavyParts('magog'));
});

describe.each([
  ['fr', fr],
  ['en', en],
] as [Language, Record<TextKey, string>][])('what the bot says in %s', (language, texts) => {
  it(`fits ${longest} characters, but for what is named`, () => {
    const long = said.filter((key) => !(key in mayBeLonger) && say(language, key, values).length > longest);
    expect(long.map((key) => say(language, key, values))).toEqual([]);
  });

  it('has no dash that people do not type, and no word of the trade', () => {
    const jargon =
      /—|–|\b(bot|ticket|token|session|input|invalide?|système|requête|formulaire|champ|utilisateur|user|form|database)\b/i;
    expect(said.map((key) => texts[key]).filter((text) => jargon.test(text))).toEqual([]);
  });

  it('asks what only one service asks as shortly', () => {
    const questions = city.services.flatMap(({ attributes }) => attributes.map(({ question }) => question[language]));
    expect(questions.filter((question) => question.length > longest)).toEqual([]);
  });
});

describe('what the bot says in French', () => {
  it('says vous', () => {
    const familiar = /(?<!\p{L})(tu|toi|ton|tes|te)(?!\p{L})/iu;
    expect(said.map((key) => fr[key]).filter((text) => familiar.test(text))).toEqual([]);
  });
});

describe('the exceptions', () => {
  it('are needed, each of them', () => {
    const needless = Object.keys(mayBeLonger).filter((key) => say('fr', key as TextKey, values).length <= longest);
    expect(needless).toEqual([]);
  });
});
