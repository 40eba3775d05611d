import type { LogState } from './log-chain';
import type { DeliveryState } from './log-delivery';

/** What the operator counts. Labels are routes, names of verbs and codes, never a person or a dossier. */
export interface Metrics {
  request(route: string, status: number, milliseconds: number): void;
  mutation(outcome: string, code: string): void;
  /** How the log stands: how long its chain is, and how long the end that is not chained yet. */
  log(state: Pick<LogState, 'number' | 'unchained' | 'unchainedSeconds'>): void;
  /** How far the delivery of the log's rows is behind its chain. */
  delivery(state: Pick<DeliveryState, 'behind' | 'behindSeconds'>): void;
  /** So many files wait to be scanned. */
  files(waiting: number): void;
  /** The figures as text for `GET /metrics`, with their content type. */
  read(): Promise<{ text: string; type: string }>;
}
