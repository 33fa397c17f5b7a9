import type { Sector } from '../../domain/city.ts';
import { isInside } from '../locate/boundary.ts';
import type { TicketFact } from './facts.ts';

/** Finds the sector of a request: the one whose outline its point lies in, else the one that its street belongs to. */
export function sectorFinder(
  sectors: readonly Sector[],
): (fact: Pick<TicketFact, 'point' | 'street'>) => string | null {
  const byStreet = new Map(sectors.flatMap(({ code, streets }) => streets.map((street) => [street, code] as const)));
  return ({ point, street }) => {
    const around = point && sectors.find(({ outline }) => outline !== null && isInside(point, outline));
    return around?.code ?? (street === null ? undefined : byStreet.get(street)) ?? null;
  };
}
