/** The small words that tell a language whatever the subject, folded; words that two languages share are left out. */
export const functionWords: Readonly<Record<'fr' | 'en' | 'foreign', string>> = {
  fr: `le la les du des un une au aux et ou est sont etait ont avez avons nous vous je tu il elle ils elles ce cette cet ca ces
    mon ma mes ton ta tes notre nos votre vos leur leurs pas plus ne que qui quoi dont ou quand comment pourquoi dans sur sous
    avec sans pour par chez depuis devant derriere entre vers apres avant pendant encore toujours jamais tres trop aussi mais
    donc puis alors aujourd hui hier demain oui non merci bonjour bonsoir salut svp rue chemin ici rien quelqu chose faut
    peut peux veux suis etes sommes fait faire ete tout tous toute toutes y a-t-il c'est j'ai allo voisin monsieur madame`,
  en: `the a an is are was were be been has have had do does did i you he she it we they my your his her its our their this that
    these those there here and or but not no yes of to from in at by with without for since near behind front between after
    before during again still never always very too also because what when where who why how please thanks thank hello hi hey
    yesterday tomorrow today street road my me us them can could would should will just got get need want someone nobody
    anybody anyone something nothing out up off over under down about into if then than more`,
  foreign: `el los las una y pero por favor hola buenos buenas dias tardes noches gracias esta estan calle mi su usted hay donde
    que como necesito ayuda basura agua luz quiero tengo no se puede recoger pasado hablas espanol senor
    ola bom boa dia obrigado obrigada minha rua meu voce nao uma apagada preciso onde fica lixo
    ich bin das die der ist nicht bitte danke hallo und wir sie ein eine strasse
    ciao buongiorno grazie della degli sono non il per favore questa strada`,
};
