import type { PendingDelivery } from '../../../src/domain/ticket.ts';
import type { Carrier } from '../../../src/services/notify/carrier.ts';

/** A way to people that keeps what it was given; `answer` says what becomes of each. */
export type FakeCarrier = Carrier & { sent: PendingDelivery[]; answer: Carrier['send'] };

/** Takes everything, until a test answers otherwise. */
export function fakeCarrier(): FakeCarrier {
  const carrier: FakeCarrier = {
    timeLimitMs: 10_000,
    sent: [],
    answer: async () => ({ outcome: 'sent' }),
    send(message) {
      carrier.sent.push(message.delivery);
      return carrier.answer(message);
    },
  };
  return carrier;
}
