import { type Address, noAddress } from '../../domain/address.ts';
import type { Service } from '../../domain/service.ts';
import { deskAddress } from '../locate/deskPlaces.ts';
import type { Gazetteer } from '../locate/gazetteer.ts';
import { addressOfId } from './addressId.ts';
import type { Open311Fault } from './open311Error.ts';
import type { ReportForm } from './reportForm.ts';

type PlaceDeps = { gazetteer: Pick<Gazetteer, 'locate' | 'locatePoint'>; city: { name: string } };

/**
 * Where a report is: the point where there is one (the words beside it become details), else the address id, else the
 * words. A place outside the city is a fault, as is none where the service needs one.
 */
export function reportPlace(deps: PlaceDeps, form: ReportForm, service: Service, faults: Open311Fault[]): Address {
  const words = form.field('address_string');
  const id = form.field('address_id');
  if (form.field('lat') !== null || form.field('long') !== null) return atPoint(deps, form, words, faults);
  if (id !== null) return atDoor(deps, id, faults);
  if (words === null) {
    if (service.address === 'required') faults.push({ code: 400, key: 'open311.error.noPlace' });
    return noAddress;
  }
  const address = deskAddress(deps.gazetteer, words);
  if (address.outside) faults.push(outsideFault(deps, address));
  return address;
}

function atPoint(deps: PlaceDeps, form: ReportForm, words: string | null, faults: Open311Fault[]): Address {
  const lat = degrees('lat', form, 90, faults);
  const long = degrees('long', form, 180, faults);
  if (lat === null || long === null) return noAddress;
  const { address, inside } = deps.gazetteer.locatePoint({ lat, long });
  if (inside === false) faults.push(outsideFault(deps, address));
  return words === null || words === address.text ? address : { ...address, details: words };
}

function degrees(name: string, form: ReportForm, most: number, faults: Open311Fault[]): number | null {
  const text = form.field(name) ?? '';
  if (/^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most) return Number(text);
  faults.push({ code: 400, key: 'open311.error.degrees', values: { name, most } });
  return null;
}

function atDoor({ gazetteer }: PlaceDeps, id: string, faults: Open311Fault[]): Address {
  const address = addressOfId(gazetteer, id);
  if (!address) faults.push({ code: 400, key: 'open311.error.addressId', values: { id: id.slice(0, 100) } });
  return address ?? noAddress;
}

function outsideFault({ city }: PlaceDeps, { outside }: Address): Open311Fault {
  return { code: 400, key: 'open311.error.outside', values: { city: city.name, town: outside ? ` (${outside})` : '' } };
}
