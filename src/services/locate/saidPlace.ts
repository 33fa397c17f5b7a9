import type { Address } from '../../domain/address.ts';
import { civicText, streetInText } from './addressText.ts';
import type { Mention } from './mention.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { streetTypeOf } from './streetType.ts';
import type { Token } from './token.ts';
import { articles } from './words.ts';

/** The street as said, written as an address file would: "ch. tartempion" → "Chemin Tartempion"; "Lakeview Lane" stays. */
function saidStreet(tokens: Token[], phrase: StreetPhrase): string {
  const name = tokens
    .slice(phrase.nameFrom, phrase.nameTo)
    .map((token, at) => (at === 0 ? '' : token.gap.replace(/^\. ?/, ' ')) + nameCase(token))
    .join('');
  const type = phrase.typeWord === null ? null : streetTypeOf(phrase.typeWord);
  const typeFirst =
    type !== null && phrase.nameFrom > phrase.from && streetTypeOf(tokens[phrase.from]?.norm ?? '') !== null;
  const between = typeFirst
    ? tokens
        .slice(phrase.from + 1, phrase.nameFrom)
        .map((token) => (/['’]$/.test(token.raw) ? token.raw.toLowerCase() : `${token.raw.toLowerCase()} `))
        .join('')
    : '';
  const last = tokens[phrase.nameTo];
  const typeLast = type !== null && !typeFirst && last !== undefined && streetTypeOf(last.norm) !== null;
  const after = typeLast ? ` ${nameCase(last)}` : '';
  return [
    type && !typeLast ? `${type.label} ` : '',
    between,
    name,
    after,
    phrase.direction ? ` ${phrase.direction}` : '',
  ].join('');
}

function nameCase(token: Token): string {
  const { raw, norm } = token;
  if (articles.has(norm) || /^\d/.test(norm)) return raw.toLowerCase();
  const plain = raw === raw.toLowerCase() || (raw === raw.toUpperCase() && raw.length > 3);
  return plain ? raw.charAt(0).toUpperCase() + raw.slice(1).toLowerCase() : raw;
}

/** The address of a place that the pack does not know: the words, and the number and street when they were said as such. */
export function saidAddress(tokens: Token[], mention: Mention | null, words: string): Address {
  const street = mention?.street?.typed ? saidStreet(tokens, mention.street) : null;
  const cross = mention?.cross?.typed ? saidStreet(tokens, mention.cross) : null;
  const address: Address = { text: words, precision: 'words' };
  if (mention?.number) address.number = mention.number;
  if (street) {
    address.street = street;
    if (cross) address.crossStreet = cross;
    else address.text = mention?.number ? civicText(mention.number, street, null) : streetInText(street);
  }
  return address;
}
