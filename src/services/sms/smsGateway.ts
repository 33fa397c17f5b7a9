/** A text message as it is handed to the carrier. */
export type OutgoingSms = { to: string; from: string; text: string; deliveryId: string };

/** Sends text messages. */
export type SmsGateway = {
  /**
   * Hands one over, once; gives the carrier's id, or null where it took the message without naming it. Rejects with a
   * {@link SmsRefusal} where trying again is of no use, and with a {@link SmsDelay} or any other error where it is.
   */
  send(sms: OutgoingSms): Promise<{ sid: string | null }>;
};

/** The carrier will never take this message: its number does not exist, or its owner refused texts (`optedOut`). */
export class SmsRefusal extends Error {
  readonly code: string;
  readonly optedOut: boolean;

  constructor(code: string, optedOut: boolean) {
    super(`The text message was refused for good: ${code}.`);
    this.name = 'SmsRefusal';
    this.code = code;
    this.optedOut = optedOut;
  }
}

/** The carrier did not take the message now; `retryAfterMs` where it says when it will. */
export class SmsDelay extends Error {
  readonly retryAfterMs: number | null;

  constructor(why: string, retryAfterMs: number | null, options: { cause?: unknown } = {}) {
    super(`The text message waits: ${why}.`, options);
    this.name = 'SmsDelay';
    this.retryAfterMs = retryAfterMs;
  }
}
