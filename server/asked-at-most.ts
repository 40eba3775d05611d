/**
 * Asks once for all who want the answer within `everyMs` (ms) of its being asked for: as long as it is under way, and until
 * so long after it began, everybody gets the same, a failure too. `now` in ms.
 */
export function askedAtMost<T>(
  everyMs: number,
  ask: () => Promise<T>,
  now = () => performance.now(),
): () => Promise<T> {
  let last: { at: number; answer: Promise<T>; over: boolean } | undefined;
  return () => {
    if (last && (!last.over || now() - last.at < everyMs)) return last.answer;
    const asked = { at: now(), answer: ask(), over: false };
    const end = () => void (asked.over = true);
    asked.answer.then(end, end);
    last = asked;
    return asked.answer;
  };
}
