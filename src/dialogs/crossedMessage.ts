import type { Language } from '../domain/language.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/**
 * What to say to a message that was sent before the question that stands was shown; undefined where it is read as ever.
 * The same words again were an impatient finger. A button, a yes or a number answered a question that is gone: taken for
 * an answer to this one it would send, refuse or choose what the citizen never saw.
 */
export async function answerCrossed({ message, form }: Turn, language: Language): Promise<Reply[] | undefined> {
  if (message.timing === 'answers') return undefined;
  if (message.timing === 'again') return [];
  return form.standing() && saysLittle(message) ? form.repeat(language) : undefined;
}

function saysLittle({ text, value, attachments, location }: Turn['message']): boolean {
  if (attachments.length > 0 || location !== null) return false;
  return value !== null || readYesNo(text) !== null || readNothingToAdd(text) || /^\W*\d{1,2}\W*$/.test(text);
}
