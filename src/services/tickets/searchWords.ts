import type { Ticket } from '../../domain/ticket.ts';
import { fold } from '../fold.ts';

const longestWord = 30;
const mostWordsOfTicket = 300;
const mostWordsOfQuery = 8;

// Whole or begun: "GO-2026-0001" finds what begins with it.
const reference = /\bgo[\s._-]*(\d{4})[\s._-]*(\d{0,6})[\s._-]*(\d?)(?!\d)/g;
// North American, with or without the country's 1, however it is cut; and seven digits with one cut.
const phone = /(?<![\p{L}\p{N}])\+?1?[\s.(-]*(\d{3})[\s.)-]*(\d{3})[\s.-]*(\d{4})(?!\d)/gu;
const shortPhone = /\b(\d{3})[\s.-](\d{4})\b/g;

/**
 * The words that a ticket is found by: those of its reference, description, place, name and contact, folded, numbers
 * joined. A phone is found by its last seven digits too, a reference by its number without zeros.
 */
export function wordsOfTicket(ticket: Pick<Ticket, 'reference' | 'description' | 'address' | 'contact'>): string[] {
  const { phone: telephone = '', email = '', name = '' } = ticket.contact;
  const number = ticket.reference.split('-')[2] ?? '';
  const place = [ticket.address.text, ticket.address.details ?? ''];
  const found = words([ticket.reference, ...place, telephone, email, name, ticket.description].join('\n'));
  const ends = found.filter((word) => /^\d{10}$/.test(word)).map((word) => word.slice(3));
  return [...new Set([number, number.replace(/^0+/, ''), ...found, ...ends])].slice(0, mostWordsOfTicket);
}

/** The beginnings of words that a search asks for, all of which a ticket must have. Empty when it holds no letter or digit. */
export function searchWords(text: string): string[] {
  return [...new Set(words(text))].slice(0, mostWordsOfQuery);
}

function words(text: string): string[] {
  const joined = fold(text).replace(reference, ' go$1$2$3 ').replace(phone, ' $1$2$3 ').replace(shortPhone, ' $1$2 ');
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));
}
