import type { Language } from '../../src/domain/language.ts';

type Phrases = Record<Language, readonly string[]>;

/** What citizens of the random walk complain about: some with a place, some with a contact, some with neither. */
export const problems: Phrases = {
  fr: [
    'gros nid-de-poule au 449 rue Percy',
    'le lampadaire clignote depuis hier',
    'mon bac bleu est brisé',
    "y a une fuite d'eau dans la rue au 120 rue Bellevue",
    'le trottoir est tout brisé sur la rue Principale',
    'ils ont pas ramassé mes vidanges ce matin',
    'un chien errant au parc des Braves, 819 555-0177',
    'les voisins font du bruit toute la nuit',
    'il y a quelque chose de bizarre devant chez nous',
    'des graffitis sur le mur du parc, je veux rester anonyme',
    "y a un gros arbre tombé sur la rue Sherbrooke et l'égout est bouché",
  ],
  en: [
    'huge pothole at 449 Percy Street',
    'the street light in front of my house is out since monday',
    'my recycling bin is broken',
    'water is leaking on the street at 120 rue Bellevue',
    'they forgot my garbage again',
    'my neighbour is really loud at night',
    'someone dumped a mattress near the lake, call me at 819 555-0188',
    'the sidewalk on Main Street is all broken',
    'something is wrong here',
  ],
};

/** Answers to the questions of the form, by step; what has no line here is answered by a choice. */
export const answers: Record<string, Phrases> = {
  problem: problems,
  greeting: problems,
  address: {
    fr: [
      '95 rue Principale Ouest',
      'au coin de Sherbrooke et Percy',
      'près du parc des Braves',
      '1305',
      'chez nous',
      'je sais pas',
    ],
    en: [
      '95 Principale Street West',
      'corner of Sherbrooke and Percy',
      'near the library',
      '1305',
      'my place',
      "I don't know",
    ],
  },
  when: {
    fr: ['hier', 'depuis lundi passé', 'je sais pas', 'ce matin vers 8h'],
    en: ['yesterday', 'since last monday', 'not sure', 'this morning'],
  },
  details: {
    fr: ['non', 'oui', 'il est devant la garderie', "c'est dangereux pour les vélos", "non merci c'est tout"],
    en: ['no', 'yes', "it's next to the school", 'nothing else', 'be careful, the dog bites'],
  },
  photo: { fr: ['non', 'pas de photo', 'plus tard'], en: ['no', 'no picture', 'later'] },
  contact: {
    fr: ['819 555 0142', 'lea@exemple.ca', 'anonyme', 'non', '819 555', 'mon nom est Léa Roy, 819-555-0166'],
    en: ['819 555 0142', 'sam@example.com', 'anonymous', 'no thanks', '819 555', 'Sam Roy 819-555-0166'],
  },
  confirm: {
    fr: ['oui', 'ok envoie', 'non', 'oui merci', "c'est beau", 'attends'],
    en: ['yes', 'send it', 'no', 'yes please', 'looks good', 'wait'],
  },
  emergency: { fr: ['oui', 'non', 'tout est correct'], en: ['yes', 'no', 'we are fine'] },
  duplicate: { fr: ['oui', 'non', 'je pense'], en: ['yes', 'no', 'maybe'] },
  survey: { fr: ['4', '1', 'pas réglé', 'non', 'oui'], en: ['5', '2', 'still not fixed', 'no', 'yes'] },
  handoff: { fr: ['819 555-0199', "c'est pour mes taxes", 'ok'], en: ['819 555-0199', 'it is about my taxes', 'ok'] },
};

/** Messages that change what was said before, by the answer that each is about. */
export const corrections: Record<'address' | 'contact' | 'service' | 'when', Phrases> = {
  address: {
    fr: [
      "non c'est le 1356 rue Sherbrooke",
      "change l'adresse",
      "c'est pas à la bonne place",
      'pas Percy, rue Bellevue',
    ],
    en: ["no it's 1356 Sherbrooke street", 'change the address', 'wrong place', 'not Percy, Bellevue street'],
  },
  contact: {
    fr: ['mon téléphone est le 819 555-0123', 'le téléphone est pas bon', 'finalement je veux rester anonyme'],
    en: ['my phone is 819 555-0123', 'the phone is wrong', 'i want to stay anonymous after all'],
  },
  service: {
    fr: ["c'est pas un nid-de-poule, c'est un lampadaire"],
    en: ["it's not a pothole, it's a street light"],
  },
  when: {
    fr: ["en fait c'est depuis mardi", "c'tait mardi passé"],
    en: ['actually since tuesday', 'it was last tuesday'],
  },
};

/** Messages that interrupt without changing anything. */
export const digressions: Phrases = {
  fr: [
    'aide',
    "c'est quand les vidanges?",
    "quelles sont les heures de l'écocentre?",
    'merci',
    'pourquoi?',
    'bonjour',
    'êtes-vous un robot?',
    'combien de temps ça va prendre?',
    'où en est ma demande?',
    'GO-2026-000001-5',
    'ok',
    'hmm',
    '???',
    '👍',
    'lol',
    'asdfgh',
    '...',
  ],
  en: [
    'help',
    'when is garbage day?',
    'what are the hours of the ecocentre?',
    'thanks',
    'why?',
    'hello',
    'are you a robot?',
    'how long will it take?',
    'where is my request?',
    'GO-2026-000001-5',
    'ok',
    'hmm',
    '???',
    '👍',
    'lol',
    'asdfgh',
    '...',
  ],
};

/** Messages in neither of the bot's languages. */
export const foreign = [
  '¿Dónde está la biblioteca?',
  'Ich verstehe nicht',
  'hola, hay un hueco en la calle',
  'ciao',
  '你好',
];

/** Ways to stop or begin again. */
export const stops: Phrases = {
  fr: ['annuler', 'recommencer', 'laisse tomber'],
  en: ['cancel', 'restart', 'never mind'],
};

/** Ways to ask for a person, or to lose patience. */
export const people: Phrases = {
  fr: ['agent', "je veux parler à quelqu'un", "bande d'incapables", 'un humain svp'],
  en: ['agent', 'I want to talk to a person', 'you idiots', 'real person please'],
};

/** Emergencies. */
export const emergencies: Phrases = {
  fr: ['ça sent le gaz dans la rue', 'y a le feu chez le voisin!'],
  en: ['I smell gas on the street', 'there is a fire next door!'],
};
