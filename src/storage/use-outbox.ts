import { useSyncExternalStore } from 'react';
import type { MutateResult } from './device';
import { useDevice } from './device-context';
import type { OutboxItem } from './outbox-item';

export interface OutboxActions {
  items: readonly OutboxItem[];
  /** Throws away a refused change. */
  discard(id: string): Promise<void>;
  /** Sends a refused change again with mended args. */
  resend(id: string, args: unknown): Promise<MutateResult>;
}

/** What has not come back from the server: waiting, sent and refused, oldest first. */
export function useOutbox(): OutboxActions {
  const { outbox, discard, resend } = useDevice();
  return { items: useSyncExternalStore(outbox.subscribe, outbox.get), discard, resend };
}
