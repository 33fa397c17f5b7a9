import { describe, expect, it } from 'vitest';
import { connectStore } from '../../src/store/connectStore.ts';
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

  it('rejects where nobody answers', async () => {
    const nowhere = 'mongodb://127.0.0.1:1/guichet?directConnection=true';
    await expect(connectStore(nowhere, { timeoutMs: 200 })).rejects.toThrow(/ECONNREFUSED/);
  });
});
