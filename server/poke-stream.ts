import type { Poke } from './poke';

/** A line at least this often (ms) keeps the connection through proxies and shows a dead one. */
const HEARTBEAT = 25_000;
/** Pokes within this time (ms) are one. */
const COALESCE = 100;

/**
 * The server-sent events of one unit: a message without content at each poke, a comment as heartbeat. Ends with
 * `alive`, which is asked at each heartbeat (ms) whether the session still lives. `sit` is given what ends the stream, and
 * gives what to call when it is over.
 */
export function pokeStream(
  poke: Poke,
  unit: string,
  alive: () => Promise<boolean>,
  { heartbeat = HEARTBEAT, sit }: { heartbeat?: number; sit?: (end: () => void) => () => void } = {},
): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unlisten = poke.listen(unit, () => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          send('data: 1\n\n');
        }, COALESCE);
      });
      const beat = setInterval(() => {
        alive().then(
          (still) => {
            if (over) return;
            if (still) return send(': alive\n\n');
            end();
          },
          () => over || send(': alive\n\n'),
        );
      }, heartbeat);
      let over = false;
      const end = () => {
        if (over) return;
        stop();
        controller.close();
      };
      const leave = sit?.(end);
      stop = () => {
        over = true;
        leave?.();
        unlisten();
        clearTimeout(waiting);
        clearInterval(beat);
      };
      send('retry: 3000\n: open\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
