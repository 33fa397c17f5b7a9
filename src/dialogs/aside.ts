import { readNotion } from '../services/understand/answers/readNotion.ts';
import type { Digression } from './digression.ts';

/** Steps where "thanks" means that there is nothing to add, and those where "ok" is a yes. */
const endedByThanks = new Set(['details', 'photo']);
const answeredByOk = new Set(['details', 'photo', 'confirm', 'duplicate']);

/** What a message that is one plain notion asks for beside an answer ("attends", "pourquoi?", "ça va?"); null where it is for the question that stands. */
export function aside(text: string, asking: string | null): Digression | null {
  const notion = readNotion(text);
  switch (notion) {
    case 'back':
    case 'repeat':
    case 'wait':
      return { kind: notion };
    case 'robot':
    case 'joke':
    case 'weather':
    case 'howAreYou':
    case 'question':
      return { kind: 'smallTalk', about: notion };
    case 'why':
    case 'pardon':
      return asking === null ? { kind: 'help' } : { kind: notion, asking };
    case 'thanks':
      return asking !== null && endedByThanks.has(asking) ? null : { kind: 'thanks' };
    case 'ok':
      return asking === null || answeredByOk.has(asking) ? null : { kind: 'thanks' };
    case 'greeting':
      return { kind: 'greeting' };
    case 'interjection':
      return { kind: 'repeat' };
    default:
      return null;
  }
}
