import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
import type { AppCredentials, ConnectorClient } from 'botframework-connector';
import type { Channel } from '../domain/ticket.ts';
import { AppError } from '../errors.ts';
import type { AttachmentStore } from '../services/attachments/attachmentStore.ts';
import { takeFiles } from '../services/attachments/takenFiles.ts';
import { type ChannelActivity, type Conversation, isKnown } from '../services/conversations/conversation.ts';
import type { Conversations } from '../services/conversations/conversations.ts';
import { takenCard, takenCardType } from './adaptiveCard.ts';
import { isAuthenticationFault } from './authenticationFault.ts';
import { checkedActivity } from './checkedActivity.ts';
import { isCardAction, isShared, requestOf, storedActivity } from './cloudMessage.ts';
import { editNotice } from './editNotice.ts';
import { type CloudSmsDeps, cloudSms, hearCloudSms } from './sms/cloudSms.ts';
import { fetchPhotos } from './teamsPhotos.ts';
import type { Deliver, TurnRunner } from './turnRunner.ts';

/** The bot's registration with Azure, as in Microsoft's samples; without an app id nobody is authenticated. */
type CloudRegistration = {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppType?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
  /** Other issuers than Azure's public cloud, as the SDK's configuration names them. */
  ToBotFromChannelTokenIssuer?: string | undefined;
  ToBotFromChannelOpenIdMetadataUrl?: string | undefined;
  ToBotFromEmulatorOpenIdMetadataUrl?: string | undefined;
  ToChannelFromBotLoginUrl?: string | undefined;
  ToChannelFromBotOAuthScope?: string | undefined;
};

/** `/api/messages`: authenticates, stores, acknowledges; the turn and its delivery follow. */
export type CloudChannel = {
  /** Takes one activity; rejects with `not_authenticated` or `invalid_activity`. */
  receive(authorization: string, activity: unknown): Promise<{ status: number; body?: unknown }>;
  deliver: Deliver;
};

/** What the channel works with; the runner is asked for late because it delivers through this channel. */
export type CloudChannelDeps = {
  registration: CloudRegistration;
  conversations: Conversations;
  attachments: AttachmentStore;
  runner: () => TurnRunner;
  sms: CloudSmsDeps;
};

/** CloudAdapter answers HTTP itself and shows its own errors there: only its authenticated turn is used. */
class AuthenticatingAdapter extends CloudAdapter {
  authenticated(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }

  /** The bot's own token, for files that the connector keeps; null where the bot is not registered. */
  async botToken(context: TurnContext): Promise<string | null> {
    const { credentials } = context.turnState.get<ConnectorClient>(this.ConnectorClientKey);
    const own = credentials as Partial<AppCredentials> | undefined;
    return own?.appId && own.getToken ? own.getToken() : null;
  }
}

/** Builds the channel over the conversations. */
export function createCloudChannel(deps: CloudChannelDeps): CloudChannel {
  const { registration } = deps;
  const adapter = new AuthenticatingAdapter(new ConfigurationBotFrameworkAuthentication(definedOf(registration)));
  return {
    async receive(authorization, body) {
      const activity = checkedActivity(body);
      try {
        const answer = await adapter.authenticated(authorization, activity, (context) =>
          take(deps, context, () => adapter.botToken(context)),
        );
        return { status: answer?.status ?? 200, ...(answer?.body === undefined ? {} : { body: answer.body }) };
      } catch (error) {
        if (isAuthenticationFault(error))
          throw new AppError('not_authenticated', 401, 'The Bot Framework token is not good.');
        throw error;
      }
    },
    async deliver(conversation, [first, ...more]) {
      const reference = conversation.reference as Partial<ConversationReference>;
      const { seqs, activities } =
        conversation.channel === 'sms'
          ? await cloudSms(deps.sms, reference, first, more)
          : // One at a time: each that arrived is noted before the next is tried.
            { seqs: [first.seq], activities: [first.activity] };
      if (activities.length === 0) return seqs;
      await adapter.continueConversationAsync(registration.MicrosoftAppId ?? '', reference, async (context) => {
        // The framework invents an id for a continued conversation: what was said answers the citizen's own message.
        if (reference.activityId) context.activity.id = reference.activityId;
        for (const activity of activities) await context.sendActivity(sendable(activity, conversation.channel));
      });
      return seqs;
    },
  };
}

