import { useSyncExternalStore } from 'react';
import { type Attention, attentionOf } from './attention';
import { useDevice } from './device-context';
import { useNow } from './use-now';
import { useOutbox } from './use-outbox';

/** What a person may have to act on: unsent work that grows old, a disk that may be cleared, a clock that is wrong. */
export function useAttention(): Attention {
  const { disk, clockOff } = useDevice();
  const state = useSyncExternalStore(disk.subscribe, disk.get);
  const off = useSyncExternalStore(clockOff.subscribe, clockOff.get);
  return attentionOf(useOutbox().items, useNow(), state, off);
}
