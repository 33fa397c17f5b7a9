import { fold } from '../services/fold.ts';
import { readNotion } from '../services/understand/answers/readNotion.ts';

/** What works at every step, whatever is asked. */
export type Command = 'cancel' | 'restart' | 'help' | 'agent' | 'fr' | 'en';

const commands: ReadonlySet<string> = new Set<Command>(['cancel', 'restart', 'help', 'agent', 'fr', 'en']);

/** "Je change d'idée, annulez tout ça": the word itself is plain. */
const cancels =
  /\b(annule[rz]?|annulez|cancel|never ?mind|forget (it|about it|the whole thing)|laisse[rz]? tomber|oublie[rz]? (ca|tout))\b/;

/** "Can I talk to a real person": to speak, and with whom. */
const wantsPerson =
  /\b(parler|parlez|discuter|jaser|talk|speak|chat)\b.{0,20}\b(quelqu'un|une? (vraie? )?(personne|humain|agent|prepose)|du vrai monde|someone|somebody|(an? |some |the |your )?(real |live |actual )?(person|human|humans|people|agent|representative|manager|supervisor|boss)|(un |le |la |votre |ton )?(superviseure?|responsable|patronn?e?|gerante?|boss))\b/;

/** The command that a message is as a whole, or null. */
export function readCommand(text: string): Command | null {
  const notion = readNotion(text);
  if (notion) return commands.has(notion) ? (notion as Command) : null;
  const bare = fold(text);
  const words = bare.trim().split(/\s+/).length;
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
