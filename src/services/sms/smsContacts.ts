/**
 * What is kept of one citizen's number with one of ours: which conversation they are in, and whether they refused texts.
 * `id` is a keyed hash of both numbers: the refusal outlives the conversations, and must not keep the number with it.
 */
export type SmsContact = {
  id: string;
  /** How many conversations there were; the last one's id ends in it. */
  round: number;
  /** When they asked for no more texts; null while they take them. */
  refusedAt: Date | null;
};

/** Where these are kept; a number that never wrote has none. */
export type SmsContactRepository = {
  byId(id: string): Promise<SmsContact | null>;
  /** Makes the contact in its first round if it is not there, and gives it as it stands. */
  ensure(id: string): Promise<SmsContact>;
  /** Begins the next round if the present one is still `round`; the contact as it then stands. */
  nextRound(id: string, round: number): Promise<SmsContact>;
  /** Notes a refusal, or with null that texts are welcome again. */
  setRefused(id: string, at: Date | null): Promise<void>;
};
