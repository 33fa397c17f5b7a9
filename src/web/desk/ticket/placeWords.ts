import type { Ticket } from '../api/wire.ts';
import type { TextKey, TextValues } from '../language/texts.ts';

/** How far a place is known, as an agent says it: "Numéro non vérifié, sans point sur la carte". */
export function placeWords(
  { precision, lat, long }: Pick<Ticket['address'], 'precision' | 'lat' | 'long'>,
  t: (key: TextKey, values?: TextValues) => string,
): string {
  const known = t(`precision.${precision}`);
  return lat === undefined || long === undefined ? t('place.noPoint', { precision: known }) : known;
}
