/** The browser's clocks and its source of random ids, as storage wants them. */
export const platform = {
  ticks: { wall: () => Date.now(), mono: () => performance.now() },
  newId: () => crypto.randomUUID(),
};
