import { Long, Timestamp } from 'bson';
import { CommandError } from '../commandError.ts';
import { bsonClass, rank, rankOf } from '../values/bsonType.ts';
import { compareValues } from '../values/compareValues.ts';
import { cloneValue, isDoc } from '../values/document.ts';
import { arithmetic, asInteger, exactNumber } from '../values/numbers.ts';

/** The value that a field gets; the old one is `undefined` where there was none. Returning the old one changes nothing. */
export type FieldOperator = (before: unknown, operand: unknown, path: string) => unknown;

const arithmeticOperator =
  (name: '$inc' | '$mul', sign: '+' | '*'): FieldOperator =>
  (before, operand, path) => {
    if (rankOf(operand) !== rank.number) {
      throw new CommandError(
        'TypeMismatch',
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      );
    }
    if (before !== undefined && rankOf(before) !== rank.number) {
      throw new CommandError('TypeMismatch', `Cannot apply ${name} to a value of non-numeric type at '${path}'`);
    }
    if (before === undefined && name === '$inc') return operand;
    const result = arithmetic(sign, before ?? 0, operand);
    if (result === undefined)
      throw new CommandError('BadValue', `Failed to apply ${name}: integer overflow at '${path}'`);
    return result;
  };

/** `$currentDate`'s value for `true`, `{ $type: 'date' }` or `{ $type: 'timestamp' }`. */
const currentDate: FieldOperator = (_before, operand) => {
  const type = isDoc(operand) ? operand.$type : 'date';
  if (type === 'timestamp') return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  if (type !== 'date' || (typeof operand !== 'boolean' && !isDoc(operand))) {
    throw new CommandError('BadValue', "The '$type' string field is required to be 'date' or 'timestamp'");
  }
  return new Date();
};

const bit: FieldOperator = (before, operand, path) => {
  const [name, mask] = isDoc(operand) ? (Object.entries(operand)[0] ?? []) : [];
  const integer = (value: unknown) => asInteger(value) !== undefined;
  if (!name || !['and', 'or', 'xor'].includes(name) || !integer(mask) || (before !== undefined && !integer(before))) {
    throw new CommandError('BadValue', `$bit takes { and | or | xor: <integer> } on an integer, at '${path}'`);
  }
  const wide = bsonClass(before) === 'Long' || bsonClass(mask) === 'Long';
  const x = BigInt(exactNumber(before ?? 0));
  const y = BigInt(exactNumber(mask));
  const result = name === 'and' ? x & y : name === 'or' ? x | y : x ^ y;
  return wide ? Long.fromBigInt(result) : Number(result);
};

/** The operators that give one field a new value from its old one. */
export const fieldOperators: Readonly<Record<string, FieldOperator>> = {
  $set: (_before, operand) => cloneValue(operand),
  $setOnInsert: (_before, operand) => cloneValue(operand),
  $inc: arithmeticOperator('$inc', '+'),
  $mul: arithmeticOperator('$mul', '*'),
  $min: (before, operand) =>
    before === undefined || compareValues(operand, before) < 0 ? cloneValue(operand) : before,
  $max: (before, operand) =>
    before === undefined || compareValues(operand, before) > 0 ? cloneValue(operand) : before,
  $currentDate: currentDate,
  $bit: bit,
};
