/** Ways to say one thing in each language; commas separate, `*` stands for any ending of the last word. */
export type Phrases = { fr: string; en: string };

/**
 * What a whole message may mean beside an answer, as people type it; spelling by ear and accents are undone on both
 * sides. The first notion wins where a message holds several ("ok, attends"). To teach the bot a phrase, add it here.
 */
export const notions = {
  cancel: {
    fr: `annuler, annule, annulez, annuler la demande, annule tout, annuler tout, annule ça, annulez ça, annulez tout, annule ma demande, annulez ma demande, je veux annuler,
      arrête, arrêtez, abandonner, j'abandonne, quitter, laisse tomber, laissez tomber, laisse faire, laissez faire, oublie ça, oubliez ça`,
    en: `cancel, cancel it, cancel that, cancel my request, cancel everything, i want to cancel, stop, quit, exit, never mind, nevermind,
      nvm, forget it, forget about it, i give up`,
  },
  restart: {
    fr: `recommencer, recommence, recommencez, recommencer au début, on recommence, je recommence, je veux recommencer, nouvelle demande,
      du début, depuis le début, repartir à zéro, reprendre du début, on reprend du début, on repart à zéro`,
    en: `restart, start over, start again, reset, new request, from the beginning, from the top, start from scratch, begin again, let's start over`,
  },
  agent: {
    fr: `agent, un agent, humain, un humain, personne, une personne, une vraie personne, du vrai monde, parler à un agent, parler à quelqu'un,
      parler à une personne, je veux parler à quelqu'un, je veux parler à un agent, opérateur, préposé, un préposé`,
    en: `an agent, human, a human, a person, real person, a real person, talk to someone, talk to an agent, speak to an agent,
      talk to a human, i want to talk to someone, operator, representative`,
  },
  help: {
    fr: `aide, aidez-moi, aide-moi, menu, besoin d'aide, j'ai besoin d'aide, comment ça marche, comment ça fonctionne`,
    en: `help, help me, options, i need help, how does this work, how does it work`,
  },
  fr: {
    fr: `français, en français, fr, passer au français, je préfère en français`,
    en: `french, in french, switch to french`,
  },
  en: {
    fr: `anglais, en anglais, passer à l'anglais`,
    en: `english, in english, en, switch to english, i prefer english`,
  },
  /** The last answer is to be undone. */
  back: {
    fr: `retour, retour en arrière, en arrière, reviens, reviens en arrière, revenir, revenir en arrière, revenez, je veux revenir en arrière,
      on revient, précédent, question précédente, la question d'avant, étape précédente, défaire, défais ça, j'ai fait une erreur, je me suis trompé,
      je me suis trompée, oups je me suis trompé, trompé, erreur, mauvaise réponse, c'est pas ça que je voulais dire`,
    en: `back, go back, go back one, step back, one step back, previous, previous question, undo, undo that, take that back, i made a mistake,
      my mistake, oops wrong answer, wrong answer, i want to go back, can i go back, can we go back`,
  },
  /** The question is to be said again. */
  repeat: {
    fr: `répète, répétez, répéter, peux-tu répéter, pouvez-vous répéter, redis, redis-le, redites, redis-moi ça, c'était quoi la question,
      c'est quoi la question, quelle question, quelle était la question, encore une fois`,
    en: `repeat, repeat that, repeat please, say again, say that again, say it again, come again, can you repeat, can you repeat that,
      could you repeat that, what was the question, what's the question, which question, one more time`,
  },
  why: {
    fr: `pourquoi, pourquoi ça, pourquoi donc, comment ça, pourquoi cette question, pourquoi vous voulez savoir, pourquoi vous voulez savoir ça, pourquoi tu veux savoir,
      pourquoi tu veux savoir ça, pourquoi tu demandes ça, pourquoi vous demandez ça, pourquoi me demandez-vous ça, pourquoi vous me demandez ça,
      pourquoi faire, ça sert à quoi, à quoi ça sert, c'est pour quoi faire, est-ce obligatoire, c'est obligatoire, c'est-tu obligatoire,
      est-ce que c'est obligatoire, suis-je obligé, je suis obligé, chu-tu obligé, c'est nécessaire, est-ce vraiment nécessaire, ça change quoi, qu'est-ce que ça change,
      en quoi ça vous regarde`,
    en: `why, why that, why do you ask, why are you asking, why do you need that, why do you need it, why do you need to know, why do you want to know, why do you want that,
      why do you need this, what for, what is it for, what's it for, what does it matter, is it mandatory, is that mandatory, is it required, is that required,
      is it necessary, is that necessary, do i have to, do i need to, how come`,
  },
  /** The question was not understood. */
  pardon: {
    fr: `hein, quoi, comment, pardon, plaît-il, je comprends pas, je ne comprends pas, comprends pas, comprends rien, j'comprends pas, je comprends rien,
      je comprends pas la question, je ne comprends pas la question, pas compris, j'ai pas compris, je n'ai pas compris, pas clair, c'est pas clair, ça veut dire quoi,
      c'est-à-dire, qu'est-ce que ça veut dire, qu'est-ce que tu veux dire, qu'est-ce que vous voulez dire, tu veux dire quoi, vous voulez dire quoi, genre quoi, comme quoi,
      de quoi tu parles, de quoi vous parlez, qu'est-ce que tu veux, qu'est-ce que vous voulez, un exemple, donnez-moi un exemple, par exemple, exemple, quoi d'autre, c'est quoi, c'est quoi ça, c'est où ça, pis après, et après, pis là, ensuite, c'est quoi le rapport`,
    en: `what, huh, eh, sorry what, pardon me, i don't understand, don't understand, i do not understand, i don't understand the question, i don't get it, don't get it,
      not clear, it's not clear, what do you mean, what does that mean, what does it mean, what are you talking about, what do you want, like what, such as, meaning,
      an example, give me an example, for example, example, i'm confused, confused, i'm lost, what else, what next, then what, so what, what happens next, what's that, what is that, what is this`,
  },
  wait: {
    fr: `attends, attendez, attends un peu, attends une minute, attendez une minute, une minute, une seconde, un instant, un moment, deux minutes, deux secondes,
      minute, seconde, s'cuse une minute, un petit moment, une petite minute, je reviens, je reviens tout de suite, je reviens dans une minute,
      je reviens dans 2 minutes, je reviens dans 5 minutes, donne-moi une minute, donnez-moi une minute, laisse-moi une minute, laissez-moi une minute, bouge pas, bougez pas,
      je regarde, je vais voir, je vérifie, je vais vérifier, je cherche, laisse-moi voir, laissez-moi voir, laisse-moi penser, laissez-moi y penser, pas tout de suite`,
    en: `wait, wait a minute, wait a sec, wait a second, wait up, hold on, hang on, hold on a minute, hold on a sec, one minute, one second, one sec, one moment, a minute, a second, a sec, a moment,
      just a minute, just a sec, just a second, just a moment, give me 5 minutes, give me a minute, give me a sec, give me a second,
      be right back, brb, i'll be back, i'll be right back, let me check, let me see, let me look, let me think, checking, i'm checking, looking`,
  },
  /** A question is announced, and not said yet. */
  question: {
    fr: `question, une question, petite question, j'ai une question, j'ai une petite question, j'aurais une question, est-ce que je peux poser une question, je peux poser une question, puis-je poser une question, je peux vous poser une question`,
    en: `question, quick question, a question, i have a question, i have a quick question, i've got a question, can i ask a question, can i ask you a question, can i ask you something, may i ask a question`,
  },
  /** Who or what speaks. */
  robot: {
    fr: `es-tu un robot, t'es un robot, t'es-tu un robot, êtes-vous un robot, vous êtes un robot, c'est un robot, c'est-tu un robot, es-tu une machine, êtes-vous une machine,
      es-tu humain, êtes-vous humain, es-tu une vraie personne, êtes-vous une vraie personne, t'es une vraie personne, es-tu vrai, t'es qui, t'es qui toi, qui es-tu, tu es qui, vous êtes qui,
      qui êtes-vous, c'est qui, c'est qui ça, qui parle, à qui je parle, je parle à qui, je parle à un robot, je parle-tu à un robot, est-ce que je parle à un robot, je parle à une vraie personne, je parle à un humain, est-ce que je parle à une vraie personne, y a-t-il quelqu'un, y a quelqu'un, il y a quelqu'un, c'est quoi ton nom, comment tu t'appelles,
      comment vous appelez-vous, quel est ton nom, quel est votre nom, ton nom, es-tu une ia, t'es une ia, êtes-vous une ia, chatgpt, es-tu chatgpt, c'est chatgpt, un robot, robot`,
    en: `are you a robot, are you a bot, are you a machine, are you human, are you a human, are you a person, are you a real person, are you real, is this a bot, is this a robot, is this a real person,
      is it a robot, am i talking to a robot, am i talking to a bot, am i talking to a machine, am i talking to a person, am i talking to a real person, am i talking to a human, is there a human, is anyone there, anybody there, who are you, who is this, who's this, who am i talking to, who is it, what are you,
      what's your name, what is your name, your name, are you an ai, is this an ai, are you chatgpt, is this chatgpt, you're a robot, you are a robot, a robot, bot, a bot, who dis`,
  },
  joke: {
    fr: `raconte-moi une blague, raconte une blague, racontez-moi une blague, dis-moi une blague, conte-moi une joke, conte une joke, connais-tu une blague, connais-tu une joke, as-tu une blague, une blague, blague,
      fais-moi rire, chante-moi une chanson, chante une chanson, es-tu marié, es-tu célibataire, as-tu une blonde, as-tu un chum, m'aimes-tu, tu m'aimes-tu, aimes-tu le hockey, je t'aime, quel âge as-tu, t'as quel âge`,
    en: `tell me a joke, tell a joke, tell me another joke, do you know a joke, do you know any jokes, a joke, make me laugh, sing me a song, sing a song, are you married, are you single, do you love me, i love you,
      do you like hockey, how old are you, go habs, go habs go`,
  },
  weather: {
    fr: `il fait froid, il fait frette, fait frette, il fait chaud, fait chaud, il fait beau, il fait pas beau, fait pas beau, il fait mauvais, y fait frette, y fait chaud, y fait beau, beau temps, quel beau temps, quel temps, quel temps de chien,
      temps de chien, quel temps fait-il, quel temps il fait, il fait quel temps, il pleut, y mouille, il mouille, il neige, y neige, il vente, y vente, c'est quoi la météo, quelle est la météo, la météo,
      va-t-il pleuvoir, va-t-il neiger, y va-tu neiger, y va-tu mouiller, va-tu neiger, va-tu mouiller`,
    en: `it's cold, it is cold, it's hot, it's freezing, it is freezing, so cold, so hot, nice weather, nice day, lovely day, lovely weather, bad weather, it's raining, it is raining, it's snowing, it is snowing, it's windy,
      what's the weather, what is the weather, what's the weather like, how's the weather, how is the weather, the weather, will it rain, will it snow, is it going to rain, is it going to snow, crazy weather`,
  },
  howAreYou: {
    fr: `comment ça va, ça va?, ok ça va?, comment vas-tu, comment allez-vous, comment tu vas, comment vous allez, vas-tu bien, allez-vous bien, ça va bien, ça va-tu, ça va-tu bien, ça roule, quoi de neuf, la forme, tu vas bien, vous allez bien, et toi, et vous`,
    en: `how are you, how are you doing, how are you today, how's it going, how is it going, how do you do, what's up, whats up, sup, how are things, you ok, are you ok, and you, how about you, how have you been`,
  },
  /** The answer is not known. */
  unknown: {
    fr: `je sais pas, j'sais pas, j'sais pas trop, je ne sais pas, sais pas, j'en sais rien, je n'en sais rien, aucune idée, j'ai aucune idée, je n'ai aucune idée, pas la moindre idée, je sais plus, je ne sais plus, je m'en souviens pas,
      je me souviens pas, je m'en souviens plus, je me rappelle pas, je me rappelle plus, pas sûr, pas sûre, je suis pas sûr, je suis pas sûre, je ne suis pas sûr, je ne suis pas sûre, pas certain, pas certaine, jsp, chais pas, ché pas, chepas, je connais pas, je ne connais pas,
      je sais pas trop, je sais pas c'est quoi, je sais pas c'est où, je sais pas exactement, difficile à dire, dur à dire, pas d'idée`,
    en: `i don't know, don't know, dunno, idk, no idea, i have no idea, no clue, i have no clue, not a clue, beats me, who knows, not sure, i'm not sure, i am not sure, unsure, i'm unsure, i don't remember, don't remember, can't remember, i can't remember,
      i forget, i forgot, i couldn't say, couldn't say, hard to say, can't tell, i can't tell, i wouldn't know`,
  },
  /** Any answer will do. */
  whatever: {
    fr: `peu importe, n'importe, n'importe quoi, n'importe lequel, n'importe laquelle, ça m'est égal, m'est égal, ça me dérange pas, c'est égal, pas important, c'est pas important, pas grave, c'est pas grave, on s'en fout, je m'en fous, m'en fous, on s'en fiche, je m'en fiche,
      je m'en sacre, comme tu veux, comme vous voulez, ce que vous voulez, au choix, à votre choix, choisis, choisissez, choisis pour moi, choisissez pour moi, décidez, whatever, c'est pareil, ça change rien`,
    en: `whatever, any, any of them, any one, anything, either, either one, whichever, doesn't matter, it doesn't matter, does not matter, it does not matter, not important, it's not important, don't care, i don't care, who cares, no preference, up to you, your choice, you choose, you pick, as you like, as you wish,
      i don't mind, all the same, makes no difference, pick one`,
  },
  /** The question is to be left out. */
  skip: {
    fr: `passe, passer, passez, je passe, on passe, passons, passe à l'autre, saute, sauter, sautez, sauter cette question, passer cette question, suivant, suivante, question suivante, prochaine question, ignorer, ignore, prochain, plus tard, sans réponse, déjà dit, je l'ai déjà dit, je vous l'ai déjà dit, je te l'ai déjà dit, je viens de le dire, je viens de vous le dire, vous l'avez déjà, tu l'as déjà,
      ça vous regarde pas, c'est pas de vos affaires, pas de vos affaires, c'est pas vos affaires, mêlez-vous de vos affaires`,
    en: `skip, skip it, skip this, skip that, skip this one, skip this question, skip the question, pass, i pass, i'll pass, next, next one, next question, move on, ignore, ignore it, later, no answer, n/a, already said, i already said, i already said that, i already told you, i just told you, already told you, you already have it, you have it already,
      none of your business, that's none of your business, it's none of your business, mind your own business`,
  },
  /** All of what is offered. */
  both: {
    fr: `les deux, tous les deux, les deux affaires, les deux choses, les deux problèmes, je veux les deux, je parle des deux, toutes les deux, les 2, les trois, les 3, tous, toutes, tout ça, toutes ces réponses, un peu des deux`,
    en: `both, both of them, both of em, the two, the two of them, i mean both, i want both, both things, both problems, both of those, all, all of them, all three, all of the above, a bit of both`,
  },
  /** Nothing of what is offered. */
  none: {
    fr: `aucun, aucune, aucun des deux, aucune des deux, aucun de ceux-là, aucune de celles-là, ni l'un ni l'autre, ni l'une ni l'autre, pas un de ceux-là, rien de ça, rien de tout ça, aucun de ces choix`,
    en: `none, none of them, none of these, none of those, none of the above, neither, neither one, neither of them, not any of them`,
  },
  /** A plain answer, which is for the question that stands, whatever politeness is around it. */
  answer: { fr: 'oui, ouais, ouin, non, nan', en: 'yes, yeah, yep, no, nope, nah' },
  thanks: {
    fr: `merci, merci beaucoup, merci bien, mille mercis, merci bien gros, un gros merci, je vous remercie, je te remercie, merci de votre aide, merci pour tout, t'es fin, vous êtes gentil, c'est gentil, trop gentil, bravo, bonne journée, bonne soirée`,
    en: `thanks, thank you, many thanks, thanks a lot, thank you very much, thanks so much, thanks a million, cheers, much appreciated, you're great, you're nice, good job, well done, that's kind, have a good day, have a nice day`,
  },
  greeting: {
    fr: `bonjour, bonsoir, bon matin, salut, allô, allo, coucou, rebonjour, re, bonjour à vous, bonjour toi, salut toi`,
    en: `hello, hi, hey, hi there, hello there, hey there, good morning, good afternoon, good evening, yo, howdy`,
  },
  /** A laugh, a sigh, a thumb on the keyboard: says nothing, and answers nothing. */
  interjection: {
    fr: `hmm, hmmm, hum, mmm, euh, heu, euuuh, lol, lool, mdr, mdrr, ptdr, haha*, hihi*, hahah*, bof, pf, pff, pfff, kwa, voyons, voyons donc, ben là, ben voyons, ben voyons donc, c'est pas vrai, sérieux, sérieusement, sérieux là, sérieuse, ayoye, ouf, zut, coudonc, franchement, mon dieu, eh boy, misère, tabarnak*, tabarnouche, tabarouette, câlisse, câline, cliss, criss, crisse, ostie, estie, osti, sti, simonac, maudit, merde, bla bla, bla bla bla, blabla*,
      test, un test, je teste, ceci est un test, c'est ridicule, c'est niaiseux, c'est plate, c'est long, c long, c ben long, c'est-tu long, c'est ben long, c'est donc ben long, n'importe quoi ça`,
    en: `mm, um, umm, uh, uhh, uhm, lmao, rofl, hehe*, wut, meh, ugh, argh, wtf, omg, bs, come on, c'mon, oh come on, seriously, really, are you serious, are you kidding, are you kidding me, you're kidding, unbelievable, wow, damn, dammit, shit, crap, jesus, oh my god, good grief, blah, blah blah, blah blah blah, testing, just testing, this is a test,
      this is ridiculous, that's ridiculous, ridiculous, this is stupid, this is taking forever, whatever man`,
  },
  /** Said to show that one follows: it answers a yes-or-no question and nothing else. */
  ok: {
    fr: `ok, okay, okey, oki, d'accord, dac, compris, j'ai compris, je comprends, parfait, super, correct, bien, bon, c'est beau, c'est bon, c'est correct, ça va, noté, vu, je vois, ah bon, ah oui, mhm`,
    en: `alright, all right, got it, understood, i see, i understand, fine, good, great, cool, sure, perfect, right, oh, ah, uh huh, aha, nice`,
  },
} as const satisfies Record<string, Phrases>;

/** Words around a phrase that change nothing of it. */
export const around: Phrases = {
  fr: `s'il vous plaît, s.v.p., s v p, s'il te plaît, monsieur, madame, ben, bin, bah, eh, euh, heu, hum, oh, ah, là, donc, moi, toi, pis, et, alors, coudonc, voyons, franchement, vraiment, encore, oups, désolé, désolée, scuse, excuse, excusez, excusez-moi, aujourd'hui, dehors, ce matin, ce soir, hein, pas mal, tellement, en maudit, mais, merci, bon, gros, s'cusez, cette question, à cette question, la réponse`,
  en: `please, sir, madam, miss, well, um, uh, so, just, then, man, dude, bro, really, though, actually, oops, sorry, excuse me, today, outside, this morning, tonight, again, but, and, very, quite, out there, thanks, hmm, the answer, honestly, buddy`,
};

/** What a whole message may mean beside an answer. */
export type Notion = keyof typeof notions;
