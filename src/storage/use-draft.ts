import { useCallback, useState, useSyncExternalStore } from 'react';
import { useDevice } from './device-context';

export interface DraftState<T> {
  value: T;
  /** Keeps the value; it rests encrypted on disk within a second of the last call. */
  set(value: T): void;
  /** Throws the draft away, for instance once its mutation stands. */
  clear(): Promise<void>;
  /** True where the form opened with words from an earlier visit. */
  restored: boolean;
  /** True where something was kept that is not cleared. */
  begun: boolean;
  /** When the words last reached the disk (device time, ms), or null. */
  savedAt: number | null;
}

/**
 * A form's half-written words under a key that names the form and what it is about (`recordConsent:<caseId>`).
 * `initial` is used where there is no draft.
 */
export function useDraft<T>(key: string, initial: T): DraftState<T> {
  const { drafts } = useDevice();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const [restoredKey] = useState(() => (drafts.get(key) ? key : null));
  const [fallback] = useState(initial);
  return {
    value: draft ? (draft.value as T) : fallback,
    set: useCallback((value: T) => drafts.set(key, value), [drafts, key]),
    clear: useCallback(() => drafts.clear(key), [drafts, key]),
    restored: restoredKey === key,
    begun: draft !== undefined,
    savedAt: draft?.savedAt ?? null,
  };
}
