import { useSyncExternalStore } from 'react';
import type { Access } from './access';
import { useDevice } from './device-context';

/** What opens this device, with the ids of its passkeys as they stand now. */
export function useAccess(): Omit<Access, 'passkeys'> & { passkeys: readonly string[] } {
  const { access } = useDevice();
  return { ...access, passkeys: useSyncExternalStore(access.passkeys.subscribe, access.passkeys.get) };
}
