import { fold } from '../services/fold.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { isMostly } from './isMostly.ts';
import { saysAnonymous } from './slots/contactSlot.ts';

/** Words around a phone number, an e-mail or an address that tell nothing more than whose it is. */
const around = new Set(
  `mon ma mes le la les un une du de des au a en et est c'est cest ici moi je j'habite habite reste restais suis vis voici
   sur devant face entre coin pres proche chez rue maison on in front of near between corner house street
   demandez appelez poste ask for ext call tel telephone cell cellulaire numero courriel adresse email mail nom contact svp merci bonjour
   ben bin bah euh heu bon ouin la so well uh um oui non yes no ok et and
   texte textez texto texter text rappelez rappel rappeler joindre rejoindre back anonyme anonymous rester reste veux prefere stay remain want to be
   my the an and is at it's its i i'm im live here phone number cell address reach me on by please hello hi thanks`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a message says what is wrong, and not only where or when it is, or how to reach the citizen. */
export function tellsProblem({ text, understanding: { address, phone, email, name, when } }: HeardMessage): boolean {
  if (isMostly(when?.text ?? null, text)) return false;
  if (address === null && phone === null && email === null && !saysAnonymous(text)) return true;
  const rest = text.replace(address ?? '', ' ').replace(name ?? '', ' ');
  const words = fold(rest)
    .replace(/\S+@\S+/g, ' ')
    .replace(/[\d().+-]{3,}/g, ' ')
    .split(/[^a-z']+/);
  return words.some((word) => word.length > 2 && !around.has(word));
}
