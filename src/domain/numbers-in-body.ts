import { refuseNames } from './names-in-text';

/**
 * Refuses the first field of a body that holds a personal number (`names-somebody`): for what everybody in the county
 * reads. An address on the web may hold any number.
 */
export const refuseNumbers = (body: Record<string, unknown>): void =>
  refuseNames(Object.fromEntries(Object.entries(body).map(([field, value]) => [field, textOf(value)])));

const textOf = (value: unknown): string => JSON.stringify(value, (key, one) => (key === 'url' ? '' : one)) ?? '';
