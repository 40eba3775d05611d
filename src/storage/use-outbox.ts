import { useSyncExternalStore } from 'react';
import type { MutateResult } from './device';
import { useDevice } from './device-context';
import type { OutboxItem } from './outbox-item';

export interface OutboxActions {
  items: readonly OutboxItem[];
  /** Throws away a refused change. */
  discard(id: string): Promise<void>;
  /** Whether a refused change could stand now as it is. */
  mayResend(id: string): boolean;
  /** Sends a refused change again with mended args, and what waited for it. */
  resend(id: string, args: unknown): Promise<MutateResult>;
}

/** What has not come back from the server: waiting, sent and refused, oldest first. */
export function useOutbox(): OutboxActions {
  const { outbox, discard, mayResend, resend } = useDevice();
  return { items: useSyncExternalStore(outbox.subscribe, outbox.get), discard, mayResend, resend };
}
