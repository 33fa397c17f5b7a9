import type { User } from '../api/wire.ts';

/** Somebody whom a note can call. */
export type Colleague = Pick<User, 'id' | 'name'>;

/** A call that is being typed: where its `@` stands, and what was typed of the name since. */
export type OpenCall = { start: number; typed: string };

// An address like a@b.ca calls nobody: the sign must begin a word. Names are longer than a line of talk seldom is.
const openCall = /(?<=^|[\s(])@([^\s@][^@\n]{0,39})?$/u;

/** The call that ends at the caret, or null. */
export function openCallAt(text: string, caret: number): OpenCall | null {
  const found = openCall.exec(text.slice(0, caret));
  return found && { start: found.index, typed: found[1] ?? '' };
}

/** The text with the open call made: the name in full, and the caret after it. */
export function makeCall(text: string, caret: number, call: OpenCall, { name }: Colleague) {
  const made = `${text.slice(0, call.start)}@${name} `;
  return { text: made + text.slice(caret).replace(/^ /, ''), caret: made.length };
}

/** Whom a text calls, each once; of two names that begin alike the longer is meant. */
export function calledIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const names = new Set(partsOf(text, colleagues).flatMap(({ name }) => (name === null ? [] : [name])));
  return colleagues.filter(({ name }) => names.has(name)).map(({ id, name }) => ({ id, name }));
}

/** A text cut where it calls somebody: `name` is whose, null for the words between. */
export function partsOf(text: string, colleagues: readonly Pick<Colleague, 'name'>[]) {
  const names = colleagues.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const parts: { at: number; text: string; name: string | null }[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = names.find(
      (one) => text.startsWith(one, at + 1) && !/^[\p{L}\d]/u.test(text.slice(at + 1 + one.length)),
    );
    if (!name || !/(^|[\s(])$/u.test(text.slice(0, at))) continue;
    if (at > from) parts.push({ at: from, text: text.slice(from, at), name: null });
    from = at + 1 + name.length;
    parts.push({ at, text: text.slice(at, from), name });
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), name: null });
  return parts;
}
