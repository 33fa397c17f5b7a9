import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';

/** The adapter of the channels that we host: a turn's activities are data that its one write keeps, nothing is sent from here. */
export class HostedAdapter extends BotAdapter {
  /** Runs the middleware and then a turn's logic over one activity. */
  async run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const context = new TurnContext(this, activity);
    try {
      await this.runMiddleware(context, logic);
    } finally {
      // The proxy that the framework wraps a context in is revoked by its own adapters too, so that no turn outlives itself.
      context.turnState.clear();
    }
  }

  override sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const kinds = activities.map((a) => a.type ?? ActivityTypes.Message).join(', ');
    throw new Error(`A dialog tried to send (${kinds}): dialogs return replies, the turn writes and delivers them.`);
  }

  override updateActivity(): Promise<void> {
    throw new Error('Hosted conversations are append-only: an activity is never updated.');
  }

  override deleteActivity(_: TurnContext, __: Partial<ConversationReference>): Promise<void> {
    throw new Error('Hosted conversations are append-only: an activity is never deleted.');
  }

  override continueConversation(): Promise<void> {
    throw new Error('Nothing begins a turn but an activity in the inbox.');
  }
}
