import type { Timers } from './ports';

/** The part of `EventSource` that is used. */
export interface PokeLine {
  addEventListener(type: 'open' | 'message' | 'error', heard: () => void): void;
  readonly readyState: number;
  close(): void;
}

const CLOSED = 2;
const REOPEN_MS = 30_000;

/**
 * Listens for pokes: hints without content that something has changed. Each opening is a hint that there may have
 * been some, since any number may have been lost before it. The platform reconnects by itself after a cut; where it has given up
 * (an answer that is no stream) the line is opened again after 30 s, with jitter. Gives a function that hangs up.
 */
export function listenForPokes(
  open: () => PokeLine,
  poked: (what: 'told' | 'may-have') => void,
  timers: Timers,
  random: () => number,
): () => void {
  let line: PokeLine | undefined;
  let cancel = () => {};
  let away = false;
  function dial() {
    if (away) return;
    const dialled = open();
    line = dialled;
    dialled.addEventListener('open', () => poked('may-have'));
    dialled.addEventListener('message', () => poked('told'));
    dialled.addEventListener('error', () => {
      if (dialled.readyState !== CLOSED) return;
      cancel();
      cancel = timers.after(REOPEN_MS * (0.5 + random()), dial);
    });
  }
  dial();
  return () => {
    away = true;
    cancel();
    line?.close();
  };
}
