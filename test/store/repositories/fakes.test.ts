import { describe } from 'vitest';
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
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeAudit } from '../../support/fakes/fakeAudit.ts';
import { fakeCorrections } from '../../support/fakes/fakeCorrections.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakePresence } from '../../support/fakes/fakePresence.ts';
import { fakeQuestions } from '../../support/fakes/fakeQuestions.ts';
import { fakeSessions } from '../../support/fakes/fakeSessions.ts';
import { fakeSettings } from '../../support/fakes/fakeSettings.ts';
import { fakeSetupTokens } from '../../support/fakes/fakeSetupTokens.ts';
import { fakeSignInAttempts } from '../../support/fakes/fakeSignInAttempts.ts';
import { fakeSmsContacts, fakeSmsDeliveries } from '../../support/fakes/fakeSms.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { fakeUsers } from '../../support/fakes/fakeUsers.ts';
import { fakeWebhookLog } from '../../support/fakes/fakeWebhookLog.ts';

describe('the fakes', () => {
  ticketRepositoryContract(async () => fakeTickets());
  ticketQueueContract(async () => fakeTickets());
  publicTicketListContract(async () => fakeTickets());
  guessCounterContract(async () => fakeTickets());
  reportContract(async () => fakeTickets());
  correctionRepositoryContract(async () => fakeCorrections());
  counterRepositoryContract(async () => fakeCounters());
  questionRepositoryContract(async () => fakeQuestions());
  smsRepositoriesContract(async () => ({ contacts: fakeSmsContacts(), deliveries: fakeSmsDeliveries() }));
  auditRepositoryContract(async () => fakeAudit());
  presenceRepositoryContract(async () => fakePresence());
  settingRepositoryContract(async () => fakeSettings());
  webhookLogContract(async () => fakeWebhookLog());
  attachmentStoreContract(async () => fakeAttachments());
  userRepositoriesContract(async () => ({
    users: fakeUsers(),
    sessions: fakeSessions(),
    signInAttempts: fakeSignInAttempts(),
    setupTokens: fakeSetupTokens(),
  }));
});
