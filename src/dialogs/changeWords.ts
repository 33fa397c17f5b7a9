import type { changeable } from './slots/confirmSlot.ts';

/** Words by which people name the part of a request that they want to change, without accents, both languages. */
export const changeWords: Record<(typeof changeable)[number], RegExp> = {
  address:
    /\b(adresse|addresse|adress|address|endroit|place|lieu|emplacement|location|rue|street|coin|numero de porte|civic number)\b/,
  service: /\b(sorte|type|categorie|category|kind|service|genre)\b/,
  when: /\b(date|quand|when|heure|time|jour|day|moment)\b/,
  contact:
    /\b(telephone|tel|phone|cell|cellulaire|courriel|courrier|email|e-mail|mail|contact|coordonnees|numero|number|nom|name|anonyme|anonymous)\b/,
  problem: /\b(probleme|problem|description|texte|text|message|details?)\b/,
};

/** Verbs and turns that say: what was taken is to be changed. */
export const wantsChange =
  /\b(change[rz]?|changer|modifie[rz]?|modifier|corrige[rz]?|corriger|remplace[rz]?|mauvaise?s?|pas la bonne?|pas le bon|faut changer|edit|fix|update|correct the|wrong|(est|sont|es) pas (la |le )?bon\w*|est fausse?|pas exacte?|isn't right|not the right|incorrect|erreur|mistake)\b/;

/** Turns that announce another value for something already said. */
export const takesBack =
  /\b(oups|oops|woops|non|no|nan|plutot|finalement|en fait|attend(s|ez)|pardon|scuse|excuse[rz]?|desole|sorry|wait|hang on|hold on|actually|i meant|i mean|rather|instead|je voulais dire|trompee?|erreur|mistake|wrong|correction|c'est pas|pas le|pas la|not at|it's at|c'est au|c'est le|c'est a|a la place|nouvelle adresse|new address|changement|in fact)\b/;

/** The citizen wants their number or e-mail taken out: they are anonymous after all. */
export const takesOutContact =
  /\b(enleve\w*|retire\w*|efface\w*|supprime\w*|ote\w*|remove|delete|take out|erase)\b.{0,25}\b(numero|telephone|tel|cell|courriel|email|e-mail|mail|number|phone|contact|coordonnees)\b/;
