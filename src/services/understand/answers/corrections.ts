import type { Phrases } from './notions.ts';

/**
 * Turns of speech by which people take back what was understood, wherever they stand in a message. To teach the bot
 * another, add it here; `mentions` reads them.
 */
export const corrections = {
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
  /** Something is to be taken out. */
  takesOut: {
    fr: 'enlève, enlever, enlevez, retire, retirer, retirez, efface, effacer, effacez, supprime, supprimer, supprimez, ôte, ôter, ôtez, oublie, oubliez',
    en: 'remove, delete, take out, erase, drop, forget',
  },
  /** It is another kind of problem. */
  deniesKind: {
    fr: `c'est pas, ce n'est pas, c'est plutôt, plutôt, pas un, pas une, pas le, pas la, rien à voir avec`,
    en: `not a, not an, not the, isn't a, isn't the, it's a, it is a, rather, nothing to do with`,
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
  problem: { fr: 'problème, description, texte, message, détail', en: 'problem, description, text, message, detail' },
} as const satisfies Record<string, Phrases>;
