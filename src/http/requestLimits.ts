import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What is limited, each by its own key and rate. */
type LimitedAction = keyof typeof perMinute;

const perMinute = {
  /** New conversations and tokens, by client address: a whole office may share one. */
  token: 600,
  /** Messages, by conversation. */
  message: 120,
  /** Uploads, by conversation. */
  upload: 30,
  /** Calls of Open311 that read, by client address: another system may look after many people's requests. */
  open311: 600,
  /** Requests filed over Open311, by client address: an app's own server sends those of many. */
  report: 120,
  /** Citizens' pages of their requests, by client address. */
  page: 120,
  /** What is sent from them, by client address. */
  form: 20,
};

/** Counts requests; `retryAfter` is in seconds, or null while there is room. */
export type RequestLimits = { retryAfter(action: LimitedAction, key: string): Promise<number | null> };

/** Limits for one process, in memory; off, everything passes. */
export function createRequestLimits(on: boolean): RequestLimits {
  if (!on) return { retryAfter: async () => null };
  const limiters = Object.fromEntries(
    Object.entries(perMinute).map(([action, points]) => [action, new RateLimiterMemory({ points, duration: 60 })]),
  ) as Record<LimitedAction, RateLimiterMemory>;
  return {
    async retryAfter(action, key) {
      try {
        await limiters[action].consume(key);
        return null;
      } catch (refusal) {
        const ms = (refusal as { msBeforeNext?: number }).msBeforeNext ?? 1000;
        return Math.max(1, Math.ceil(ms / 1000));
      }
    },
  };
}
