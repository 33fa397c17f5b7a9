import type { FilterBounds } from './bounds.ts';

/** A path, its names as BSON writes them, and the texts that a match has there. */
interface Glance {
  names: Buffer[];
  texts: Buffer[];
}

/**
 * A look at a document's bytes that tells most of those that can't match, at a small part of what decoding costs: false where a
 * text stands at a path, and none of those that the filter allows there. It knows nothing of arrays, and lets them pass.
 */
export function glanceAt({ byPath }: FilterBounds): (bytes: Uint8Array) => boolean {
  const glances: Glance[] = [];
  for (const [path, { values }] of byPath) {
    if (!values?.length || !values.every((value) => typeof value === 'string')) continue;
    const names = path.split('.').map((name) => Buffer.from(`${name}\0`));
    glances.push({ names, texts: values.map((value) => Buffer.from(`${value as string}\0`)) });
  }
  return (bytes) => {
    const doc = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return glances.every(({ names, texts }) => mayHave(doc, names, texts));
  };
}

const type = { string: 2, document: 3 } as const;

function mayHave(doc: Buffer, names: readonly Buffer[], texts: readonly Buffer[]): boolean {
  let at = 0;
  for (const [depth, name] of names.entries()) {
    const found = element(doc, at, name);
    // What isn't there is null to a filter, and here only texts are asked for.
    if (found === 0) return false;
    const kind = doc[found] as number;
    at = found + 1 + name.length;
    if (depth < names.length - 1) {
      if (kind !== type.document) return true;
      continue;
    }
    if (kind !== type.string) return true;
    const from = at + 4;
    const length = doc.readInt32LE(at);
    return texts.some((text) => text.length === length && text.compare(doc, from, from + length) === 0);
  }
  return true;
}

/** Where the element of a name begins in the document that begins at `at`; 0 where it has none. */
function element(doc: Buffer, at: number, name: Buffer): number {
  const end = at + doc.readInt32LE(at) - 1;
  for (let here = at + 4; here < end; ) {
    const value = doc.indexOf(0, here + 1) + 1;
    if (value - here - 1 === name.length && name.compare(doc, here + 1, value) === 0) return here;
    here = value + sizeOf(doc, doc[here] as number, value);
  }
  return 0;
}

const fixed: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
};

/** How many bytes a value of a BSON type has (https://bsonspec.org/spec.html). */
function sizeOf(doc: Buffer, kind: number, at: number): number {
  const size = fixed[kind];
  if (size !== undefined) return size;
  switch (kind) {
    case 2:
    case 13:
    case 14:
      return 4 + doc.readInt32LE(at);
    case 5:
      return 5 + doc.readInt32LE(at);
    case 11:
      return doc.indexOf(0, doc.indexOf(0, at) + 1) + 1 - at;
    case 12:
      return 16 + doc.readInt32LE(at);
    default:
      return doc.readInt32LE(at);
  }
}
