import type { Device } from './device';
import { useDevice } from './device-context';

/** `logRead(dossierId, 'printed', 'plan version 3')`: kept here until the server has it. No personal data in the detail. */
export const useLogRead = (): Device['logRead'] => useDevice().logRead;
