import type { Device } from '#storage/device';

/**
 * What was last searched for, per unlocked device and in memory alone: an address with a child's name in it would stay
 * in the browser's history in the clear.
 */
const asked = new WeakMap<Device, string>();

export const lastAsked = (device: Device): string => asked.get(device) ?? '';

export const remember = (device: Device, query: string): void => void asked.set(device, query);
