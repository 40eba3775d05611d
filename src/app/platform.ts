/** The browser's clocks and its source of random ids, as storage wants them. */
export const platform = {
  ticks: { wall: () => Date.now(), mono: () => performance.now() },
  newId: () => crypto.randomUUID(),
};

/** Before anything is drawn nobody can type a passphrase; practice mode needs none. */
export const nobodyToAsk = () => Promise.reject<string>(new Error('a passphrase has to be typed'));
