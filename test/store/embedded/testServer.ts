import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedServer } from '../../../src/store/embedded/embeddedServer.ts';
import { mongoUriFromEnvironment } from '../../support/mongoUri.ts';

const { MongoClient, ObjectId } = mongoose.mongo;

/** A document of any shape, under an `_id` of any type. */
// biome-ignore lint/suspicious/noExplicitAny: cases put what they need in it
export type Row = { _id: string | number; [field: string]: any };

/** A client on a store of its own, with an empty database each time, and how to let go of both. */
export interface TestStore {
  client: mongoose.mongo.MongoClient;
  db: mongoose.mongo.Db;
  uri: string;
  /** True when this is the embedded server and not a MongoDB from outside. */
  embedded: boolean;
  close(): Promise<void>;
}

/** A directory for one test, with a name short enough for a socket in it. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'gst-'));
}

/** Connects to the embedded store, or with `external` to the MongoDB that the environment names if it names one. */
export async function openTestStore({ external = false } = {}): Promise<TestStore> {
  const given = external ? mongoUriFromEnvironment() : undefined;
  const dataDir = temporaryDirectory();
  const server = given ? undefined : await startEmbeddedServer({ dataDir });
  const uri = given ?? (server?.uri as string);
  const client = await new MongoClient(uri).connect();
  const db = client.db(`t${new ObjectId().toHexString()}`);
  return {
    client,
    db,
    uri,
    embedded: server !== undefined,
    async close() {
      await db.dropDatabase();
      await client.close();
      await server?.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The error that a promise is rejected with, as a driver reports it. */
export async function errorOf(work: Promise<unknown>): Promise<mongoose.mongo.MongoServerError> {
  try {
    await work;
  } catch (error) {
    return error as mongoose.mongo.MongoServerError;
  }
  throw new Error('nothing was refused');
}
