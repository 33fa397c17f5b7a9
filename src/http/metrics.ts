import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts, for Prometheus. */
export type Metrics = {
  registry: Registry;
  /** A request, by method, route pattern and status; seconds. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** A turn of a conversation, finished or failed; seconds. */
  turn(outcome: 'finished' | 'failed', seconds: number): void;
  /** A training in the background: kept, kept without the corrections that it held, or failed; seconds. */
  training(outcome: 'kept' | 'held' | 'failed', seconds: number): void;
  /** An attempt to deliver something to a citizen, by way and outcome. */
  delivery(via: string, outcome: 'sent' | 'retry' | 'failed'): void;
  /** How far a text message of ours came, as the carrier reports it. */
  textMessage(stage: string): void;
  /** Tells how many corrections are learned, whenever somebody asks. */
  learned(count: () => number): void;
};

/** Builds the metrics of one server, with the process's own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'guichet_http_request_seconds',
    help: 'Time to answer a request, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const turns = new Histogram({
    name: 'guichet_turn_seconds',
    help: 'Time from taking a message to its replies.',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const outcomes = new Counter({
    name: 'guichet_turns_total',
    help: 'Turns of conversations, by outcome.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const trainings = new Histogram({
    name: 'guichet_training_seconds',
    help: 'Time of a training with the corrections, by outcome: kept, held or failed.',
    labelNames: ['outcome'],
    buckets: [1, 3, 10, 30, 100],
    registers: [registry],
  });
  const deliveries = new Counter({
    name: 'guichet_deliveries_total',
    help: 'Attempts to deliver something to a citizen, by way and outcome.',
    labelNames: ['via', 'outcome'],
    registers: [registry],
  });
  const textMessages = new Counter({
    name: 'guichet_text_messages_total',
    help: "Carrier's reports on our text messages, by stage: sent, delivered, undelivered, failed.",
    labelNames: ['stage'],
    registers: [registry],
  });
  return {
    registry,
    request: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    turn(outcome, seconds) {
      turns.observe(seconds);
      outcomes.inc({ outcome });
    },
    training: (outcome, seconds) => trainings.observe({ outcome }, seconds),
    delivery: (via, outcome) => deliveries.inc({ via, outcome }),
    textMessage: (stage) => textMessages.inc({ stage }),
    learned(count) {
      new Gauge({
        name: 'guichet_corrections',
        help: 'Corrections of agents that the classifiers know.',
        registers: [registry],
        collect() {
          this.set(count());
        },
      });
    },
  };
}
