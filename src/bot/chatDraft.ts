import type { DialogState } from 'botbuilder-dialogs';
import type { ConversationState } from '../dialogs/conversationState.ts';
import type { FormState } from '../dialogs/form.ts';
import { attributeAnswers, requestAnswers } from '../dialogs/requestAnswers.ts';
import type { ChatDraft } from '../services/conversations/chatDraft.ts';

/** Reads what the bot keeps of a conversation as the request that was begun in it; a conversation without state has none. */
export function chatDraft(state: unknown): ChatDraft {
  const kept = state as { conversation?: ConversationState; dialogs?: DialogState } | null;
  const form = kept?.dialogs?.dialogStack[0]?.state as FormState | undefined;
  const answers = form?.answers ?? {};
  const given = requestAnswers(answers);
  return {
    language: kept?.conversation?.language ?? 'fr',
    serviceCode: given.service?.code ?? null,
    description: [given.problem, given.details].filter(Boolean).join('\n'),
    address: given.address?.text ?? '',
    when: given.when ?? null,
    contact: given.contact ?? kept?.conversation?.contact ?? null,
    attributes: attributeAnswers(answers),
    tickets: kept?.conversation?.tickets ?? [],
  };
}
