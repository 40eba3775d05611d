/** The browser's clocks and its source of random ids, as storage wants them. */
export const platform = {
  ticks: { wall: () => Date.now(), mono: () => performance.now() },
  newId: () => crypto.randomUUID(),
};

/** The lock screens ask for a passphrase here; practice mode never does. */
export const nobodyToAsk = () => Promise.reject<string>(new Error('this sign-in needs the lock screens'));
