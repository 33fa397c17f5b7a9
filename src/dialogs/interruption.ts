import { fold } from '../services/fold.ts';
import type { Knowledge } from '../services/knowledge/knowledge.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readAnonymous } from '../services/understand/answers/readAnonymous.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { languageAsked } from './commands.ts';
import type { Digression } from './digression.ts';
import { isQuestion } from './isQuestion.ts';
import { knownItem, knows } from './knownItem.ts';

/** Probability from which a wish read by the classifier interrupts a form; below it, the words are the answer. */
const interrupts = 0.75;
/** The same for a question to which the pack has an answer. */
const likely = 0.5;
/** Steps that a "no" or a "never mind" answers. */
const mayBeSkipped = new Set(['details', 'photo', 'when']);

const asksWhy =
  /\b(pourquoi|why|obligatoire|oblige\w*|mandatory|required|necessaire|necessary|politique de conf\w*|vie privee|privacy|confidentialite|qui (va )?(voir|lire|voit|lit)|who (will|can|gets to|is going to) (see|read))\b/;
const asksForExample = /\b(genre|comme) quoi\b|\b(such as|like what)\b|\bquoi d'autre\b|\bwhat else\b|\bpar exemple\?/;
const asksHowLong =
  /\b(combien de temps|ca va prendre|quand (est-ce que|allez|va|vont|vous)|how long|how soon|when will|dans combien)\b/;
/** Giving up needs its own words: the classifier alone would end requests that people only wanted to correct. */
const givesUp =
  /\b(annul\w*|cancel\w*|laiss\w* (faire|tomber|ca)|oubli\w* (ca|tout|ma demande)|forget (it|about)|never ?mind|nvm|drop (it|this)|scrap|plus besoin|no longer need|don'?t need it|retir\w* (ma|la|mon)|withdraw|change d'idee|changed my mind|regle|c'est beau|arrete\w*|stop|finished with)\b/;

/** Whether a message interrupts the form that asks `asking`, and with what; null where it is an answer, or is read as one. */
export function interruption(message: HeardMessage, asking: string, knowledge: Knowledge): Digression | null {
  const { understanding: u, text } = message;
  const folded = fold(text);
  if (isAnswer(message, asking)) return null;
  const asks = isQuestion(text);
  if ((asking === 'contact' || asking === 'confirm') && asks && asksWhy.test(folded)) return { kind: 'why', asking };
  if (asking === 'details' && asksForExample.test(folded)) return { kind: 'why', asking };
  if (asks && asksHowLong.test(folded) && u.address === null) return { kind: 'status' };
  // At the summary a question is never a detail: it is answered, or said to be for an agent.
  if (asking === 'confirm' && asks && u.address === null && !mentions(text).has('wantsChange')) {
    return knownItem(text, 'information', knowledge, knows.information) ?? { kind: 'unanswered' };
  }
  const p = u.intents.find((i) => i.code === u.intent)?.score ?? 0;
  // A question with an answer in the pack is one even where the classifier hesitates.
  if (asks && u.intent === 'information' && p >= likely) {
    const found = knownItem(text, 'information', knowledge, knows.information);
    if (found) return found;
  }
  if (p < interrupts) return null;
  const words = text.trim().split(/\s+/).length;
  switch (u.intent) {
    case 'language':
      return { kind: 'language', language: languageAsked(text) };
    case 'agent':
      return asking === 'confirm' ? null : { kind: 'agent' };
    case 'cancel':
      return givesUp.test(folded) ? { kind: 'cancel' } : null;
    case 'help':
      return asking === 'details' || asking === 'confirm' || words < 3 ? null : { kind: 'help' };
    case 'status':
      return asks && words > 2 ? { kind: 'status' } : null;
    case 'information':
      if (!asks) return null;
      return asking === 'details' ? null : { kind: 'unanswered' };
    case 'referral':
      return asks && asking !== 'details' ? knownItem(text, 'referral', knowledge, knows.referral) : null;
    case 'abuse':
      // Anger in a detail is a detail; an insult alone is none.
      return asking === 'details' && words > 5 ? null : { kind: 'abuse' };
    case 'greeting':
      // "Hello?" is no address.
      return words > 3 ? null : { kind: 'greeting' };
    default:
      return null;
  }
}

/** Who says yes or no, gives a number or declines has answered, whatever the sentence looks like. */
function isAnswer({ understanding: u, text }: HeardMessage, asking: string): boolean {
  if (u.phone !== null || u.email !== null) return true;
  if (asking === 'confirm') return readYesNo(text) !== null;
  if (asking === 'contact') return /[@\d]/.test(text) || (readAnonymous(text) && !isQuestion(text));
  if (mayBeSkipped.has(asking)) return readNothingToAdd(text) || readYesNo(text) === 'no';
  return u.address !== null && !isQuestion(text);
}
