import { randomUUID } from 'node:crypto';
import { createCloudChannel } from '../bot/cloudChannel.ts';
import { endedTurn } from '../bot/endedTurn.ts';
import type { createBot } from '../bot/runTurn.ts';
import { isSmsReference } from '../bot/sms/smsDeliverer.ts';
import { createTwilioSms, twilioAccount } from '../bot/sms/twilioSms.ts';
import { createTurnRunner, type TurnRunner } from '../bot/turnRunner.ts';
import type { CityPack } from '../domain/city.ts';
import type { Metrics } from '../http/metrics.ts';
import { statusUrlOf } from '../http/sms/registerSms.ts';
import type { Conversations } from '../services/conversations/conversations.ts';
import type { ContactLog } from '../services/report/contactLog.ts';
import type { Store } from '../store/connectStore.ts';
import type { Context } from './context.ts';

/** The channels that the bot speaks by, and the runner that takes their turns. */
export async function buildChannels(
  { config, log, clock }: Context,
  deps: {
    city: CityPack;
    store: Store;
    metrics: Metrics;
    conversations: Conversations;
    bot: ReturnType<typeof createBot>;
    contactLog: ContactLog;
  },
) {
  const { city, store, metrics, conversations, bot, contactLog } = deps;
  const sender = { contacts: store.smsContacts, key: await store.secrets.key('sms'), city, clock };
  // The channel delivers for the runner, and the runner takes turns for the channel: each asks for the other when it is needed.
  const cloud = createCloudChannel({
    registration: config,
    conversations,
    attachments: store.attachments,
    runner: () => runner,
    sms: sender,
  });
  const account = twilioAccount(config);
  const sms = createTwilioSms(account, {
    ...sender,
    conversations,
    deliveries: store.smsDeliveries,
    attachments: store.attachments,
    runner: () => runner,
    opening: (phone) => bot.greet(null, 'sms', phone).state,
    onStage: metrics.textMessage,
    statusUrl: (delivery) => (config.PUBLIC_URL ? statusUrlOf(new URL(config.PUBLIC_URL).origin, delivery) : null),
  });
  const onContactError = (err: unknown) => log.warn({ err }, 'a contact could not be counted');
  const runner: TurnRunner = createTurnRunner({
    conversations,
    runTurn: bot.runTurn,
    deliver: (conversation, owed) => (isSmsReference(conversation.reference) ? sms : cloud).deliver(conversation, owed),
    owner: randomUUID(),
    cityName: city.name,
    log,
    onTurn: metrics.turn,
    onTold: (conversation) => void contactLog.turnEnded(endedTurn(conversation)).catch(onContactError),
  });
  return { cloud, sms: account && { ...sms, account }, runner };
}
