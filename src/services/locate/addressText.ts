import { fold } from '../fold.ts';
import { streetTypeOf } from './streetType.ts';

/** "Rue Principale Ouest" → "rue Principale Ouest"; "12e Avenue" stays: the kind is in lower case in running French. */
export function streetInText(street: string): string {
  const first = street.slice(0, Math.max(0, street.indexOf(' ')));
  return streetTypeOf(fold(first)) ? street.charAt(0).toLowerCase() + street.slice(1) : street;
}

/** A civic address as people read it in Québec: "95, rue Principale Ouest", "95, rue Principale Ouest, app. 3". */
export function civicText(number: string, street: string, unit: string | null): string {
  return [`${number}, ${streetInText(street)}`, unit].filter(Boolean).join(', ');
}

/** A corner as people read it: "angle rue Merry Nord et rue Principale Ouest". */
export function cornerText(street: string, crossStreet: string): string {
  return `angle ${streetInText(street)} et ${streetInText(crossStreet)}`;
}

/** "45.26488, -72.14771": what is written when a shared point has nothing known near. */
export function pointText(lat: number, long: number): string {
  return `${lat.toFixed(5)}, ${long.toFixed(5)}`;
}

/** "près du 871, rue Principale Ouest (120 m)": what is written when a shared point has its nearest known door some way off. */
export function nearDoorText(number: string, street: string, metres: number): string {
  return `près du ${civicText(number, street, null)} (${roundMetres(metres)} m)`;
}

/** "près de Parc des Braves (80 m)": the same, by the place of a name. */
export function nearPlaceText(name: string, metres: number): string {
  return `près de ${name} (${roundMetres(metres)} m)`;
}

/** A phone knows where it is to ten metres at best. */
function roundMetres(metres: number): number {
  return Math.max(10, Math.round(metres / 10) * 10);
}
