/** Why a citizen is handed over: they asked, they were not understood, or they are angry. */
export type HandoverReason = 'asked' | 'lost' | 'upset';

/** A citizen who waits for an agent, and then talks with one; a conversation has none while the bot answers alone. */
export type Handover = {
  reason: HandoverReason;
  /** When they asked. */
  since: Date;
  /** Who took the conversation; null while nobody has. */
  agent: { id: string; name: string } | null;
};

/** What two readings of a conversation must share for a turn that began with the one to be written over the other. */
export function handoverKey(handover: Handover | undefined): string {
  return handover ? `${handover.since.getTime()} ${handover.agent?.id ?? ''}` : '';
}
