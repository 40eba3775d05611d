import { createContext, useContext } from 'react';
import type { Device } from './device';

const DeviceContext = createContext<Device | null>(null);

/** Gives the unlocked device to the screens below: `<DeviceProvider value={device}>`. */
export const DeviceProvider = DeviceContext.Provider;

/** The unlocked device. Throws outside a `DeviceProvider`: screens exist only after unlock. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no device: a screen was shown outside DeviceProvider');
  return device;
}
