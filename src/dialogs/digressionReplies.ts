import type { Language } from '../domain/language.ts';
import { say, type TextKey, type TextRef } from '../services/words.ts';
import { cityValues } from './cityValues.ts';
import type { Digression } from './digression.ts';
import { handOff } from './handover.ts';
import { questionName } from './questionName.ts';
import type { Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import { askWhich, tellKnown, tellUnanswered } from './tellKnown.ts';
import { tellStatus } from './tellStatus.ts';
import { type ConversationDeps, hasProblem, standingQuestion, type Turn } from './turn.ts';

/** What is said to something that interrupts, and then the question that stood; undefined where the form should read the message after all. */
export async function answerDigression(
  deps: ConversationDeps,
  turn: Turn,
  wish: Digression,
  language: Language,
): Promise<Reply[] | undefined> {
  const { state, form } = turn;
  const values = cityValues(deps);
  switch (wish.kind) {
    case 'emergency':
      return tellEmergency(turn, language);
    case 'cancel': {
      const sent = form.standing() ? undefined : state.tickets.at(-1);
      await form.stop();
      // What was filed stays filed: to say that nothing was sent would be wrong.
      const told: TextRef = sent
        ? { key: 'cancelled.sent', values: { ...values, reference: sent } }
        : { key: 'cancelled' };
      return [{ step: 'cancelled', texts: [told] }];
    }
    case 'restart': {
      await form.stop();
      return form.begin(deps.newId(), {}, null, language);
    }
    case 'help':
      return [{ step: 'help', texts: [{ key: 'help', values }] }, ...(await standingQuestion(deps, turn, language))];
    case 'language': {
      const chosen = wish.language ?? (language === 'fr' ? 'en' : 'fr');
      Object.assign(state, { language: chosen, languageChosen: true });
      return standingQuestion(deps, turn, chosen);
    }
    case 'greeting':
      return hasProblem(turn)
        ? [{ step: 'greeting', texts: [{ key: 'hello' }] }, ...(await form.repeat(language))]
        : standingQuestion(deps, turn, language);
    case 'thanks':
      return form.standing()
        ? standingQuestion(deps, turn, language)
        : [{ step: 'greeting', texts: [{ key: 'thanks' }] }];
    case 'abuse':
      state.insults = (state.insults ?? 0) + 1;
      // Calm once; then somebody who is no robot.
      if (state.insults > 1) return handOff(deps, turn, language, 'upset');
      return [{ step: 'unheard', texts: [{ key: 'abuse' }] }, ...(await standingQuestion(deps, turn, language))];
    case 'unclear':
      return unclear(deps, turn, language);
    case 'agent':
      return handOff(deps, turn, language, 'asked');
    case 'status':
      return [...(await tellStatus(deps, turn, language)), ...(await questionIfAny(turn, language))];
    case 'why':
    case 'pardon': {
      const name = questionName(wish.asking);
      const key: TextKey = wish.kind === 'why' ? `why.${name}` : `like.${name}`;
      return [{ step: 'help', texts: [{ key, values }] }, ...(await form.repeat(language))];
    }
    case 'smallTalk': {
      // "I have a question": where nothing is being asked, it may come.
      const listens = wish.about === 'question' && !hasProblem(turn);
      return [...tellAside(deps, wish), ...(listens ? [] : await standingQuestion(deps, turn, language))];
    }
    case 'wait':
      return [...tellAside(deps, wish), ...(form.standing() ? await form.repeat(language) : [])];
    case 'repeat':
      return standingQuestion(deps, turn, language);
    case 'back':
      return (
        (await form.back(language)) ?? [
          { step: 'help', texts: [{ key: 'back.nothing' }] },
          ...(await standingQuestion(deps, turn, language)),
        ]
      );
    case 'unanswered':
      return [await tellUnanswered(deps, turn, language), ...(await questionIfAny(turn, language))];
    case 'which':
      return [await askWhich(deps, turn, wish.items, language), ...(await questionIfAny(turn, language))];
    case 'answer':
    case 'referral': {
      const reply = tellKnown(deps, turn, wish.item, language);
      return reply && [reply, ...(await questionIfAny(turn, language))];
    }
  }
}

/** What is said to small talk, or to who asks for a minute, before any question. */
export function tellAside(deps: ConversationDeps, wish: Extract<Digression, { kind: 'wait' | 'smallTalk' }>): Reply[] {
  const key: TextKey = wish.kind === 'smallTalk' ? `smallTalk.${wish.about}` : 'wait';
  return [{ step: 'help', texts: [{ key, values: cityValues(deps) }] }];
}

/** 911 first, in both languages, then the offer to go on; undefined where this emergency was told already. */
function tellEmergency({ message, state }: Turn, language: Language): Reply[] | undefined {
  const { emergencyWords } = message.understanding;
  const told = state.emergencyWords;
  if (told && emergencyWords.every((word) => told.includes(word))) return undefined;
  state.emergencyWords = [...(told ?? []), ...emergencyWords];
  state.awaiting = { kind: 'emergency', problem: message.text };
  return [
    {
      step: 'emergency',
      texts: [{ key: 'emergency' }],
      bothLanguages: true,
      choices: [
        { value: 'yes', title: say(language, 'choice.emergency.yes') },
        { value: 'no', title: say(language, 'choice.emergency.no') },
      ],
    },
  ];
}

async function unclear(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[] | undefined> {
  // While the problem is asked, its slot decides: vague words said twice are taken as they are.
  if (turn.form.standing()) return undefined;
  const question = await standingQuestion(deps, turn, language);
  turn.form.miss();
  return [{ step: 'unheard', texts: [{ key: 'unheard.problem' }] }, ...question];
}

async function questionIfAny(turn: Turn, language: Language): Promise<Reply[]> {
  if (hasProblem(turn)) return turn.form.repeat(language);
  const { contact } = requestAnswers(turn.form.standing()?.answers ?? {});
  // How to be reached was told before what is wrong: the request that comes has it.
  turn.state.contact = contact ?? turn.state.contact;
  await turn.form.stop();
  return [];
}