/** The channel numbers, dates and signs what it shows itself; Teams breaks a line at an empty one only. */
function sendable(
  { id: _, timestamp: __, from: ___, text = '', ...activity }: ChannelActivity,
  channel: Channel,
): Partial<Activity> {
  const shown = channel === 'msteams' ? text.replace(/(?<!\n)\n(?!\n)/g, '\n\n') : text;
  return { ...activity, text: shown } as Partial<Activity>;
}

async function take(deps: CloudChannelDeps, context: TurnContext, botToken: () => Promise<string | null>) {
  const { activity } = context;
  const asked = requestOf(activity);
  if (asked === null) return;
  const { conversations } = deps;
  const runner = deps.runner();
  const conversation = await conversationOf(deps, activity);
  const { id } = conversation;
  const reference = referenceOf(activity);
  if (asked === 'edited') {
    // Kept as it came, for the record; an edit is no message, and comes once.
    const edit = { ...JSON.parse(JSON.stringify(activity)), id: `edit:${activity.id}:${activity.timestamp}` };
    const { again } = await conversations.accept(id, edit, { owner: runner.owner, turn: false, reference });
    if (again) return;
    await conversations.append(id, editNotice(conversation, deps.sms.city.name), true);
    return void runner.wake(id, false);
  }
  const message: ChannelActivity =
    asked === 'message' ? storedActivity(activity, conversation) : JSON.parse(JSON.stringify(activity));
  const known = isKnown(conversation, message);
  if (isCardAction(activity)) await answerCard(context, message);
  // Before the photos are fetched once more.
  if (known) return;
  const reserved =
    conversation.channel === 'sms' ? await hearCloudSms(deps.sms, activity) : { turn: true, answer: null };
  const files = reserved.turn && asked === 'message' ? await photosOf(deps, activity, botToken) : {};
  const { channelData, ...rest } = message;
  const whole = { ...rest, ...files, channelData: { ...channelData, ...files.channelData } };
  const { leased, again } = await conversations.accept(id, whole, {
    owner: runner.owner,
    turn: reserved.turn,
    reference,
  });
  if (again) return;
  if (reserved.answer) await conversations.append(id, reserved.answer, true);
  void runner.wake(id, leased);
}

/** The conversation that an activity belongs to, begun if it is new. */
async function conversationOf({ conversations }: CloudChannelDeps, activity: Activity): Promise<Conversation> {
  // In a thread that several people read each has a request of their own: another's "yes" must not send it.
  const person = isShared(activity) ? `:${activity.from.id}` : '';
  const id = `${activity.channelId}:${referenceOf(activity).conversation.id}${person}`;
  const known = await conversations.byId(id);
  if (known) return known;
  return conversations.start({
    id,
    channel: channelOf(activity.channelId),
    userId: activity.from.id,
    locale: activity.locale ?? null,
    greeting: [],
    state: null,
    reference: referenceOf(activity),
  });
}

/** How to write back: into the thread, where a channel of a team is one. */
function referenceOf(activity: Activity) {
  const reference = structuredClone(TurnContext.getConversationReference(activity)) as ConversationReference;
  const { conversation } = reference;
  if (conversation.conversationType === 'channel' && activity.id && !conversation.id.includes(';messageid='))
    conversation.id += `;messageid=${activity.id}`;
  return reference;
}

/** A card's own action waits for what replaces the card; the turn's words come after it as ever. */
async function answerCard(context: TurnContext, { text }: ChannelActivity): Promise<void> {
  const body = text
    ? { statusCode: 200, type: takenCardType, value: takenCard(text) }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function photosOf(
  { attachments }: CloudChannelDeps,
  activity: Activity,
  botToken: () => Promise<string | null>,
): Promise<Pick<ChannelActivity, 'attachments' | 'channelData'>> {
  const fetched = await fetchPhotos(activity, botToken);
  if (fetched.length === 0) return {};
  const files = await takeFiles(attachments, fetched);
  return {
    attachments: files.stored.map(({ name, contentType }) => ({ name, contentType })),
    channelData: { files },
  };
}

function channelOf(channelId: string): Channel {
  if (channelId === 'msteams' || channelId === 'sms') return channelId;
  return 'directline';
}

function definedOf(registration: CloudRegistration): Record<string, string> {
  const given = Object.entries(registration).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(given);
}
