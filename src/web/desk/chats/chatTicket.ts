import { keep, readKept } from '../ui/kept.ts';

const nameOf = (chatId: string) => `chatTicket.${chatId}`;

/** The reference of what this tab filed from a chat, told to the citizen when it is closed; null before. */
export function readChatTicket(chatId: string): string | null {
  return readKept(nameOf(chatId), 'tab');
}

/** Keeps what was filed from a chat until it is over (null). */
export function keepChatTicket(chatId: string, reference: string | null): void {
  keep(nameOf(chatId), reference, 'tab');
}
