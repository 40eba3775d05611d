/** What the operator counts. Labels are routes, names of verbs and codes, never a person or a dossier. */
export interface Metrics {
  request(route: string, status: number, milliseconds: number): void;
  mutation(outcome: string, code: string): void;
  /** The figures as text for `GET /metrics`, with their content type. */
  read(): Promise<{ text: string; type: string }>;
}
