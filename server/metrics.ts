import type { LogState } from './log-chain';

/** What the operator counts. Labels are routes, names of verbs and codes, never a person or a dossier. */
export interface Metrics {
  request(route: string, status: number, milliseconds: number): void;
  mutation(outcome: string, code: string): void;
  /** How the log stands: how long its chain is, and how long the end that is not chained yet. */
  log(state: Pick<LogState, 'number' | 'unchained' | 'unchainedSeconds'>): void;
  /** The figures as text for `GET /metrics`, with their content type. */
  read(): Promise<{ text: string; type: string }>;
}
