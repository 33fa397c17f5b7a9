import { afterAll, beforeAll, describe } from 'vitest';
import { conversationRepositoryContract } from '../../support/contracts/conversationRepositoryContract.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { mongoUriFromEnvironment } from '../../support/mongoUri.ts';
import { openEmbeddedStore, openNamedStore, type TestStore } from '../../support/testStores.ts';

describe('in memory', () => conversationRepositoryContract(async () => fakeConversations()));

function overStore(open: () => Promise<TestStore | null>): void {
  let opened: TestStore | null;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  conversationRepositoryContract(async () => {
    if (!opened) throw new Error('the store did not open');
    return (await opened.emptied()).conversations;
  });
}

describe('over the embedded server', () => overStore(openEmbeddedStore));

describe.skipIf(!mongoUriFromEnvironment())('over MONGODB_URI (skipped where it is unset)', () =>
  overStore(openNamedStore),
);
