import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the process counts, for Prometheus. */
export type Metrics = {
  registry: Registry;
  /** A request, by method, route pattern and status; seconds. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** A turn of a conversation, finished or failed; seconds. */
  turn(outcome: 'finished' | 'failed', seconds: number): void;
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
  return {
    registry,
    request: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    turn(outcome, seconds) {
      turns.observe(seconds);
      outcomes.inc({ outcome });
    },
  };
}
