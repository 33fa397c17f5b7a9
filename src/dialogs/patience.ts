const hour = 60 * 60_000;

/** How long a request that was begun may be left alone before the citizen is reminded of it, in milliseconds. */
export const quietMs = 24 * hour;

/** How long it is kept after that, in milliseconds. */
export const keptMs = 7 * 24 * hour;

/** After how many times the pack's `waitMinutes` a citizen no longer waits for an agent who does not come. */
export const longestWait = 5;
