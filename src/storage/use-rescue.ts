import { useDevice } from './device-context';
import type { Rescue } from './rescue';

/** Writes unsent work into an encrypted file, and takes one in. */
export const useRescue = (): Rescue => useDevice().rescue;
