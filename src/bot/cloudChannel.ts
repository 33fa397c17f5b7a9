import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Channel } from '../domain/ticket.ts';
import { AppError } from '../errors.ts';
import type { ChannelActivity } from '../services/conversations/conversation.ts';
import type { Conversations } from '../services/conversations/conversations.ts';
import type { Deliver, TurnRunner } from './turnRunner.ts';

/** The bot's registration with Azure, as in Microsoft's samples; without an app id nobody is authenticated. */
export type CloudRegistration = {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppType?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
};

/** `/api/messages`: authenticates, stores, acknowledges; the turn and its delivery follow. */
export type CloudChannel = {
  /** Takes one activity; rejects with `not_authenticated` or `invalid_activity`. */
  receive(authorization: string, activity: unknown): Promise<{ status: number; body?: unknown }>;
  deliver: Deliver;
};

/** CloudAdapter answers HTTP itself and shows its own errors there: only its authenticated turn is used. */
class AuthenticatingAdapter extends CloudAdapter {
  authenticated(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

/** Builds the channel over the conversations; the runner is asked for late because it delivers through this channel. */
export function createCloudChannel(deps: {
  registration: CloudRegistration;
  conversations: Conversations;
  runner: () => TurnRunner;
}): CloudChannel {
  const { registration, conversations, runner } = deps;
  const adapter = new AuthenticatingAdapter(new ConfigurationBotFrameworkAuthentication(definedOf(registration)));
  return {
    async receive(authorization, body) {
      const activity = checked(body);
      try {
        const answer = await adapter.authenticated(authorization, activity, (context) =>
          take(context, conversations, runner()),
        );
        return { status: answer?.status ?? 200, ...(answer?.body === undefined ? {} : { body: answer.body }) };
      } catch (error) {
        if (error instanceof AuthenticationError)
          throw new AppError('not_authenticated', 401, 'The Bot Framework token is not good.');
        throw error;
      }
    },
    // One at a time: each that arrived is noted before the next is tried.
    async deliver(conversation, [{ seq, activity: said }]) {
      const { id: _, timestamp: __, from: ___, ...activity } = said;
      const reference = conversation.reference as Partial<ConversationReference>;
      await adapter.continueConversationAsync(registration.MicrosoftAppId ?? '', reference, async (context) => {
        // The framework invents an id for a continued conversation: what was said answers the citizen's own message.
        if (reference.activityId) context.activity.id = reference.activityId;
        // The channel numbers and dates what it shows itself.
        await context.sendActivity(activity as Partial<Activity>);
      });
      return [seq];
    },
  };
}

async function take(context: TurnContext, conversations: Conversations, runner: TurnRunner): Promise<void> {
  const { activity } = context;
  if (activity.type !== 'message' && !joins(activity)) return;
  const id = `${activity.channelId}:${activity.conversation.id}`;
  const channel = channelOf(activity.channelId);
  const reference = TurnContext.getConversationReference(activity);
  if (!(await conversations.byId(id))) {
    await conversations.start({
      id,
      channel,
      userId: activity.from.id,
      locale: activity.locale ?? null,
      greeting: [],
      state: null,
      reference,
    });
  }
  // In a Teams channel people write "@Guichet …" to the bot: that is its address, not what they say.
  TurnContext.removeRecipientMention(activity);
  const stored = JSON.parse(JSON.stringify(activity)) as ChannelActivity;
  if (stored.channelData) {
    // Only the server says which files were stored and what was offered.
    const { files: _, choices: __, ...channelData } = stored.channelData;
    stored.channelData = channelData;
  }
  const { leased, again } = await conversations.accept(id, stored, { owner: runner.owner, turn: true, reference });
  if (!again) void runner.wake(id, leased);
}

/** A person came in, not the bot itself. */
function joins({ type, membersAdded, recipient }: Activity): boolean {
  return type === 'conversationUpdate' && (membersAdded ?? []).some((member) => member.id !== recipient?.id);
}

function channelOf(channelId: string): Channel {
  if (channelId === 'msteams' || channelId === 'sms') return channelId;
  return 'directline';
}

function checked(body: unknown): Activity {
  const activity = body as Partial<Activity> | null;
  const wrong = (what: string) =>
    new AppError('invalid_activity', 400, `The activity has no ${what}.`, { field: what });
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) throw wrong('type');
  if (typeof activity.type !== 'string') throw wrong('type');
  if (typeof activity.conversation?.id !== 'string' || activity.conversation.id === '') throw wrong('conversation');
  if (typeof activity.from?.id !== 'string') throw wrong('from');
  if (typeof activity.channelId !== 'string') throw wrong('channelId');
  if (typeof activity.serviceUrl !== 'string' || !URL.canParse(activity.serviceUrl)) throw wrong('serviceUrl');
  return activity as Activity;
}

function definedOf(registration: CloudRegistration): Record<string, string> {
  const given = Object.entries(registration).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given);
}
