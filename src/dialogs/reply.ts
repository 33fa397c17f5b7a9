import type { TextRef } from '../services/words.ts';

/** One answer that may be given by a button: a stable code, and what the citizen reads. */
export type Choice = { value: string; title: string; synonyms?: string[] };

/** One message of the bot as plain data; rendering makes it an activity for its channel. */
export type Reply = {
  /** What it asks or tells, one of the contract's steps. */
  step: string;
  /** Paragraphs, in order. */
  texts: TextRef[];
  choices?: Choice[];
  /** Facts shown as a list under the text (the summary). */
  facts?: { label: TextRef; value: string }[];
  /** On `done`. */
  ticket?: { reference: string; serviceCode: string };
  /** What the client may offer beside the text field. */
  accepts?: ('photo' | 'place')[];
  /** Say it in both languages: the citizen's is not known yet. */
  bothLanguages?: boolean;
};
