import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Random } from './random.ts';

/** Makes places for requests from what the pack knows: its doors and known places, and numbers on its streets without a point. */
export function createPlaces(city: CityPack, random: Random): () => Address {
  const landmarks = city.landmarks.filter(({ point }) => point);
  const weights = {
    civic: city.addresses.length > 500 ? 8 : city.addresses.length > 0 ? 3 : 0,
    street: city.streets.length > 0 ? 4 : 0,
    corner: city.intersections.length > 0 ? 1 : 0,
    landmark: landmarks.length > 0 ? 2 : 0,
  };
  return () => {
    switch (random.weighted(weights)) {
      case 'civic': {
        const { number, street, lat, long } = random.pick(city.addresses);
        return { text: `${number}, ${inSentence(street)}`, precision: 'civic', number, street, lat, long };
      }
      case 'corner': {
        const [street, crossStreet] = random.pick(city.intersections);
        const text = `${inSentence(street)} / ${inSentence(crossStreet)}`;
        return { text, precision: 'intersection', street, crossStreet };
      }
      case 'landmark': {
        const { name, point } = random.pick(landmarks);
        return { text: name.fr, precision: 'landmark', ...point };
      }
      default: {
        // Few streets are long, and people live everywhere on them: the same ones come back.
        const street =
          city.streets[Math.floor(city.streets.length * random.next() ** 1.8)] ?? random.pick(city.streets);
        const number = String(1 + Math.floor(random.around(120, 0.9)));
        return { text: `${number}, ${inSentence(street)}`, precision: 'unverified', number, street };
      }
    }
  };
}

/** A street as it stands in an address: "rue Principale Ouest". */
const inSentence = (street: string): string => street.charAt(0).toLowerCase() + street.slice(1);
