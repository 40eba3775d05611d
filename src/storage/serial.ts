/** Runs jobs one after another in the order they were given; one that fails does not hold up the next. */
export type Serial = <T>(job: () => Promise<T>) => Promise<T>;

export function makeSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}
