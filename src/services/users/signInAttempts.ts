/** Sign-ins that failed for one key, since the last that succeeded. */
export type Attempts = { failures: number; lastAt: Date };

/** Where failed sign-ins are counted, so that neither a restart nor a second process forgets them. */
export type SignInAttemptRepository = {
  find(key: string): Promise<Attempts | null>;
  /** Adds one failure in one atomic step and returns what was there before it. */
  count(key: string, at: Date): Promise<Attempts | null>;
  /** Takes one failure back. */
  uncount(key: string): Promise<void>;
  forget(key: string): Promise<void>;
  /** Forgets every key whose last failure is older than this. */
  forgetBefore(at: Date): Promise<void>;
};
