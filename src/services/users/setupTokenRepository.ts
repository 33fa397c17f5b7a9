/** Where the one-time tokens of set-up links are kept, hashed. */
export type SetupTokenRepository = {
  insert(tokenHash: string, expiresAt: Date): Promise<void>;
  /** Removes the token in one atomic step; true for the one caller who got it before it expired. */
  take(tokenHash: string, now: Date): Promise<boolean>;
  /** Forgets every token: the house has its supervisor. */
  clear(): Promise<void>;
};
