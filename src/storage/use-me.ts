import type { Me } from './device';
import { useDevice } from './device-context';

/** Who works here, the units everybody may know of, and colleagues by name. */
export const useMe = (): Me => useDevice().me;
