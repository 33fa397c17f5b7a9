import { CommandError } from '../commandError.ts';
import { valuesAt } from '../query/path.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { type Flow, mapped, type Stage, withValueAt } from './stages.ts';

/** Reads another collection: the matches of a filter. */
export type ReadCollection = (name: string, filter: Doc) => Flow;

/** `$lookup` by equal fields, with a pipeline over what was found if there is one; each look goes through the indexes. */
export function lookup(operand: Doc, read: ReadCollection, compile: (pipeline: unknown) => Stage): Stage {
  const { from, localField, foreignField, as, pipeline, let: variables } = operand;
  if (variables !== undefined && isDoc(variables) && Object.keys(variables).length > 0) {
    throw new CommandError('CommandNotSupported', "$lookup with 'let' is not supported by the embedded store");
  }
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new CommandError('FailedToParse', "$lookup needs 'from' and 'as', both strings");
  }
  const byField = typeof localField === 'string' && typeof foreignField === 'string';
  if (!byField && pipeline === undefined) {
    throw new CommandError('FailedToParse', "$lookup needs 'localField' and 'foreignField', or 'pipeline'");
  }
  const run = compile(pipeline ?? []);
  const path = as.split('.');
  return (input) =>
    mapped(input, (doc) => {
      const filter = byField ? equalTo(doc, localField, foreignField) : {};
      return withValueAt(doc, path, [...run(read(from, filter))]);
    });
}

function equalTo(doc: Doc, localField: string, foreignField: string): Doc {
  const values = valuesAt(doc, localField);
  if (values.length === 0) return { [foreignField]: null };
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } };
}
