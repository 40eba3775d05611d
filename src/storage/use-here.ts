import { useDevice } from './device-context';

/** The random id under which the server knows this device. */
export const useHere = (): string => useDevice().here;
