import mongoose, { type Connection, type Model } from 'mongoose';
import { createAttachmentStore } from './attachments.ts';
import { auditModel } from './audit/auditModel.ts';
import { auditRepository } from './audit/auditRepository.ts';
import { bulkLoader } from './bulkLoader.ts';
import { activityModel, conversationModel } from './conversations/conversationModel.ts';
import { conversationRepository } from './conversations/conversationRepository.ts';
import { correctionModel } from './learning/correctionModel.ts';
import { correctionRepository } from './learning/correctionRepository.ts';
import { presenceModel, presenceRepository } from './presence/presenceRepository.ts';
import { questionModel } from './questions/questionModel.ts';
import { questionRepository } from './questions/questionRepository.ts';
import { commentList } from './report/commentList.ts';
import { contactModel } from './report/contactModel.ts';
import { contactRepository } from './report/contactRepository.ts';
import { factSource } from './report/factSource.ts';
import { secretRepository } from './settings/secretRepository.ts';
import { settingModel } from './settings/settingModel.ts';
import { settingRepository } from './settings/settingRepository.ts';
import { smsContactRepository } from './sms/smsContactRepository.ts';
import { smsDeliveryRepository } from './sms/smsDeliveryRepository.ts';
import { counterModel } from './tickets/counterModel.ts';
import { counterRepository } from './tickets/counterRepository.ts';
import { publicTickets } from './tickets/publicTickets.ts';
import { ticketModel } from './tickets/ticketModel.ts';
import { ticketQueue } from './tickets/ticketQueue.ts';
import { ticketRepository } from './tickets/ticketRepository.ts';
import { sessionModel } from './users/sessionModel.ts';
import { sessionRepository } from './users/sessionRepository.ts';
import { setupTokenModel } from './users/setupTokenModel.ts';
import { setupTokenRepository } from './users/setupTokenRepository.ts';
import { signInAttemptModel } from './users/signInAttemptModel.ts';
import { signInAttemptRepository } from './users/signInAttemptRepository.ts';
import { userModel } from './users/userModel.ts';
import { userRepository } from './users/userRepository.ts';
import { webhookLog } from './webhooks/webhookLog.ts';
import { webhookModel } from './webhooks/webhookModel.ts';

/** An open store: its connection, for models that live elsewhere, and a repository for each port. */
export type Store = ReturnType<typeof repositoriesOf> & {
  connection: Connection;
  /** Makes the indexes of every model of the connection; for those registered after it was opened. */
  ensureIndexes(): Promise<void>;
  /** Rejects when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** What is told while the store opens, for whoever waits for it. */
export type TellOpening = (fields: { collection: string; indexes: string[]; documents: number }, text: string) => void;

/** So few documents have their indexes before anybody would read that they are made. */
const fewDocuments = 1000;

/**
 * Connects to the MongoDB of a URI and makes its indexes, so that it is ready when the promise resolves. An index that is new to
 * a full store may take minutes: `tell` hears of it before it is begun.
 */
export async function connectStore(
  uri: string,
  options: { timeoutMs?: number; tell?: TellOpening } = {},
): Promise<Store> {
  const connection = mongoose.createConnection(uri, {
    // Made here, below, so that a failure is told and nothing is served before they stand.
    autoIndex: false,
    autoCreate: false,
    // An absent field stays absent: null would be a value of its own.
    ignoreUndefined: true,
    serverSelectionTimeoutMS: options.timeoutMs ?? 10_000,
  });
  try {
    await connection.asPromise();
    const repositories = repositoriesOf(connection);
    const ensureIndexes = async () => {
      for (const model of Object.values(connection.models)) await makeIndexes(model, options.tell);
    };
    await ensureIndexes();
    return {
      ...repositories,
      connection,
      ensureIndexes,
      async ping() {
        await connection.getClient().db().command({ ping: 1 });
      },
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}

/** Makes all indexes of a collection in one command, which then reads its documents once. */
async function makeIndexes(model: Model<unknown>, tell: TellOpening | undefined): Promise<void> {
  const specs = model.schema.indexes().map(([key, options]) => {
    const { _autoIndex: _, ...rest } = options as Record<string, unknown>;
    return { key: key as mongoose.mongo.IndexSpecification & Record<string, 1 | -1>, ...rest };
  });
  if (specs.length === 0) return;
  const documents = tell ? await model.estimatedDocumentCount() : 0;
  if (tell && documents > fewDocuments) {
    const { toCreate } = await model.diffIndexes();
    const indexes = toCreate.map((key) => Object.keys(key as object).join(', '));
    const collection = model.collection.collectionName;
    if (indexes.length > 0)
      tell({ collection, indexes, documents }, 'making indexes that are new; this may take minutes');
  }
  await model.collection.createIndexes(specs);
}

function repositoriesOf(connection: Connection) {
  const tickets = ticketModel(connection);
  const contacts = contactModel(connection);
  const conversations = conversationModel(connection);
  return {
    tickets: ticketRepository(tickets),
    queue: ticketQueue(tickets),
    publicTickets: publicTickets(tickets),
    counters: counterRepository(counterModel(connection)),
    corrections: correctionRepository(correctionModel(connection)),
    users: userRepository(userModel(connection)),
    sessions: sessionRepository(sessionModel(connection)),
    signInAttempts: signInAttemptRepository(signInAttemptModel(connection)),
    setupTokens: setupTokenRepository(setupTokenModel(connection)),
    attachments: createAttachmentStore(connection),
    conversations: conversationRepository(conversations, activityModel(connection)),
    audit: auditRepository(auditModel(connection)),
    presence: presenceRepository(presenceModel(connection)),
    questions: questionRepository(questionModel(connection)),
    settings: settingRepository(settingModel(connection)),
    contacts: contactRepository(contacts),
    facts: factSource(tickets, contacts),
    comments: commentList(tickets),
    bulk: bulkLoader({ tickets, contacts, conversations }),
    secrets: secretRepository(connection),
    webhooks: webhookLog(webhookModel(connection)),
    smsContacts: smsContactRepository(connection),
    smsDeliveries: smsDeliveryRepository(connection),
  };
}
