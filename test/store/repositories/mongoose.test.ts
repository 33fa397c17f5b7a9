import { afterAll, beforeAll, describe } from 'vitest';
import { attachmentStoreContract } from '../../support/contracts/attachmentStoreContract.ts';
import { auditRepositoryContract } from '../../support/contracts/auditRepositoryContract.ts';
import { correctionRepositoryContract } from '../../support/contracts/correctionRepositoryContract.ts';
import { counterRepositoryContract } from '../../support/contracts/counterRepositoryContract.ts';
import { guessCounterContract } from '../../support/contracts/guessCounterContract.ts';
import { presenceRepositoryContract } from '../../support/contracts/presenceRepositoryContract.ts';
import { publicTicketListContract } from '../../support/contracts/publicTicketListContract.ts';
import { questionRepositoryContract } from '../../support/contracts/questionRepositoryContract.ts';
import { reportContract } from '../../support/contracts/reportContract.ts';
import { settingRepositoryContract } from '../../support/contracts/settingRepositoryContract.ts';
import { smsRepositoriesContract } from '../../support/contracts/smsRepositoriesContract.ts';
import { ticketQueueContract } from '../../support/contracts/ticketQueueContract.ts';
import { ticketRepositoryContract } from '../../support/contracts/ticketRepositoryContract.ts';
import { userRepositoriesContract } from '../../support/contracts/userRepositoriesContract.ts';
import { webhookLogContract } from '../../support/contracts/webhookLogContract.ts';
import { mongoUriFromEnvironment } from '../../support/mongoUri.ts';
import { openEmbeddedStore, openNamedStore, type TestStore } from '../../support/testStores.ts';

function contracts(open: () => Promise<TestStore | null>): void {
  let opened: TestStore | null;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });
  const emptied = async () => {
    if (!opened) throw new Error('the store did not open');
    return opened.emptied();
  };
  ticketRepositoryContract(emptied);
  ticketQueueContract(emptied);
  publicTicketListContract(emptied);
  guessCounterContract(emptied);
  reportContract(emptied);
  correctionRepositoryContract(async () => (await emptied()).corrections);
  counterRepositoryContract(async () => (await emptied()).counters);
  questionRepositoryContract(async () => (await emptied()).questions);
  smsRepositoriesContract(async () => {
    const { smsContacts: contacts, smsDeliveries: deliveries } = await emptied();
    return { contacts, deliveries };
  });
  auditRepositoryContract(async () => (await emptied()).audit);
  presenceRepositoryContract(async () => (await emptied()).presence);
  settingRepositoryContract(async () => (await emptied()).settings);
  webhookLogContract(async () => (await emptied()).webhooks);
  attachmentStoreContract(async () => (await emptied()).attachments);
  userRepositoriesContract(emptied);
}

describe('the repositories over the embedded server', () => contracts(openEmbeddedStore));

describe.skipIf(!mongoUriFromEnvironment())('the repositories over MONGODB_URI (skipped where it is unset)', () =>
  contracts(openNamedStore),
);
