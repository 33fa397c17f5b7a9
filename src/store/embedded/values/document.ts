import { deserialize, serialize } from 'bson';

/** A decoded BSON document: plain objects, arrays, `bson`'s own classes for what JavaScript has no type for, `undefined` for missing. */
export type Doc = Record<string, unknown>;

/** MongoDB's own limit for one document, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

// Longs, binaries and regular expressions stay what they are, so that a document read and written again keeps its types.
const KEEP_TYPES = { promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Decodes bytes that came from outside; throws on malformed BSON or invalid UTF-8. */
export function decodeForeign(bytes: Uint8Array): Doc {
  return deserialize(bytes, KEEP_TYPES) as Doc;
}

/** Decodes bytes that this server wrote itself, without the second look at their UTF-8. */
export function decodeStored(bytes: Uint8Array): Doc {
  return deserialize(bytes, { ...KEEP_TYPES, validation: { utf8: false } }) as Doc;
}

/** Encodes a document; fields that are `undefined` are left out. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

/** True for an embedded document, false for arrays, dates, null and BSON's own classes. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The field's own value, never one that it inherits (`constructor`, `toString` …). */
export function fieldOf(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets a field as the document's own, even one named `__proto__`. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    doc[name] = value;
  }
}

/** A deep copy of documents and arrays; the scalars in them, which nothing here mutates, are shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const name of Object.keys(value)) setField(copy, name, cloneValue(value[name]));
  return copy as T;
}
