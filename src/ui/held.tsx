import { useState } from 'react';

/**
 * What was true when the person began to write, for as long as he or she writes: a page that would become another one
 * under a half-written form stays the page it is. `value` itself as soon as nothing is half-written.
 */
export function useHeld<T>(value: T, writing: boolean): T {
  const [held, hold] = useState(() => value);
  if (!writing && held !== value) hold(() => value);
  return writing ? held : value;
}
