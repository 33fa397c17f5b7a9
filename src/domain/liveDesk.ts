/** A span of a day in which the desk is open, in minutes after midnight. */
export type OpenSpan = { from: number; to: number };

/** When people of the city answer citizens live, and how patient a citizen has to be. */
export type LiveDesk = {
  /** The open spans of each day of the week, Monday first; none where the desk is closed. */
  week: OpenSpan[][];
  /** Days on which nobody is there: `MM-DD` every year, or one date as `YYYY-MM-DD`. */
  holidays: string[];
  /** How long a citizen waits for an agent before they are told that all are busy, in minutes. */
  waitMinutes: number;
};
