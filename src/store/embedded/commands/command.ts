import type { Store } from '../backend/store.ts';
import { CommandError } from '../commandError.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import type { Cursors } from './cursors.ts';

/** What a command works with. */
export interface CommandContext {
  store: Store;
  cursors: Cursors;
  db: string;
  /** The command's own name, as the client spelt it. */
  name: string;
  body: Doc;
  connectionId: number;
}

/** One command: the fields it understands, whether it may write, and what it does. */
export interface Command {
  fields: readonly string[];
  writes?: boolean;
  /** Returns the reply's body, or its bytes; `ok: 1` is added to a body that lacks it. */
  run(context: CommandContext): Doc | Uint8Array;
}

/** The collection that a command names by its first field. */
export function collectionName({ body, name }: CommandContext): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') {
    throw new CommandError('InvalidNamespace', `collection name has invalid type for ${name}`);
  }
  return value;
}

/** A field that is a document, or an empty one where it is left out. */
export function docField(body: Doc, field: string): Doc {
  const value = body[field];
  if (value === undefined || value === null) return {};
  if (!isDoc(value))
    throw new CommandError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'object'`);
  return value;
}

/** A field that is an array of documents. */
export function docsField(body: Doc, field: string): Doc[] {
  const value = body[field];
  if (!Array.isArray(value)) {
    throw new CommandError('IDLFailedToParse', `BSON field '${field}' is missing but a required field, an array`);
  }
  if (!value.every(isDoc)) throw new CommandError('TypeMismatch', `BSON field '${field}' must be an array of objects`);
  return value;
}

/** A field that is a whole number of at least zero. */
export function countField(body: Doc, field: string, missing = 0): number {
  if (body[field] === undefined || body[field] === null) return missing;
  const value = asInteger(body[field]);
  if (value === undefined)
    throw new CommandError('TypeMismatch', `BSON field '${field}' is the wrong type, expected a number`);
  if (value < 0)
    throw new CommandError('BadValue', `BSON field '${field}' value must be >= 0, actual value '${value}'`);
  return value;
}

/** Refuses fields outside `known`, variables, and a collation other than the binary one that everything here is compared by. */
export function checkFields(body: Doc, known: readonly string[], where: string): void {
  for (const field of Object.keys(body)) {
    if (!known.includes(field)) {
      throw new CommandError('IDLUnknownField', `BSON field '${where}.${field}' is an unknown field.`);
    }
  }
  if (Object.keys(docField(body, 'let')).length > 0) {
    throw new CommandError('CommandNotSupported', "'let' is not supported by the embedded store");
  }
  const collation = docField(body, 'collation');
  if (collation.locale !== undefined && collation.locale !== 'simple') {
    throw new CommandError('CommandNotSupported', 'collation is not supported by the embedded store');
  }
}
