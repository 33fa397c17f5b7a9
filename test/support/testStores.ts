import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectStore, type Store } from '../../src/store/connectStore.ts';
import { startEmbeddedServer } from '../../src/store/embedded/embeddedServer.ts';
import { mongoUriFromEnvironment } from './mongoUri.ts';

/** A MongoDB for tests; `emptied` gives its store with every document gone. */
export type TestStore = { store: Store; emptied(): Promise<Store>; close(): Promise<void> };

/** An embedded server in a new folder, and a store on it. */
export async function openEmbeddedStore(): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'guichet-'));
  const server = await startEmbeddedServer({ dataDir });
  const store = await connectStore(server.uri);
  return {
    ...testStore(store),
    async close() {
      await store.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database of its own on the MongoDB that MONGODB_URI names, dropped at the end; null where the variable is unset. */
export async function openNamedStore(): Promise<TestStore | null> {
  const named = mongoUriFromEnvironment();
  if (!named) return null;
  const uri = new URL(named);
  uri.pathname = `/guichet-test-${randomUUID()}`;
  const store = await connectStore(uri.href);
  return {
    ...testStore(store),
    async close() {
      await store.connection.dropDatabase();
      await store.close();
    },
  };
}

function testStore(store: Store): Omit<TestStore, 'close'> {
  return {
    store,
    async emptied() {
      // Documents only: the indexes stay, and with them the uniqueness that the contracts ask for.
      for (const model of Object.values(store.connection.models)) await model.deleteMany({});
      return store;
    },
  };
}
