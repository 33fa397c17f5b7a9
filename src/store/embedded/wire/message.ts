import { type Doc, decodeForeign, encode } from '../values/document.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
// Of the first sixteen flags only these two are defined; a client that sets another expects what we can't do.
const REQUIRED_FLAGS = 0xffff;

/** The largest message that a client may send, as `hello` tells it. */
export const MAX_MESSAGE_BYTES = 48_000_000;
/** Length, request id, response id, operation code. */
export const HEADER_BYTES = 16;

/** A command as it came in, whichever way it was framed. */
export interface Message {
  requestId: number;
  /** The old framing, in which a driver says its first hello. */
  legacy: boolean;
  expectsReply: boolean;
  body: Doc;
}

/** Bytes that are no message; the connection they came by can't go on. */
export class MalformedMessage extends Error {}

/** Reads one whole message. */
export function readMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const operation = bytes.readInt32LE(12);
  try {
    if (operation === OP_MSG) return readOpMsg(bytes, requestId);
    if (operation === OP_QUERY) return readOpQuery(bytes, requestId);
  } catch (error) {
    throw new MalformedMessage((error as Error).message, { cause: error });
  }
  throw new MalformedMessage(`unsupported operation ${operation}`);
}

function readOpMsg(bytes: Buffer, requestId: number): Message {
  const flags = bytes.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) throw new Error(`unknown flags ${flags}`);
  const end = flags & CHECKSUM_PRESENT ? bytes.length - 4 : bytes.length;
  let at = HEADER_BYTES + 4;
  let body: Doc | undefined;
  const sequences: [string, Doc[]][] = [];
  while (at < end) {
    const kind = bytes[at++];
    const size = bytes.readInt32LE(at);
    const section = bytes.subarray(at, at + size);
    if (size < 5 || at + size > end) throw new Error('a section goes beyond its message');
    if (kind === 0 && !body) body = decodeForeign(section);
    else if (kind === 1) sequences.push(readSequence(section));
    else throw new Error(`unexpected section of kind ${kind}`);
    at += size;
  }
  if (!body) throw new Error('a message without a body');
  for (const [name, docs] of sequences) {
    if (name in body) throw new Error(`${name} is given twice`);
    body[name] = docs;
  }
  return { requestId, legacy: false, expectsReply: (flags & MORE_TO_COME) === 0, body };
}

function readSequence(section: Buffer): [string, Doc[]] {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new Error('a sequence without a name');
  const docs: Doc[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw new Error('a document goes beyond its section');
    docs.push(decodeForeign(section.subarray(at, at + size)));
    at += size;
  }
  return [section.toString('utf8', 4, nameEnd), docs];
}

function readOpQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, HEADER_BYTES + 4);
  if (nameEnd < 0) throw new Error('a query without a collection');
  const name = bytes.toString('utf8', HEADER_BYTES + 4, nameEnd);
  const at = nameEnd + 9;
  const body = decodeForeign(bytes.subarray(at, at + bytes.readInt32LE(at)));
  const db = name.replace(/\.\$cmd$/, '');
  return { requestId, legacy: true, expectsReply: true, body: { ...body, $db: db } };
}

let lastId = 0;

/** Frames a reply's BSON in the way that its request was framed. */
export function writeReply(request: Message, body: Uint8Array): Buffer {
  const fixed = request.legacy ? 20 : 5;
  const reply = Buffer.alloc(HEADER_BYTES + fixed + body.length);
  reply.writeInt32LE(reply.length, 0);
  lastId = (lastId + 1) & 0x7fffffff;
  reply.writeInt32LE(lastId, 4);
  reply.writeInt32LE(request.requestId, 8);
  reply.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  // OP_REPLY: flags, cursor (8 bytes), start, then one document. OP_MSG: flags, then a section of kind 0.
  if (request.legacy) reply.writeInt32LE(1, HEADER_BYTES + 16);
  reply.set(body, HEADER_BYTES + fixed);
  return reply;
}

/** The bytes of a reply that is an ordinary document. */
export function encodeReply(body: Doc): Uint8Array {
  return encode(body);
}
