import type { Facts } from '#domain/facts';
import { type OutputTerms, outputTerms } from '#domain/may-output';
import { useNow } from './use-now';
import { useSyncState } from './use-sync-state';

/** Without contact for so long (ms), what is printed says as of when it holds, whatever the network seems to be. */
const FRESH = 3_600_000;

/** On what terms something of a case leaves this device now. */
export interface TermsHere extends OutputTerms {
  /** The last contact with the server (ms); null: never. */
  lastContact: number | null;
  /** What is printed must say as of when it holds. */
  isOld: boolean;
}

/** `outputTerms` for a case on this device, live; undefined where nothing of a case is shown. */
export function useOutputTerms(facts: Facts | undefined): TermsHere | undefined {
  const now = useNow();
  const { state, lastSync } = useSyncState();
  if (!facts) return undefined;
  return {
    ...outputTerms(facts, lastSync, now),
    lastContact: lastSync,
    isOld: state === 'offline' || lastSync === null || now - lastSync > FRESH,
  };
}
