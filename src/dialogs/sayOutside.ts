import type { CityPack } from '../domain/city.ts';
import type { TextRef } from '../services/words.ts';
import { sayPhone } from './sayContact.ts';

/** What a citizen is told of a place in another town (`none` where nobody knows which): whose it is, and whom to call where the pack knows. */
export function sayOutside({ neighbours }: Pick<CityPack, 'neighbours'>, municipality: string): TextRef[] {
  const name = municipality.replaceAll('--', '–');
  const phone = townPhone({ neighbours }, municipality);
  if (phone) return [{ key: 'address.outside.call', values: { municipality: name, phone } }];
  return [{ key: 'address.outside', values: { municipality: name } }];
}

/** How to reach another town, where the pack knows. */
export function townPhone({ neighbours }: Pick<CityPack, 'neighbours'>, municipality: string): string | undefined {
  const phone = neighbours.find(({ name }) => name === municipality)?.phone;
  return phone && sayPhone(phone);
}
