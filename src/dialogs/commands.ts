import { fold } from '../services/fold.ts';

/** What works at every step, whatever is asked. */
export type Command = 'cancel' | 'restart' | 'help' | 'agent' | 'fr' | 'en';

/** Whole messages that are commands, folded, without politeness around them; both languages hold everywhere. */
const phrases: Record<Command, string[]> = {
  cancel: [
    'annuler',
    'annule',
    'annulez',
    'annuler la demande',
    'annule tout',
    'cancel',
    'cancel it',
    'cancel that',
    'cancel my request',
    'stop',
    'quitter',
    'quit',
    'exit',
    'arrete',
    'arretez',
    'abandonner',
    'never mind',
    'nevermind',
    'nvm',
    'laisse tomber',
    'laissez tomber',
    'oublie ca',
    'oubliez ca',
    'forget it',
    'je veux annuler',
    'i want to cancel',
    'annuler tout',
  ],
  restart: [
    'recommencer',
    'recommence',
    'recommencez',
    'recommencer au debut',
    'restart',
    'start over',
    'start again',
    'reset',
    'on recommence',
    'je recommence',
    'je veux recommencer',
    'nouvelle demande',
    'new request',
    'du debut',
    'from the beginning',
    'start from scratch',
    'repartir a zero',
    'reprendre du debut',
    'begin again',
  ],
  help: [
    'aide',
    'help',
    '?',
    'aidez-moi',
    'aide-moi',
    'help me',
    'menu',
    'options',
    "besoin d'aide",
    'i need help',
    'comment ca marche',
    'how does this work',
    'how does it work',
  ],
  agent: [
    'agent',
    'un agent',
    'an agent',
    'humain',
    'un humain',
    'human',
    'a human',
    'personne',
    'une personne',
    'a person',
    'real person',
    'a real person',
    'parler a un agent',
    "parler a quelqu'un",
    'parler a une personne',
    'talk to someone',
    'talk to an agent',
    'speak to an agent',
    'talk to a human',
    "je veux parler a quelqu'un",
    'je veux parler a un agent',
    'i want to talk to someone',
    'operateur',
    'operator',
    'prepose',
    'representative',
  ],
  fr: [
    'francais',
    'en francais',
    'french',
    'in french',
    'francais svp',
    'en francais svp',
    'french please',
    'fr',
    'passer au francais',
    'switch to french',
    'je prefere en francais',
  ],
  en: [
    'english',
    'anglais',
    'en anglais',
    'in english',
    'english please',
    'anglais svp',
    'en anglais svp',
    'en',
    'switch to english',
    "passer a l'anglais",
    'i prefer english',
  ],
};

const commandOf = new Map<string, Command>(
  (Object.entries(phrases) as [Command, string[]][]).flatMap(([command, texts]) =>
    texts.map((text) => [text, command]),
  ),
);

const politeness =
  /^(s'il (vous|te) plait|svp|stp|please|pls|non|no|ok|bon|bonjour|hello|hi)[\s,]+|[\s,]+(s'il (vous|te) plait|svp|stp|please|pls|merci|thanks|thank you)$/g;

/** "Je change d'idée, annulez tout ça": the word itself is plain. */
const cancels =
  /\b(annule[rz]?|annulez|cancel|never ?mind|forget (it|about it|the whole thing)|laisse[rz]? tomber|oublie[rz]? (ca|tout))\b/;

/** "Can I talk to a real person": to speak, and with whom. */
const wantsPerson =
  /\b(parler|parlez|discuter|jaser|talk|speak|chat)\b.{0,20}\b(quelqu'un|une? (vraie? )?(personne|humain|agent|prepose)|du vrai monde|someone|somebody|(an? |some |the )?(real |live |actual )?(person|human|humans|people|agent|representative))\b/;

/** The command that a message is as a whole, or null. */
export function readCommand(text: string): Command | null {
  const bare = fold(text)
    .replace(/[.!]+$/g, '')
    .trim();
  const named = commandOf.get(bare) ?? commandOf.get(bare.replace(politeness, '').trim());
  if (named) return named;
  const words = bare.split(/\s+/).length;
  if (
    words <= 8 &&
    cancels.test(bare) &&
    !/\b(annule\w*|cancel) pas\b|\b(don't|not|pas) (cancel|annule\w*)\b/.test(bare)
  )
    return 'cancel';
  return words <= 10 && wantsPerson.test(bare) ? 'agent' : null;
}

/** The language that a message asks for, or null where it names neither. */
export function languageAsked(text: string): 'fr' | 'en' | null {
  const words = fold(text);
  const en = /\b(anglais\w*|anglophone|english|inglish)\b/.test(words);
  const fr = /\b(francais\w*|francophone|french|fracais)\b/.test(words);
  if (en === fr) return null;
  // "I don't understand French", "my French is no good": the other one is wanted.
  const refused =
    /\b(don'?t|dont|not|no good|can'?t|cannot|ne|pas|parle pas|comprends? (pas|rien)|sorry|mauvais|bad|poor)\b/.test(
      words,
    );
  if (refused) return en ? 'fr' : 'en';
  return en ? 'en' : 'fr';
}
