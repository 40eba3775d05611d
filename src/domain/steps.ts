/** Work that is done in short steps: it gives way between them, and gives what it came to at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
