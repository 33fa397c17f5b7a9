import type { Phrases } from './notions.ts';

/**
 * Turns of speech that tell what a message is about wherever they stand in it: taking back what was understood, asking
 * back, giving up. To teach the bot another, add it here; `mentions` reads them.
 */
export const turnsOfSpeech = {
  /** What was taken is to be changed. */
  wantsChange: {
    fr: `change, changer, changez, a changé, ont changé, modifie, modifier, modifiez, corrige, corriger, corrigez, remplace, remplacer, remplacez, refais, refaire, mauvais, mauvaise, mauvaises, pas la bonne, pas le bon,
      pas les bonnes, pas les bons, est pas bon, est pas bonne, est pas bonnes, sont pas bon*, est pas la bonne, est pas le bon, est fausse, est faux, est pas exact*, pas exacte, erreur, erreurs, trompé, trompée, mélangé, mélangée, gouré, fait une faute`,
    en: `change, edit, fix, update, replace, modify, redo, correct the, correct my, wrong, isn't right, is not right, aren't right, not the right, not right, incorrect, mistake, mistaken, mistyped, typo, mixed up, messed up`,
  },
  /** Another value comes for something already said. */
  takesBack: {
    fr: `oups, oupsi, non, nan, plutôt, finalement, en fait, attends, attendez, pardon, scuse, s'cuse, excuse, excusez, désolé, désolée, je voulais dire, je veux dire, trompé, trompée, erreur, correction, c'est pas, pas le, pas la, c'est au,
      c'est le, c'est à, à la place, au lieu de, nouvelle adresse, nouveau numéro, changement`,
    en: `oops, woops, whoops, no, nope, rather, sorry, wait, hang on, hold on, actually, i meant, i mean, i should have said, instead, mistake, wrong, correction, not at, it's at, it's on, it's really, new address, new number, in fact, make that, scratch that`,
  },
  /** One value rather than another. */
  contrasts: {
    fr: 'pas, plutôt, finalement, en fait, au lieu de, à la place, je voulais dire, je veux dire',
    en: 'not, actually, instead, rather, in fact, i meant, i mean',
  },
  /** Something is to be taken out. */
  takesOut: {
    fr: 'enlève, enlever, enlevez, retire, retirer, retirez, efface, effacer, effacez, supprime, supprimer, supprimez, ôte, ôter, ôtez, oublie, oubliez',
    en: 'remove, delete, take out, erase, drop, forget',
  },
  /** It is another kind of problem. */
  deniesKind: {
    fr: `c'est pas, ce n'est pas, c'est plutôt, non c'est un, non c'est une, nan c'est un, nan c'est une, plutôt, pas un, pas une, pas le, pas la, rien à voir avec`,
    en: `not a, not an, not the, isn't a, isn't the, it's a, it is a, it's rather, nothing to do with`,
  },
  /** One more of the same. */
  alike: {
    fr: 'un autre, une autre, encore un, encore une, même chose, même problème, même affaire, pareil',
    en: 'another one, one more, same thing, same problem, same issue, also one',
  },
  /** One more, which is not the first one told again. */
  another: {
    fr: 'un autre, une autre, encore un, encore une, un deuxième, une deuxième, un second, une seconde',
    en: 'another, one more, also one, a second one',
  },
  /** The place of the request before. */
  samePlace: {
    fr: 'même place, même endroit, même adresse, même coin, même spot, même lieu',
    en: 'same place, same spot, same address, same location, same corner',
  },
  /** Not the place of the request before. */
  elsewhere: {
    fr: 'ailleurs, autre place, autre endroit, autre adresse, autre rue, autre coin, pas la même place, pas au même endroit, pas le même endroit',
    en: 'elsewhere, somewhere else, another place, another address, another street, different place, different address, other place, not the same place, not the same spot',
  },
  /** One more thing, and not another. */
  adds: { fr: 'aussi, en plus, également', en: 'also, as well, too, in addition' },
  address: {
    fr: 'adresse, addresse, adress, endroit, lieu, emplacement, place, rue, coin, intersection, numéro de porte, numéro civique',
    en: 'address, location, place, street, corner, intersection, civic number, house number',
  },
  service: { fr: 'sorte, type, catégorie, service, genre', en: 'category, kind, service, type' },
  when: { fr: 'date, heure, moment, jour, journée', en: 'date, time, day, when' },
  phone: { fr: 'téléphone, tel, cell, cellulaire, numéro', en: 'phone, cell, number, telephone' },
  email: { fr: 'courriel, courrier, email, e-mail, mail', en: 'email, e-mail, mail' },
  contact: { fr: 'contact, coordonnées, nom, anonyme', en: 'contact, name, anonymous' },
  name: { fr: `nom, mon nom, je m'appelle, prénom`, en: 'my name, name is, the name' },
  problem: {
    fr: 'problème, description, le texte, mon texte, mon message, le message, détail',
    en: 'problem, description, the text, my text, my message, the message, detail',
  },
  /** Asks what a question is for, or who will see the answer. */
  asksWhy: {
    fr: `pourquoi vous, pourquoi tu, pourquoi avez-vous, pourquoi avoir besoin, pourquoi mon, pourquoi ma, pourquoi mes, c'est pour quoi faire, obligatoire, obligé, obligée, nécessaire, politique de confidentialité, vie privée, confidentialité,
      qui va voir, qui voit, qui va lire, qui lit, qu'allez-vous faire de, vous allez faire quoi avec`,
    en: `why do you, why are you, why would you, why my, what do you need, what will you do with, mandatory, required, necessary, privacy, who will see, who can see, who gets to see, who sees, who will read, who can read, who reads`,
  },
  asksForExample: { fr: `genre quoi, comme quoi, quoi d'autre, par exemple?`, en: 'such as, like what, what else' },
  /** Asks when somebody comes: of a request under way, how long it takes. */
  asksHowLong: {
    fr: 'combien de temps, combien de jours, quoi le délai, quel délai, quel est le délai, ça va prendre, ça prend combien, tant de temps, si long, si longtemps, quand est-ce que, quand allez, quand va, quand vont, quand vous, dans combien',
    en: 'how long, how soon, how many days, so long, when will',
  },
  /** Nothing was heard of a request since. */
  asksNews: {
    fr: 'pas eu de nouvelles, pas eu de nouvelle, jamais eu de nouvelles, pas de nouvelles, pas de nouvelle, aucune nouvelle, sans nouvelles, des nouvelles de',
    en: 'no news, any news, never heard back, not heard back, heard nothing, heard anything, any update, no update',
  },
  /** Nobody is in danger, whatever the words before it sounded like. */
  outOfDanger: {
    fr: `personne en danger, personne est en danger, personne n'est en danger, personne blessé, personne est blessé, personne n'est blessé, pas de blessé, pas de blessés, aucun blessé, pas en danger, pas de danger, aucun danger, pas dangereux, pas d'urgence, pas une urgence, pas urgent, pas si urgent, rien d'urgent, tout le monde est correct, tout le monde va bien, tout est correct, on est correct, fausse alerte`,
    en: `nobody is in danger, nobody in danger, nobody's in danger, no one is in danger, no one in danger, not in danger, no danger, not dangerous, nobody is hurt, nobody hurt, nobody's hurt, no one is hurt, no one hurt, not an emergency, no emergency, not urgent, everyone is ok, everyone is okay, everyone is safe, everyone is fine, everybody is fine, we are fine, we're fine, we are ok, false alarm`,
  },
  /** What was begun is to go on. */
  goesOn: {
    fr: `continue, continues, continuez, continuer, continuons, on continue, poursuivre, poursuivez, poursuit, allez-y, vas-y`,
    en: `continue, go on, go ahead, keep going, carry on, proceed, move on`,
  },
  /** Gives up: the classifier alone would end requests that people only wanted to correct. */
  givesUp: {
    fr: `annul*, laisse faire, laissez faire, laisse tomber, laissez tomber, laisse ça, laissez ça, oublie ça, oubliez ça, oublie tout, oubliez tout, oubliez ma demande, oublie ma demande, plus besoin, retirer ma, retire ma, retirez ma,
      retire mon, retirez mon, change d'idée, changé d'idée, réglé, réglée, c'est beau, arrêt*`,
    en: `cancel*, forget it, forget about, never mind, nevermind, drop it, drop this, scrap*, no longer need, don't need it, withdraw, changed my mind, stop, finished with`,
  },
  /** What was said to be done is not. */
  notSolved: {
    fr: `pas réglé, pas réglée, pas encore réglé, pas encore réglée, pas réparé, pas réparée, pas encore réparé, pas encore réparée, pas corrigé, pas corrigée, pas terminé, pas résolu, pas résolue, pas été réglé, pas été réparé, pas été fait,
      rien n'a été fait, rien a été fait, rien n'a changé, rien a changé, toujours là, encore là, toujours pareil, toujours brisé, toujours brisée, encore brisé, encore brisée`,
    en: `not fixed, isn't fixed, wasn't fixed, hasn't been fixed, still not fixed, not solved, isn't solved, not resolved, isn't resolved, wasn't resolved, not done, isn't done, not repaired, still there, still broken, nothing changed, nothing was done, nothing has been done`,
  },
} as const satisfies Record<string, Phrases>;
