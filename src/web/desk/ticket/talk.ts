import type { Ticket } from '../api/wire.ts';

/** One message of what was said about a ticket; `name` where a person of the desk wrote it. */
export type TalkLine = { at: string; from: 'citizen' | 'bot' | 'agent'; text: string; name?: string };

/** What was said, in order: the conversation as it was, and the replies and messages that only the history has. */
export function talkOf(ticket: Pick<Ticket, 'conversation' | 'history' | 'reachable'>): TalkLine[] {
  const said = ticket.conversation.map((line): TalkLine => ({ ...line }));
  for (const { kind, text, at, by } of ticket.history) {
    if (text === undefined || (kind !== 'reply' && kind !== 'message')) continue;
    // What nobody delivers was said elsewhere, by the agent's own phone or mail: the history has it.
    if (kind === 'reply' && !ticket.reachable) continue;
    const from = kind === 'reply' ? 'agent' : 'citizen';
    // A reply that was delivered into the conversation is there too: said once, by its name.
    const known = said.find((line) => line.from === from && line.text === text && line.name === undefined);
    const name = kind === 'reply' && by.name ? { name: by.name } : {};
    if (known) Object.assign(known, name);
    else said.push({ at, from, text, ...name });
  }
  return said.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
