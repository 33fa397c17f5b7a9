import type { Address } from '../../domain/address.ts';
import type { CivicAddress } from '../../domain/city.ts';
import { streetInText } from './addressText.ts';
import { type FoundPlace, parsedWords } from './foundPlace.ts';

/** A Canadian postal code: the letters D, F, I, O, Q and U are in none. */
const pattern = /(?<![\p{L}\d])([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?(\d[ABCEGHJ-NPRSTV-Z]\d)(?![\p{L}\d])/iu;

/** The streets that each postal code of an address file lies on. */
export class PostcodeIndex {
  readonly #streets = new Map<string, Set<string>>();

  constructor(addresses: CivicAddress[]) {
    for (const { postcode, street } of addresses) {
      const code = pattern.exec(postcode ?? '');
      if (code) this.#streetsOf(`${code[1]} ${code[2]}`).add(street);
    }
  }

  /** The postal code in a text, as a place: a side of a street or two; words where the file does not know it. */
  find(text: string): FoundPlace | null {
    const code = pattern.exec(text);
    if (!code) return null;
    const postcode = `${code[1]} ${code[2]}`.toUpperCase();
    const streets = [...(this.#streets.get(postcode) ?? [])];
    const words: Address = { text: code[0], precision: 'words' };
    const candidates = streets.map((street) => {
      const address: Address = { text: streetInText(street), precision: 'street', street, details: postcode };
      return { address, score: Math.round((1000 * 0.7) / streets.length) / 1000 };
    });
    return {
      text: code[0],
      start: code.index,
      end: code.index + code[0].length,
      result: {
        candidates: candidates.length > 0 ? candidates : [{ address: words, score: 0.3 }],
        ambiguous: candidates.length > 1,
        outside: null,
        understood: { ...parsedWords(code[0]), postcode },
      },
    };
  }

  #streetsOf(code: string): Set<string> {
    const key = code.toUpperCase();
    const known = this.#streets.get(key) ?? new Set();
    this.#streets.set(key, known);
    return known;
  }
}
