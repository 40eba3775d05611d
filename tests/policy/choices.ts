// Numbers become choices, so that a history can be told by numbers and shrunk by them.

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const at = (list: readonly unknown[], n = 0) => (list.length === 0 ? -1 : n % list.length);

export function pick<T>(list: readonly T[], n = 0): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** A part of the list by the bits of a number; never empty. */
export function some<T>(list: readonly T[], n = 0): T[] {
  const chosen = list.filter((_, bit) => (n & (1 << bit)) > 0);
  return chosen.length > 0 ? chosen : [pick(list, n)];
}
