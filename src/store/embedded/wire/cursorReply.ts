import { Long } from 'bson';
import { encode } from '../values/document.ts';

const DOCUMENT_TYPE = 3;
const ARRAY_TYPE = 4;

/**
 * Writes `{ cursor: { <batchName>: [...], id, ns }, ok: 1 }` around documents that are BSON already: what comes from the
 * store as bytes goes out as the same bytes.
 */
export function cursorReply(
  batchName: 'firstBatch' | 'nextBatch',
  batch: readonly Uint8Array[],
  id: bigint,
  ns: string,
): Uint8Array {
  const tail = encode({ id: Long.fromBigInt(id), ns });
  const array = arrayOf(batch);
  const cursor = documentOf([element(ARRAY_TYPE, batchName, array), tail.subarray(4, -1)]);
  const ok = encode({ ok: 1 });
  return documentOf([element(DOCUMENT_TYPE, 'cursor', cursor), ok.subarray(4, -1)]);
}

function arrayOf(docs: readonly Uint8Array[]): Buffer {
  return documentOf(docs.map((doc, i) => element(DOCUMENT_TYPE, String(i), doc)));
}

function element(type: number, name: string, value: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(name.length + 2 + value.length);
  out[0] = type;
  out.write(name, 1, 'latin1');
  out[name.length + 1] = 0;
  out.set(value, name.length + 2);
  return out;
}

function documentOf(parts: readonly Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 5);
  const out = Buffer.allocUnsafe(size);
  out.writeInt32LE(size, 0);
  let at = 4;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  out[at] = 0;
  return out;
}
