import type { Contact } from '../../domain/ticket.ts';
import { fold } from '../fold.ts';
import type { Gazetteer } from '../locate/gazetteer.ts';
import { blank, postcode, titled, withoutContact, withoutEach } from '../personalWords.ts';
import { concepts } from '../understand/concepts.ts';
import { findEmail } from '../understand/email.ts';
import { findName } from '../understand/name.ts';
import { findPhone } from '../understand/phone.ts';
import { createTermFinder } from '../understand/termFinder.ts';

/** No complaint needs more to say what it is about. */
const longestText = 500;
/** Capitals inside a sentence, side by side. */
const capitalised = /(?<=[\p{Ll},;:*] +|['’])\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}’'-]*)*/gu;
const findConcepts = createTermFinder(concepts);

/** What {@link createExampleText} knows of the city. */
export type ExampleTextDeps = {
  /** The next place in a text, null when there is none. */
  findPlace: Gazetteer['findPlace'];
  areaCode: string;
};

/**
 * Makes an example of what a citizen wrote: without telephone, e-mail, names, postal codes and addresses, every figure a
 * zero, and cut to 500 characters. What was left out reads `***`. The classifiers read a figure as "a figure" anyway.
 */
export function createExampleText(deps: ExampleTextDeps): (text: string, contact: Contact) => string {
  const finders = [
    findEmail,
    (text: string) => findPhone(text, deps.areaCode),
    findName,
    (text: string) => {
      const place = deps.findPlace(text);
      // A place that everybody knows ("derrière l'aréna") is nobody's address.
      return place?.result.candidates[0]?.address.precision === 'landmark' ? null : place;
    },
  ];
  return (whole, contact) => {
    let text = whole.slice(0, longestText * 2);
    for (const find of finders) text = withoutEach(text, find);
    text = withoutContact(text, contact)
      .replace(postcode, blank)
      .replace(titled, blank)
      .replace(capitalised, (names) => (isThing(names) ? names : blank))
      .replace(/\d+(?:[.,]\d+)*/g, '0')
      .replace(/(?:\*{3}[\s,]*){2,}/g, `${blank} `);
    return text.slice(0, longestText).trim();
  };
}

/** A capital that the lexicon knows ("une Toyota") is a thing; one beside it that it does not know makes a name of both. */
function isThing(names: string): boolean {
  return names.split(/\s+/).every((word) => findConcepts([fold(word)]).length > 0);
}
