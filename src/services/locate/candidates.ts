import type { Address } from '../../domain/address.ts';
import type { CityPack, Landmark } from '../../domain/city.ts';
import { civicText, cornerText, streetInText } from './addressText.ts';
import type { DoorFit, DoorIndex } from './doorIndex.ts';
import type { Mention } from './mention.ts';
import type { Street } from './streetIndex.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { typeFit } from './streetType.ts';

/**
 * A possible address: `weight` compares it with the others, `quality` says how well the words fit it, both 0..1; `sure`: the
 * words name this street, or the number is a door of it.
 */
export type Weighed = { address: Address; weight: number; quality: number; sure: boolean };

/** Streets whose doors come as near as this to each other may meet there; the point between them is that of the corner. */
const meetingMetres = 90;

/** What the candidates are made from. */
export type Sources = { doors: DoorIndex; knownCorners: Set<string>; landmarkAddresses: Map<Landmark, Address> };

/** The key of a corner in {@link Sources.knownCorners}, whichever street is said first. */
export function cornerKey(a: number, b: number): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Every address of the pack that a mention may mean, unsorted. */
export function weighCandidates(mention: Mention, sources: Sources): Weighed[] {
  const { street, cross, landmark, number } = mention;
  if (landmark) return landmark.landmarks.map((one) => landmarkCandidate(one, landmark.fit, sources));
  if (street && cross) return cornersOf([street, cross, ...(mention.third ? [mention.third] : [])], sources);
  if (street && number !== null) return civicCandidates(street, number, mention.unit, sources);
  return street ? streetFits(street).map(streetCandidate) : [];
}

type StreetFit = { street: Street; fit: number; sure: boolean };

/** Names at least as near as this are the street's when the number is one of its doors; others are asked about. */
const alikeFit = 0.62;
/** How well any name fits that resembles the street of a known door. */
const knownDoor = 0.65;

/** The fit of a name's last word alone (`StreetIndex`). */
const partOfName = 0.7;

/** The streets that a phrase may mean, with the fit of name, kind and direction together. */
function streetFits(phrase: StreetPhrase): StreetFit[] {
  const plainSibling = phrase.matches.some(({ street }) => street.direction === null);
  const matches = phrase.matches.length > 0 ? phrase.matches : (phrase.alike ?? []);
  const fits = matches.map(({ street, fit, sure }) => {
    const said =
      typeFit(phrase.typeWord, street.type?.id ?? null) *
      (isNumbered(street) ? 1 : directionFit(phrase.direction, street.direction, plainSibling));
    return { street, said, fit: fit * said, sure };
  });
  // What was said in full and exists is meant, before another kind or end of the same name, or a longer name that ends so.
  const asSaid = fits.some(({ said }) => said === 1 || (said >= 0.95 && phrase.direction !== null));
  const whole = fits.some(({ said, fit }) => said >= 0.95 && fit >= 0.95);
  const isLess = ({ said, fit }: { said: number; fit: number }) =>
    (asSaid && said < 0.9) || (whole && fit < partOfName * said + 0.01);
  return fits.map((one) => ({ street: one.street, sure: one.sure, fit: isLess(one) ? one.fit * 0.6 : one.fit }));
}

/** "autoroute 55 nord" is the way one drives. */
function isNumbered(street: Street): boolean {
  return /^\d+$/.test(street.words.join(''));
}

/** A direction that is said and is not the street's is another end of town; one left out may be any. */
function directionFit(said: string | null, official: string | null, plainSibling: boolean): number {
  if (said === official) return 1;
  if (said === null) return plainSibling ? 0.78 : 0.95;
  return official === null ? 0.85 : 0.35;
}

function civicCandidates(phrase: StreetPhrase, said: string, unit: string | null, { doors }: Sources): Weighed[] {
  return streetFits(phrase).map(({ street, fit, sure }) => {
    const { number, door, fit: doorFit, near } = doorOf(doors, street.id, said, unit);
    const base = { text: civicText(number, street.official, null), number, street: street.official };
    const address: Address = door
      ? { ...base, precision: 'civic', lat: door.lat, long: door.long }
      : { ...base, precision: 'unverified', ...near };
    // A name that only resembles, with a number far from those of that street, is probably another street.
    const doubt = !sure && doorFit <= 0.3 ? 0.6 : 1;
    const quality = door ? Math.max(fit, knownDoor) : fit * doubt * 0.93;
    return { address, weight: fit * doorFit, quality, sure: sure || (door !== null && fit >= alikeFit) };
  });
}

/** "300-2 Percy": the flat is said after its door where only that is a door of the street. */
function doorOf(doors: DoorIndex, street: number, number: string, unit: string | null): DoorFit & { number: string } {
  const found = doors.fit(street, number, unit);
  const turned = found.door === null && unit !== null && /^\d+$/.test(unit) ? doors.fit(street, unit, number) : null;
  return turned?.door && unit ? { ...turned, number: unit } : { ...found, number };
}

function streetCandidate({ street, fit, sure }: StreetFit): Weighed {
  const address: Address = { text: streetInText(street.official), precision: 'street', street: street.official };
  return { address, weight: fit, quality: fit * 0.95, sure };
}

/** The corners that each pair of the streets may mean; those that a source knows come before the others. */
function cornersOf(phrases: StreetPhrase[], { knownCorners, doors }: Sources): Weighed[] {
  const fits = phrases.map(streetFits);
  const pairs = fits.flatMap((firsts, at) =>
    fits.slice(at + 1).flatMap((seconds) => firsts.flatMap((first) => seconds.map((second) => ({ first, second })))),
  );
  const corners = pairs
    .filter(({ first, second }) => first.street.id !== second.street.id)
    .map((pair) => {
      const [a, b] = [pair.first.street.id, pair.second.street.id];
      const meeting = doors.meeting(a, b);
      const point = meeting && meeting.metres <= meetingMetres ? meeting.point : null;
      return { ...pair, point, known: point !== null || knownCorners.has(cornerKey(a, b)) };
    });
  // Three names are two corners at least: one known does not settle which is meant.
  const settled = corners.filter(({ known }) => known).length >= phrases.length - 1;
  return corners.map(({ first, second, known, point }) => {
    const fit = first.fit * second.fit;
    const [street, crossStreet] = [first.street.official, second.street.official];
    const text = cornerText(street, crossStreet);
    const address: Address = { text, precision: 'intersection', street, crossStreet, ...point };
    const weight = fit * (known ? 1 : settled ? 0.35 : 0.65);
    return { address, weight, quality: fit * (known ? 1 : 0.9), sure: true };
  });
}

function landmarkCandidate(landmark: Landmark, fit: number, sources: Sources): Weighed {
  const known = sources.landmarkAddresses.get(landmark);
  const address: Address = { ...known, text: landmarkText(landmark, known), precision: 'landmark' };
  if (landmark.point) Object.assign(address, landmark.point);
  return { address, weight: fit, quality: fit * 0.95, sure: true };
}

function landmarkText(landmark: Landmark, known: Address | undefined): string {
  const where = known?.text ?? landmark.address;
  return where ? `${landmark.name.fr} (${where})` : landmark.name.fr;
}

/** The address written beside each landmark, taken apart where it is a civic one of a known street. */
export function landmarkAddresses(
  city: Pick<CityPack, 'landmarks'>,
  read: (text: string) => Address | null,
): Map<Landmark, Address> {
  const addresses = new Map<Landmark, Address>();
  for (const landmark of city.landmarks) {
    const address = landmark.address && /^\d/.test(landmark.address) ? read(landmark.address) : null;
    if (address) addresses.set(landmark, address);
  }
  return addresses;
}
