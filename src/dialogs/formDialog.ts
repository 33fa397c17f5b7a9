import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Language } from '../domain/language.ts';
import type { HeardMessage } from './citizenMessage.ts';
import {
  type Answers,
  askAgain,
  beginForm,
  continueForm,
  type Form,
  type FormState,
  type FormTurn,
  goBack,
  keepWords,
  viewOf,
  withLookUp,
} from './form.ts';
import type { FormRunner } from './formRunner.ts';
import type { Reply } from './reply.ts';

type TurnContext = DialogContext['context'];

/** What a turn lends to the form that runs in it; replies are collected, never sent. */
type Lent = { message: HeardMessage | null; language: Language; replies: Reply[] };
type Options = { draftId: string; answers: Answers };
/** What to do with a filled form: its replies end the turn. */
export type Complete = (state: FormState) => Promise<Reply[]>;

const lentKey = Symbol('what the turn lends to its form');
const completeKey = Symbol('what is done with a filled form');

/** Runs any {@link Form} as one dialog of `botbuilder-dialogs`; its saved state is keyed by slot name. */
export class FormDialog extends Dialog {
  readonly #form: Form;

  constructor(form: Form) {
    super(form.name);
    this.#form = form;
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const { draftId, answers } = options as Options;
    const { message, language } = lent(dc.context);
    return this.#after(dc, beginForm(this.#form, draftId, answers, message, language));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { message, language } = lent(dc.context);
    const state = dc.activeDialog?.state as FormState;
    return this.#after(
      dc,
      message ? continueForm(this.#form, state, message, language) : askAgain(this.#form, state, language),
    );
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { language, replies } = lent(context);
    replies.push(...askAgain(this.#form, instance.state as FormState, language).replies);
  }

  async #after(dc: DialogContext, read: FormTurn): Promise<DialogTurnResult> {
    const { replies, language } = lent(dc.context);
    const found = read.complete ? undefined : await this.#form.lookUp?.(viewOf(read.state, language));
    const turn = found ? withLookUp(this.#form, read, found, language) : read;
    replies.push(...turn.replies);
    if (!turn.complete) {
      if (dc.activeDialog) dc.activeDialog.state = turn.state;
      return Dialog.EndOfTurn;
    }
    const complete = dc.context.turnState.get(completeKey) as Complete;
    replies.push(...(await complete(turn.state)));
    return dc.endDialog();
  }
}

/** Lets a conversation run its form without knowing the Bot Framework. */
export function dialogFormRunner(dc: DialogContext, form: Form, complete: Complete): FormRunner {
  dc.context.turnState.set(completeKey, complete);
  const lend = async (
    message: HeardMessage | null,
    language: Language,
    run: () => Promise<unknown>,
  ): Promise<Reply[]> => {
    const given: Lent = { message, language, replies: [] };
    dc.context.turnState.set(lentKey, given);
    await run();
    return given.replies;
  };
  return {
    standing: () => (dc.activeDialog?.state as FormState | undefined) ?? null,
    begin: (draftId, answers, message, language) =>
      lend(message, language, () => dc.beginDialog(form.name, { draftId, answers } satisfies Options)),
    continue: (message, language) => lend(message, language, () => dc.continueDialog()),
    know(answers) {
      const state = dc.activeDialog?.state as FormState | undefined;
      if (state) Object.assign(state.answers, answers);
    },
    async keep(message, language) {
      if (!dc.activeDialog) return [];
      const kept = keepWords(form, dc.activeDialog.state as FormState, message, language);
      dc.activeDialog.state = kept.state;
      return kept.replies;
    },
    repeat: (language) => lend(null, language, () => dc.repromptDialog()),
    miss() {
      const state = dc.activeDialog?.state as FormState | undefined;
      if (state) state.misses += 1;
    },
    async back(language) {
      const before = dc.activeDialog && goBack(form, dc.activeDialog.state as FormState, language);
      if (!before || !dc.activeDialog) return undefined;
      dc.activeDialog.state = before.state;
      return before.replies;
    },
    stop: async () => {
      await dc.cancelAllDialogs();
    },
  };
}

function lent(context: TurnContext): Lent {
  return context.turnState.get(lentKey) as Lent;
}
