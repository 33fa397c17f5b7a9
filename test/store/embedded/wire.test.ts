import { connect, type Socket } from 'node:net';
import { serialize } from 'bson';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MalformedMessage, readMessage, writeReply } from '../../../src/store/embedded/wire/message.ts';
import { openTestStore, type TestStore } from './testServer.ts';

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

/** A message with a header whose length is right, whatever follows. */
function message(operation: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(16 + body.length), int32(7), int32(0), int32(operation), body]);
}

const OP_MSG = 2013;
const section = (doc: object) => Buffer.concat([Buffer.from([0]), serialize(doc)]);

function sequence(name: string, docs: object[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map((doc) => serialize(doc))]);
  return Buffer.concat([Buffer.from([1]), int32(content.length + 4), content]);
}

describe('messages', () => {
  test('a body and a sequence of documents, in either order, with a checksum', () => {
    const parts = [sequence('documents', [{ a: 1 }, { a: 2 }]), section({ insert: 'x', $db: 'd' })];
    for (const order of [parts, parts.toReversed()]) {
      const read = readMessage(message(OP_MSG, int32(1), ...order, int32(0x1234)));
      expect(read).toMatchObject({ requestId: 7, legacy: false, expectsReply: true });
      expect(read.body).toEqual({ insert: 'x', $db: 'd', documents: [{ a: 1 }, { a: 2 }] });
    }
  });

  test('a message that wants no answer', () => {
    expect(readMessage(message(OP_MSG, int32(2), section({ endSessions: [] }))).expectsReply).toBe(false);
  });

  test('a first hello in the old framing', () => {
    const query = message(2004, int32(0), Buffer.from('admin.$cmd\0'), int32(0), int32(-1), serialize({ ismaster: 1 }));
    const read = readMessage(query);
    expect(read).toMatchObject({ legacy: true, body: { ismaster: 1, $db: 'admin' } });
    const reply = writeReply(read, serialize({ ok: 1 }));
    expect([reply.readInt32LE(0), reply.readInt32LE(8), reply.readInt32LE(12)]).toEqual([reply.length, 7, 1]);
    expect(reply.readInt32LE(32)).toBe(1);
  });

  const malformed: [string, Buffer][] = [
    ['an unknown operation', message(2012, int32(0))],
    ['an unknown flag that must be known', message(OP_MSG, int32(8), section({ ping: 1 }))],
    ['no body', message(OP_MSG, int32(0), sequence('documents', []))],
    ['two bodies', message(OP_MSG, int32(0), section({ ping: 1 }), section({ ping: 1 }))],
    ['a section of an unknown kind', message(OP_MSG, int32(0), Buffer.from([2]), serialize({ ping: 1 }))],
    ['a document longer than its message', message(OP_MSG, int32(0), Buffer.from([0]), int32(1000), Buffer.alloc(5))],
    ['a document of negative length', message(OP_MSG, int32(0), Buffer.from([0]), int32(-5), Buffer.alloc(5))],
    ['a sequence without a name', message(OP_MSG, int32(0), Buffer.from([1]), int32(8), Buffer.from('abcd'))],
    ['nothing at all', message(OP_MSG)],
  ];
  test.each(malformed)('%s is refused', (_name, bytes) => {
    expect(() => readMessage(bytes)).toThrow(MalformedMessage);
  });
});

describe('connections', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const open = () => connect(decodeURIComponent(/^mongodb:\/\/([^/]+)\//.exec(store.uri)?.[1] ?? ''));
  const closing = (socket: Socket) =>
    new Promise<void>((resolve) =>
      socket
        .on('close', () => resolve())
        .on('error', () => {})
        .resume(),
    );

  test.each([
    ['a length below the header', int32(3)],
    ['a length above the limit', int32(48_000_001)],
    ['bytes that are no message', message(OP_MSG, int32(0), Buffer.from('not bson at all'))],
    ['text', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
  ])('%s closes the connection, and the others go on', async (_name, bytes) => {
    const socket = open();
    socket.write(Buffer.concat([bytes, Buffer.alloc(32)]));
    await closing(socket);
    expect(await store.db.command({ ping: 1 })).toEqual({ ok: 1 });
  });

  test('a message in many pieces, and many in one piece, are answered in order', async () => {
    const socket = open();
    const two = Buffer.concat([1, 2].map(() => message(OP_MSG, int32(0), section({ ping: 1, $db: 'admin' }))));
    for (const byte of two) socket.write(Buffer.from([byte]));
    const expected =
      2 * writeReply({ requestId: 7, legacy: false, expectsReply: true, body: {} }, serialize({ ok: 1 })).length;
    let received = 0;
    for await (const chunk of socket) {
      received += (chunk as Buffer).length;
      if (received >= expected) break;
    }
    expect(received).toBe(expected);
  });

  test('a client that leaves in the middle of a message harms nobody', async () => {
    const socket = open();
    socket.write(int32(1000));
    socket.destroy();
    expect(await store.db.command({ ping: 1 })).toEqual({ ok: 1 });
  });

  test('a driver without its own settings finds a standalone server', async () => {
    const hello = await new mongoose.mongo.MongoClient(store.uri).connect();
    expect(await hello.db('admin').command({ hello: 1 })).toMatchObject({
      isWritablePrimary: true,
      maxWireVersion: 21,
    });
    await hello.close();
  });
});
