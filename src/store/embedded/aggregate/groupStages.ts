import { CommandError } from '../commandError.ts';
import { compareValues } from '../values/compareValues.ts';
import { type Doc, setField } from '../values/document.ts';
import { keyBytes } from '../values/keyBytes.ts';
import { type Accumulator, compileAccumulator } from './accumulators.ts';
import { compileExpression } from './expression.ts';
import { docOperand, type Stage, sort } from './stages.ts';

/** `$group`. */
export function group(operand: unknown): Stage {
  const { _id: by, ...fields } = docOperand('$group', operand);
  if (by === undefined) throw new CommandError('Location15955', 'a group specification must include an _id');
  return grouping(compileExpression(by), fields);
}

/** `$sortByCount`. */
export function sortByCount(operand: unknown): Stage {
  const grouped = group({ _id: operand, count: { $sum: 1 } });
  const sorted = sort({ count: -1 });
  return (input) => sorted(grouped(input));
}

/** `$bucket`: groups by half-open ranges between ascending boundaries; what lies outside goes to `default`, if there is one. */
export function bucket(operand: unknown): Stage {
  const spec = docOperand('$bucket', operand);
  const { boundaries, output = { count: { $sum: 1 } } } = spec;
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isAscending(boundaries)) {
    throw new CommandError('BadValue', "$bucket needs at least two 'boundaries', in ascending order");
  }
  const evaluate = compileExpression(spec.groupBy);
  const bucketOf = (doc: Doc): unknown => {
    const value = evaluate(doc);
    const above = boundaries.findIndex((boundary) => compareValues(value ?? null, boundary) < 0);
    if (above > 0) return boundaries[above - 1];
    if ('default' in spec) return spec.default;
    throw new CommandError('BadValue', '$bucket: a value is outside the boundaries, and there is no default');
  };
  const grouped = grouping(bucketOf, docOperand('$bucket', output));
  const sorted = sort({ _id: 1 });
  return (input) => sorted(grouped(input));
}

function isAscending(values: readonly unknown[]): boolean {
  return values.every((value, i) => i === 0 || compareValues(values[i - 1], value) < 0);
}

/** Groups documents whose keys are one value in BSON's sense, each field gathered by its accumulator. */
function grouping(keyOf: (doc: Doc) => unknown, fields: Doc): Stage {
  const accumulators = Object.entries(fields).map(([name, spec]) => ({
    name,
    make: compileAccumulator(name, docOperand('$group', spec)),
  }));
  return function* grouped(input) {
    const groups = new Map<string, { id: unknown; parts: Accumulator[] }>();
    for (const doc of input) {
      const id = keyOf(doc) ?? null;
      const key = typeof id === 'string' ? `s${id}` : keyBytes([id], [1]).toString('latin1');
      let found = groups.get(key);
      if (!found) {
        found = { id, parts: accumulators.map(({ make }) => make()) };
        groups.set(key, found);
      }
      for (const part of found.parts) part.add(doc);
    }
    for (const { id, parts } of groups.values()) {
      const out: Doc = { _id: id };
      for (const [i, { name }] of accumulators.entries()) setField(out, name, parts[i]?.result());
      yield out;
    }
  };
}
