import type { Address } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import type { Contact } from '../domain/ticket.ts';
import type { ShownChoice } from './choiceSaid.ts';

/**
 * A request was begun and left alone: does it go on? `reminded` where the citizen was told of it and asked the question that
 * stood; `offered` where version 0.1 asked just that, with a yes and a no.
 */
export type DraftAwaited = { kind: 'draft'; offered: boolean; reminded?: boolean };

/** What a conversation remembers between turns beside its form; saved whole with each turn. */
export type ConversationState = {
  language: Language | null;
  /** The citizen asked for this language: it is no longer guessed from their words. */
  languageChosen: boolean;
  /** What a yes means while something was told that waits for one. */
  awaiting:
    | { kind: 'emergency'; problem: string }
    /** `asks`: the problem is a question for an agent, whatever kind of request its words sound like. */
    | { kind: 'file'; problem: string; asks?: true }
    /** An answer was told: did it help? */
    | { kind: 'helped'; problem: string; answerId: string }
    /** Two answers are as likely: which one was meant? */
    | { kind: 'which'; problem: string; answerIds: string[] }
    | { kind: 'reference'; problem: string }
    /** Where a request stands was told: whoever made it may prove it and read more. */
    | { kind: 'identity'; reference: string }
    /** A request was resolved: how content is the citizen, then in a word; or what is not solved. */
    | { kind: 'survey' | 'surveyWord' | 'notSolved'; reference: string }
    | { kind: 'callback' }
    /** An agent was asked for, and nothing was written to them yet. */
    | { kind: 'person' }
    | DraftAwaited
    | null;
  /** How to reach the citizen, from an earlier request of this conversation. */
  contact: Contact | null;
  /** References of the tickets filed here, oldest first. */
  tickets: string[];
  /** The kind of the last of them, for "there is another one at 700"; absent before any. */
  lastService?: string;
  /** Where the last of them was; absent before any, and where nobody could say. */
  lastPlace?: Address;
  /** Words of an emergency that was told already in this request: it is not told for them again. Null before any. */
  emergencyWords: string[] | null;
  /** The question that was answered last, for one that follows it ("et le samedi?"); absent before any. */
  topic?: string;
  /** Choices of the bot's last message; absent where it had none. */
  shown?: ShownChoice[];
  /** Prints of what each of the last two turns said. */
  said?: string[][];
  /** Insults since an agent was last asked for; absent before any. */
  insults?: number;
};

/** A conversation in which nothing was said yet. */
export function newConversationState(language: Language | null): ConversationState {
  return {
    language,
    languageChosen: false,
    awaiting: null,
    contact: null,
    tickets: [],
    emergencyWords: null,
  };
}
