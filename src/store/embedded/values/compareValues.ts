import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { rank, rankOf } from './bsonType.ts';
import type { Doc } from './document.ts';
import { compareNumbers } from './numbers.ts';

/** Orders strings by their UTF-8 bytes, as MongoDB does; JavaScript's `<` differs above U+FFFF. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above every other unit, though their own numbers are lower than U+E000.
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    const yHigh = y >= 0xd800 && y <= 0xdfff;
    if (xHigh !== yHigh) return xHigh ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

/** Orders any two values as BSON does; what is missing comes before null. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  if (rankA !== rankB) return rankA < rankB ? -1 : 1;
  switch (rankA) {
    case rank.number:
      return compareNumbers(a, b);
    case rank.string:
      return compareStrings(String(a), String(b));
    case rank.boolean:
      return Number(a) - Number(b);
    case rank.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime());
    case rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case rank.object:
      return compareDocs(a as Doc, b as Doc);
    default:
      return compareRare(rankA, a, b);
  }
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

/** Field by field in the order they stand: type, then name, then value. */
function compareDocs(a: Doc, b: Doc): number {
  const namesA = definedNames(a);
  const namesB = definedNames(b);
  const length = Math.min(namesA.length, namesB.length);
  for (let i = 0; i < length; i++) {
    const nameA = namesA[i] as string;
    const nameB = namesB[i] as string;
    const order =
      Math.sign(rankOf(a[nameA]) - rankOf(b[nameB])) ||
      compareStrings(nameA, nameB) ||
      compareValues(a[nameA], b[nameB]);
    if (order !== 0) return order;
  }
  return Math.sign(namesA.length - namesB.length);
}

/** The fields that would be written: an `undefined` one would not. */
export function definedNames(doc: Doc): string[] {
  return Object.keys(doc).filter((name) => doc[name] !== undefined);
}

function compareRare(ranked: number, a: unknown, b: unknown): number {
  switch (ranked) {
    case rank.binary: {
      const x = a as Binary;
      const y = b as Binary;
      return Math.sign(x.position - y.position) || x.sub_type - y.sub_type || Buffer.compare(x.value(), y.value());
    }
    case rank.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case rank.regex:
      return compareStrings(regexText(a), regexText(b));
    case rank.code:
      return compareStrings((a as Code).code, (b as Code).code);
    case rank.codeWithScope:
    case rank.dbRef:
      return compareStrings(JSON.stringify(a), JSON.stringify(b));
    default:
      return 0;
  }
}

/** A regular expression's pattern and options as one comparable string. */
export function regexText(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}\0${value.flags}`;
  const { pattern, options } = value as BSONRegExp;
  return `${pattern}\0${options}`;
}

/** Equality in BSON's sense: 7, Long 7 and 7.0 are one value, and field order matters in documents. */
export function equalValues(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}
