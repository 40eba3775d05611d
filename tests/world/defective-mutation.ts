import { MUTATIONS, type MutationName } from '#domain/mutations';

/**
 * Puts a defect into a mutation's `run`, as a programmer might: it throws where the args hold `words`, and only while
 * `armed`. The device and the server of a test run the same code; arming when it sends puts the defect on the server.
 * `struck` counts. Call `mend` at the end.
 */
export function defectIn(name: MutationName, words: string, strike: () => void = breaks) {
  const mutation = MUTATIONS[name] as unknown as { run(...given: unknown[]): void };
  const { run } = mutation;
  const defect = { armed: false, struck: 0, mend: () => void (mutation.run = run) };
  mutation.run = (dossier, args, ctx) => {
    run(dossier, args, ctx);
    if (!defect.armed || !JSON.stringify(args).includes(words)) return;
    defect.struck += 1;
    strike();
  };
  return defect;
}

function breaks(): void {
  throw new TypeError('the words that somebody wrote must not reach a log');
}
