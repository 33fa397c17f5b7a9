import type { CityPack } from '../../domain/city.ts';
import { fold } from '../fold.ts';
import { tokenize } from './token.ts';

/** A word said in as many of the pack's example messages is a word of the language; a misspelt name is said in fewer. */
const ordinaryFrom = 3;

/** What is spelt as meant although it resembles a street's name: ordinary words, and the names of other towns. */
export class PlainWords {
  readonly #ordinary: Set<string>;
  readonly #towns: Set<string>;

  constructor({ neighbours, examples }: Pick<CityPack, 'neighbours' | 'examples'>) {
    const uses = new Map<string, number>();
    for (const { text } of [...examples.services, ...examples.intents]) {
      for (const word of new Set(fold(text).match(/[a-z]{3,}/g))) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    this.#ordinary = new Set([...uses].filter(([, count]) => count >= ordinaryFrom).map(([word]) => word));
    this.#towns = new Set(
      neighbours.map(({ name }) =>
        tokenize(name)
          .map(({ norm }) => norm)
          .join(''),
      ),
    );
  }

  /** Whether a folded word is one that the city's citizens use in any message. */
  isOrdinary(word: string): boolean {
    return this.#ordinary.has(word);
  }

  /** Whether the folded letters are the name of another municipality. */
  isTown(letters: string): boolean {
    return this.#towns.has(letters);
  }
}
