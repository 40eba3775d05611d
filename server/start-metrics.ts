import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics';

/** Prometheus figures of this process. */
export function prometheus(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'samplan_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const mutations = new Counter({
    name: 'samplan_mutations_total',
    help: 'Answers to mutations, by outcome and refusal code.',
    labelNames: ['outcome', 'code'],
    registers: [registry],
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const chained = gauge('samplan_log_chained_rows', 'Rows of the log that are chained.');
  const unchained = gauge('samplan_log_unchained_rows', 'Rows of the log that are not chained yet.');
  const unchainedFor = gauge('samplan_log_unchained_seconds', 'Age of the oldest row that is not chained yet.');
  const undelivered = gauge('samplan_log_undelivered_rows', 'Rows of the log that are chained and not delivered yet.');
  const undeliveredFor = gauge(
    'samplan_log_undelivered_seconds',
    'How long ago the oldest row was chained that is not delivered yet.',
  );
  const unscanned = gauge('samplan_files_unscanned', 'Files that wait to be scanned for malware.');
  return {
    delivery({ behind, behindSeconds }) {
      undelivered.set(behind);
      undeliveredFor.set(behindSeconds);
    },
    files: (waiting) => unscanned.set(waiting),
    log(state) {
      chained.set(state.number);
      unchained.set(state.unchained);
      unchainedFor.set(state.unchainedSeconds);
    },
    request: (route, status, ms) => requests.observe({ route, status: String(status) }, ms / 1000),
    mutation: (outcome, code) => mutations.inc({ outcome, code }),
    read: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
