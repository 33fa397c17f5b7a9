/** How far a text message came, in the order in which it comes there (Twilio's names). */
const stages = ['claimed', 'accepted', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed'] as const;

/** One of the stages; the last three end it. */
export type SmsStage = (typeof stages)[number];

/** One text message of ours on its way: no words and no number, only what became of it. */
export type SmsDelivery = {
  /** The activities that it says and its place among their messages, so that the same words again are the same delivery. */
  id: string;
  conversationId: string;
  /** Twilio's id of it; null until Twilio named it. */
  sid: string | null;
  stage: SmsStage;
  /** Twilio's code of what went wrong; null where nothing did. */
  errorCode: string | null;
  claimedAt: Date;
  updatedAt: Date;
};

/** Where deliveries are kept, for {@link keptDays} days. */
export type SmsDeliveryRepository = {
  /** Claims the right to send: `mine`, or somebody else's while their claim is fresh, or `sent` where Twilio has it already. */
  claim(id: string, conversationId: string, now: Date, freshMs: number): Promise<'mine' | 'theirs' | 'sent'>;
  /** Gives a claim back under which nothing was sent, or nobody knows: a report of the carrier may still tell. */
  unclaim(id: string): Promise<void>;
  /** Notes a stage, unless a later one is known already: reports arrive in any order, and more than once. Null where there is no such delivery. */
  advance(
    id: string,
    to: { stage: SmsStage; sid: string | null; errorCode: string | null; at: Date },
  ): Promise<SmsDelivery | null>;
  ofConversation(conversationId: string): Promise<SmsDelivery[]>;
};

/** How long it is known what became of a message, in days. */
export const keptDays = 90;

/** The stages that come before one: what may be overwritten by it. A message that was delivered cannot have failed. */
export function stagesBefore(stage: SmsStage): SmsStage[] {
  const isEnd = ['delivered', 'undelivered', 'failed'].includes(stage);
  return stages.slice(0, isEnd ? stages.indexOf('delivered') : stages.indexOf(stage));
}

/** One of Twilio's `MessageStatus`es as a stage; null for those of messages to us. */
export function stageOf(status: string): SmsStage | null {
  return stages.find((stage) => stage === status && stage !== 'claimed') ?? null;
}
