import { ObjectId } from 'bson';
import { CommandError } from '../commandError.ts';
import { rank, rankOf } from '../values/bsonType.ts';
import { type Doc, fieldOf, isDoc } from '../values/document.ts';

/** The document as it is stored: with an `_id`, which stands first. */
export function withId(doc: Doc): Doc {
  const id = fieldOf(doc, '_id') ?? (Object.hasOwn(doc, '_id') && doc._id === null ? null : new ObjectId());
  const type = rankOf(id);
  if (type === rank.array || type === rank.regex) {
    throw new CommandError('InvalidIdField', "The '_id' value cannot be of type array or regex");
  }
  const operator = isDoc(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined;
  if (operator) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`,
    );
  }
  if (Object.keys(doc)[0] === '_id' && doc._id !== undefined) return doc;
  const { _id, ...rest } = doc;
  return { _id: id, ...rest };
}
