import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppError } from '../../../src/errors.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../../src/store/embedded/embeddedServer.ts';
import { temporaryDirectory } from './testServer.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = temporaryDirectory();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts a process that writes without end, and waits until it has had so many writes acknowledged. */
async function startWriter(acknowledgements: number) {
  const writer = spawn(process.execPath, [fileURLToPath(new URL('./writer.ts', import.meta.url)), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  writer.stdout.setEncoding('utf8');
  for await (const chunk of writer.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.split('\n').length > acknowledgements) break;
  }
  writer.stdout.on('data', (chunk: string) => {
    output += chunk;
  });
  return { writer, acknowledged: () => output.split('\n').slice(0, -1).map(Number) };
}

async function withRows<T>(server: EmbeddedServer, work: (rows: mongoose.mongo.Collection) => Promise<T>): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(server.uri).connect();
  try {
    return await work(client.db().collection('rows'));
  } finally {
    await client.close();
  }
}

test('what was acknowledged is there after kill -9, and so is the lock free', async () => {
  const { writer, acknowledged } = await startWriter(200);
  const closed = once(writer, 'close');
  writer.kill('SIGKILL');
  await closed;
  const server = await startEmbeddedServer({ dataDir });
  try {
    const stored = await withRows(server, (rows) => rows.find({ n: 1 }).toArray());
    const ids = new Set(stored.map(({ _id }) => Number(_id)));
    expect(acknowledged().length).toBeGreaterThanOrEqual(200);
    expect(acknowledged().filter((id) => !ids.has(id))).toEqual([]);
  } finally {
    await server.close();
  }
});

test('a directory that another process holds is refused, and left alone', async () => {
  const { writer } = await startWriter(1);
  try {
    const refusal = await startEmbeddedServer({ dataDir }).then(
      () => undefined,
      (error: AppError) => error,
    );
    expect(refusal).toMatchObject({ name: 'AppError', code: 'data_dir_in_use' });
    expect(refusal?.message).toContain(dataDir);
    const uri = `mongodb://${encodeURIComponent(`${dataDir}/mongodb.sock`)}/guichet?directConnection=true`;
    const joined = await withRows({ uri, close: async () => {} }, (rows) => rows.countDocuments());
    expect(joined).toBeGreaterThan(0);
  } finally {
    const closed = once(writer, 'close');
    writer.kill('SIGKILL');
    await closed;
  }
});

test('the same process is refused too, until the first is closed', async () => {
  const first = await startEmbeddedServer({ dataDir });
  await expect(startEmbeddedServer({ dataDir })).rejects.toMatchObject({ code: 'data_dir_in_use' });
  await withRows(first, (rows) => rows.insertOne({ n: 5 }));
  await first.close();
  const second = await startEmbeddedServer({ dataDir });
  expect(await withRows(second, (rows) => rows.countDocuments({ n: 5 }))).toBe(1);
  await second.close();
});

test('a path too long for a socket is refused with the remedy', async () => {
  const refusal = startEmbeddedServer({ dataDir: `${dataDir}/${'x'.repeat(100)}` });
  await expect(refusal).rejects.toMatchObject({
    code: 'data_dir_too_long',
    message: expect.stringContaining('DATA_DIR'),
  });
});
