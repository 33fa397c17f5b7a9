import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectStore } from '../../src/store/connectStore.ts';
import { startEmbeddedServer } from '../../src/store/embedded/embeddedServer.ts';
import { openEmbeddedStore } from '../support/testStores.ts';

describe('connecting to the store', () => {
  it('has its indexes when it is ready, answers a ping, and none once closed', async () => {
    const { store, close } = await openEmbeddedStore();
    const indexes = await store.connection.collection('tickets').indexes();
    const unique = indexes.filter((one) => one.unique).map((one) => Object.keys(one.key));
    expect(unique).toEqual(expect.arrayContaining([['reference'], ['draftId']]));
    await store.ping();
    await close();
    await expect(store.ping()).rejects.toThrow();
  });

  it('makes the indexes of models that are registered later', async () => {
    const { store, close } = await openEmbeddedStore();
    const { Schema } = await import('mongoose');
    const schema = new Schema({ name: String }, { collection: 'late' }).index({ name: 1 }, { unique: true });
    store.connection.model('Late', schema);
    await store.ensureIndexes();
    const indexes = await store.connection.collection('late').indexes();
    expect(indexes.some((one) => one.unique && 'name' in one.key)).toBe(true);
    await close();
  });

  it('says which indexes it makes for a store that has documents already, and only then', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'guichet-'));
    const server = await startEmbeddedServer({ dataDir });
    const told: unknown[] = [];
    const open = () => connectStore(server.uri, { tell: (fields) => told.push(fields) });
    const first = await open();
    const contacts = first.connection.collection<{ _id: number }>('contacts');
    await contacts.insertMany(Array.from({ length: 1001 }, (_, _id) => ({ _id })));
    await contacts.dropIndex('updatedAt_1');
    await first.close();
    expect(told).toEqual([]);
    const second = await open();
    expect(told).toEqual([{ collection: 'contacts', indexes: ['updatedAt'], documents: 1001 }]);
    expect(await second.connection.collection('contacts').indexExists('updatedAt_1')).toBe(true);
    await second.close();
    await server.close();
    await rm(dataDir, { recursive: true });
  });

  it('rejects where nobody answers', async () => {
    const nowhere = 'mongodb://127.0.0.1:1/guichet?directConnection=true';
    await expect(connectStore(nowhere, { timeoutMs: 200 })).rejects.toThrow(/ECONNREFUSED/);
  });
});
