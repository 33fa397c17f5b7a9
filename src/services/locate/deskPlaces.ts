import type { Address } from '../../domain/address.ts';
import type { Gazetteer } from './gazetteer.ts';

/** The candidates of `POST /api/desk/locate`, as the contract spells them. */
export function deskCandidates(gazetteer: Gazetteer, text: string) {
  const { candidates, outside } = gazetteer.locate(text);
  return {
    candidates: candidates.map(({ address, score }) => ({
      text: address.text,
      number: address.number ?? null,
      street: address.street ?? null,
      ...(address.crossStreet ? { crossStreet: address.crossStreet } : {}),
      lat: address.lat ?? null,
      long: address.long ?? null,
      score,
    })),
    outside: outside !== null,
  };
}

/** The place that an agent typed: the one it plainly means, else the words as typed. */
export function deskAddress(gazetteer: Pick<Gazetteer, 'locate'>, text: string): Address {
  const { candidates, outside, ambiguous } = gazetteer.locate(text);
  const [best] = candidates;
  if (best && !ambiguous && !outside) return best.address;
  return { text, precision: 'words', ...(outside ? { outside } : {}) };
}
