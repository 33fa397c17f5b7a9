import type { CityPack } from '../../domain/city.ts';
import { fold } from '../fold.ts';
import { Open311Error } from './open311Error.ts';

/** The city as Open311 names it: the host of its website, without `www.`; null where the pack gives no website. */
function jurisdictionId(city: Pick<CityPack, 'website'>): string | null {
  return URL.canParse(city.website) ? new URL(city.website).hostname.replace(/^www\./, '') : null;
}

/** Refuses a `jurisdiction_id` of another place. One server is one city: none given is this one, and so is its plain name. */
export function checkJurisdiction(city: Pick<CityPack, 'website' | 'name'>, given: string | null): void {
  if (given === null) return;
  const own = jurisdictionId(city);
  const said = given.toLowerCase().replace(/^www\./, '');
  if (own === null || said === own || fold(given) === fold(city.name)) return;
  throw new Open311Error([
    { code: 404, key: 'open311.error.jurisdiction', values: { jurisdiction: given.slice(0, 100), own } },
  ]);
}
