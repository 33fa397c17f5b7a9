import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import { Open311Error } from './open311Error.ts';

/** A kind of request as `GET services` lists it. */
export type Open311Service = {
  service_code: string;
  service_name: string;
  description: string;
  metadata: boolean;
  type: 'realtime';
  keywords: string;
  group: string;
};

/** The services of the city; the name in the other language is a keyword, because people search in theirs. */
export function serviceList({ services }: Pick<CityPack, 'services'>, language: Language): Open311Service[] {
  const other = language === 'fr' ? 'en' : 'fr';
  return services.map((service) => ({
    service_code: service.code,
    service_name: service.name[language],
    description: service.description?.[language] ?? service.name[language],
    metadata: hasMetadata(service),
    type: 'realtime',
    keywords: [service.name[other], service.group].join(', '),
    group: service.group,
  }));
}

/** Whether a service asks more than the common fields. */
function hasMetadata({ attributes, when }: Service): boolean {
  return attributes.length > 0 || when === 'required';
}

/** The service of a `service_code`: 400 where none was given, 404 where the city has no such. */
export function serviceOfCode({ services }: Pick<CityPack, 'services'>, code: string | null): Service {
  if (code === null) throw new Open311Error([{ code: 400, key: 'open311.error.noServiceCode' }]);
  const service = services.find((one) => one.code === code);
  if (service) return service;
  throw new Open311Error([{ code: 404, key: 'open311.error.serviceCode', values: { code: code.slice(0, 100) } }]);
}
