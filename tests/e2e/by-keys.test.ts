import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BOTH_WAYS, BY_KEYS, BY_MOUSE } from './by-keys';

it('every walk is walked by keys, or says why a keyboard has nothing to show there', () => {
  const walks = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.walk.ts'));
  expect([...BY_KEYS, ...BOTH_WAYS, ...Object.keys(BY_MOUSE)].sort()).toEqual(walks.sort());
});
