/** Structured log lines. They carry ids, counts and times (ms), never a name, a number or what anybody wrote. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

const nothing = () => undefined;
export const silentLog: Log = { info: nothing, warn: nothing, error: nothing };
