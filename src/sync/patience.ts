/**
 * How long a request may take. A slow line is not a dead one: what goes out is given time for its size, and what comes
 * in may take as long as it keeps coming.
 */

/** So long may nothing come (ms) before a request counts as unreachable. */
export const TIMEOUT_MS = 30_000;
/** The slowest line on which a full request still goes out (bytes per second): an old mobile network at its edge. */
const SLOWEST_BYTES_PER_S = 4_000;
/** A server's wish to be left alone is heard up to this (ms); beyond it is a mistake that nobody would ever notice. */
export const LONGEST_WISH_MS = 600_000;

/** How long to wait for the first byte of an answer (ms), by the bytes that are sent. */
export const waitFor = (sentBytes: number): number => TIMEOUT_MS + (sentBytes / SLOWEST_BYTES_PER_S) * 1_000;

/** Runs `after` once after `ms`; the returned function cancels it. */
export type After = (ms: number, run: () => void) => () => void;

const afterHere: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Asks and reads the whole answer as text. Rejects where nothing comes for too long: the connection is then closed.
 * `after` is the platform's timer.
 */
export async function patiently(
  ask: (signal: AbortSignal) => Promise<Response>,
  sentBytes: number,
  after: After = afterHere,
): Promise<{ response: Response; text: string }> {
  const gaveUp = new AbortController();
  let cancel = after(waitFor(sentBytes), () => gaveUp.abort());
  const late = new Promise<never>((_, reject) =>
    gaveUp.signal.addEventListener('abort', () => reject(new Error('nothing came for too long'))),
  );
  const heard = () => {
    cancel();
    cancel = after(TIMEOUT_MS, () => gaveUp.abort());
  };
  try {
    const response = await Promise.race([ask(gaveUp.signal), late]);
    heard();
    if (!response.body) return { response, text: '' };
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    let text = '';
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return { response, text: text + decoder.decode() };
      heard();
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    cancel();
  }
}

/**
 * `Retry-After` as ms, in seconds or as an HTTP date. A date is measured by the answer's own `Date`, since the device's
 * clock may be wrong by a day; without one it says nothing. At most ten minutes.
 */
export function retryAfter(headers: Headers): number | undefined {
  const said = headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WISH_MS) : undefined;
}
