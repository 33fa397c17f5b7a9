import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../words.ts';
import { w3cDateTime } from './w3cDateTime.ts';

/** What discovery tells beside the city's own facts. */
export type DiscoveryFacts = {
  /** Scheme and host under which clients reach the server. */
  origin: string;
  /** When the services or this document changed last: clients refresh what they keep when it moves. */
  changedAt: Date;
};

/** The service discovery document: who answers, how to have a key, and where the one endpoint is. */
export function discovery(city: CityPack, language: Language, { origin, changedAt }: DiscoveryFacts) {
  const changeset = w3cDateTime(changedAt, city.timeZone);
  const contact = [city.name, city.phone, city.website].filter((one) => one !== '').join(', ');
  return {
    changeset,
    contact,
    key_service: say(language, 'open311.keyService', { contact }),
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/open311/v2`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}
