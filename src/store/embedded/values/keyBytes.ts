import type { Binary, Code, Long, ObjectId, Timestamp } from 'bson';
import { bsonClass, rank, rankOf } from './bsonType.ts';
import { definedNames, regexText } from './compareValues.ts';
import type { Doc } from './document.ts';
import { KeyWriter } from './keyWriter.ts';
import { exactNumber } from './numbers.ts';

function writeValue(out: KeyWriter, value: unknown): void {
  const ranked = value === undefined ? rank.null : rankOf(value);
  out.byte(ranked);
  switch (ranked) {
    case rank.number:
      writeNumber(out, value);
      break;
    case rank.string:
      out.text(String(value));
      break;
    case rank.object:
      writeDoc(out, value as Doc);
      break;
    case rank.array:
      for (const item of value as unknown[]) writeValue(out, item);
      out.byte(0);
      break;
    case rank.objectId:
      out.raw((value as ObjectId).id);
      break;
    case rank.boolean:
      out.byte(value ? 1 : 0);
      break;
    case rank.date:
      out.double((value as Date).getTime());
      break;
    default:
      writeRare(out, ranked, value);
      break;
  }
}

/** A double, then how far a 64-bit integer lies from it: exact, and in order, for both. */
function writeNumber(out: KeyWriter, value: unknown): void {
  if (bsonClass(value) !== 'Long') {
    out.double(Number(exactNumber(value)));
    out.uint(0x8000, 2);
    return;
  }
  const exact = (value as Long).toBigInt();
  const nearest = Number(exact);
  out.double(nearest);
  out.uint(0x8000 + Number(exact - BigInt(nearest)), 2);
}

function writeDoc(out: KeyWriter, doc: Doc): void {
  for (const name of definedNames(doc)) {
    out.byte(rankOf(doc[name]));
    out.text(name);
    writeValue(out, doc[name]);
  }
  out.byte(0);
}

function writeRare(out: KeyWriter, ranked: number, value: unknown): void {
  switch (ranked) {
    case rank.binary: {
      const binary = value as Binary;
      out.uint(binary.position, 4);
      out.byte(binary.sub_type);
      out.raw(binary.value());
      break;
    }
    case rank.timestamp: {
      const timestamp = value as Timestamp;
      out.uint(timestamp.getHighBitsUnsigned(), 4);
      out.uint(timestamp.getLowBitsUnsigned(), 4);
      break;
    }
    case rank.regex:
      out.text(regexText(value));
      break;
    case rank.code:
      out.text((value as Code).code);
      break;
    case rank.codeWithScope:
    case rank.dbRef:
      out.text(JSON.stringify(value));
      break;
  }
}

const writer = new KeyWriter();

/**
 * The bytes of a compound key, whose `memcmp` order is BSON's order; `directions` has 1 or -1 for each value. Each value
 * delimits itself, so that a key's beginning is the key of the first values. Missing and null are one, as in MongoDB's indexes.
 */
export function keyBytes(values: readonly unknown[], directions: readonly number[]): Buffer {
  writer.reset();
  for (let i = 0; i < values.length; i++) {
    const start = writer.length;
    // MongoDB indexes an empty array as `undefined`, below null: the one place where that key arises.
    if (values[i] === EMPTY_ARRAY_KEY) writer.byte(rank.undefined);
    else writeValue(writer, values[i]);
    if (directions[i] === -1) writer.invertFrom(start);
  }
  return writer.take();
}

/** Stands for an empty array as an index key or a sort key. */
export const EMPTY_ARRAY_KEY: unique symbol = Symbol('empty array');

/** The least byte string above every one that begins with `prefix`. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  const bytes = Buffer.from(prefix);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0xff) end--;
  if (end === 0) return Buffer.from([0xff, 0xff]);
  bytes[end - 1] = (bytes[end - 1] as number) + 1;
  return bytes.subarray(0, end);
}
