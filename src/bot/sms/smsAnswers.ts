/** One text message that may go out in the answer to a webhook. */
export type AnswerMessage = { deliveryId: string; text: string };

/** What a webhook is answered; `written` tells whether the answer got out, so that what did not is sent another way. */
export type SmsAnswer = { messages: AnswerMessage[]; written: (didGetOut: boolean) => void };

/** Webhooks of this process that still wait for the words of their turn. */
export type SmsAnswers = {
  /** Waits for the words of a turn until `closed` settles or the time is over; then there are none. */
  wait(key: string, limitMs: number, closed: Promise<unknown>): Promise<SmsAnswer>;
  /** Gives a waiting webhook its words; false where none waits, or its answer did not get out. */
  offer(key: string, messages: AnswerMessage[]): Promise<boolean>;
};

/** Builds the place where turns and webhooks meet. */
export function createSmsAnswers(): SmsAnswers {
  const waiting = new Map<string, (answer: SmsAnswer) => void>();
  return {
    wait(key, limitMs, closed) {
      return new Promise((resolve) => {
        const give = (answer: SmsAnswer) => {
          clearTimeout(timer);
          waiting.delete(key);
          resolve(answer);
        };
        const nothing = () => {
          if (waiting.get(key) === give) give({ messages: [], written: () => {} });
        };
        const timer = setTimeout(nothing, limitMs);
        waiting.set(key, give);
        closed.then(nothing, nothing);
      });
    },
    offer(key, messages) {
      const give = waiting.get(key);
      if (!give) return Promise.resolve(false);
      return new Promise((resolve) => give({ messages, written: resolve }));
    },
  };
}
