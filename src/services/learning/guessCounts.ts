import type { ServiceChoice } from '../../domain/ticket.ts';

/** How many tickets of a period went the same way: what was guessed, what was filed, and what it is now. */
export type GuessCount = {
  /** When the period began. */
  from: Date;
  /** Null on tickets of versions that did not keep it. */
  choice: ServiceChoice | null;
  /** The classifier's first guess; null where it was not kept. */
  guess: string | null;
  /** The service that the ticket was filed under. */
  filed: string;
  /** The service that it has now. */
  service: string;
  count: number;
};

/** Counts what became of the classifier's guesses: a read model over the tickets. */
export type GuessCounter = {
  /** The tickets whose words were understood, by the period that they were filed in: each lasts until the next `start`, the last one until now. */
  count(starts: readonly Date[]): Promise<GuessCount[]>;
};
