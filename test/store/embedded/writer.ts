import mongoose from 'mongoose';
import { startEmbeddedServer } from '../../../src/store/embedded/embeddedServer.ts';

// Run by durability.test.ts in a process of its own, which is killed while this writes: each line on standard output is the
// number of a document whose insert, and whose update, the store has acknowledged.
const { uri } = await startEmbeddedServer({ dataDir: process.argv[2] as string });
const client = await new mongoose.mongo.MongoClient(uri).connect();
const rows = client.db().collection<{ _id: number; n: number }>('rows');
let next = 0;

async function write(): Promise<never> {
  for (;;) {
    const _id = next++;
    await rows.insertOne({ _id, n: 0 });
    await rows.updateOne({ _id }, { $inc: { n: 1 } });
    process.stdout.write(`${_id}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, write));
