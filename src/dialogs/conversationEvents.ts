import type { Language } from '../domain/language.ts';
import type { ConversationEvent } from '../services/conversations/conversationEvent.ts';
import { cityValues } from './cityValues.ts';
import { questionIfBegun } from './handover.ts';
import { dropDraft, remindOfDraft } from './quietDraft.ts';
import type { Reply } from './reply.ts';
import { tellNotice } from './survey.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** Answers what the desk or the clock does; what no longer holds when its turn comes is passed over. */
export async function answerEvent(deps: ConversationDeps, turn: Turn, event: ConversationEvent): Promise<Reply[]> {
  const language = turn.state.language ?? 'fr';
  const { handover, state } = turn;
  switch (event.name) {
    case 'handover.taken':
      if (state.awaiting?.kind === 'person') state.awaiting = null;
      return [{ step: 'handoff', texts: [{ key: 'handoff.taken', values: { agent: event.agent } }] }];
    case 'handover.givenBack':
      return [
        { step: 'handoff', texts: [{ key: 'handoff.givenBack', values: { agent: event.agent } }] },
        ...(await questionIfBegun(turn, language)),
      ];
    case 'handover.closed': {
      await turn.form.stop();
      const { agent, reference } = event;
      if (reference && !state.tickets.includes(reference)) state.tickets.push(reference);
      return [
        { step: 'handoff', texts: [{ key: 'handoff.closed', values: { agent, reference: reference ?? 'none' } }] },
      ];
    }
    case 'handover.waited':
      if (!handover || handover.taken) return [];
      return [{ step: 'handoff', texts: [{ key: hasProblem(turn) ? 'handoff.busy.inForm' : 'handoff.busy' }] }];
    case 'handover.unanswered':
      if (!handover || handover.taken) return [];
      turn.handover = null;
      return unanswered(deps, turn, language);
    case 'handover.idle':
      if (!handover?.taken) return [];
      turn.handover = null;
      return [{ step: 'handoff', texts: [{ key: 'handoff.idle' }] }, ...(await questionIfBegun(turn, language))];
    case 'ticket.status':
      return tellNotice(deps, turn, event, language);
    case 'draft.quiet':
      return remindOfDraft(deps, turn, language);
    case 'draft.old':
      return dropDraft(turn);
  }
}

async function unanswered(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  const sorry = { key: 'handoff.unanswered' as const };
  const values = cityValues(deps);
  if (hasProblem(turn)) {
    const reply: Reply = { step: 'handoff', texts: [sorry, { key: 'handoff.inForm', values }] };
    return [reply, ...(await turn.form.repeat(language))];
  }
  turn.state.awaiting = { kind: 'callback' };
  return [{ step: 'handoff', texts: [sorry, { key: 'handoff', values }] }];
}
