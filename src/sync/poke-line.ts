import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import type { Fetch } from './transport';

/** What is heard on the line. */
export interface LineHeard {
  opened(): void;
  told(): void;
  /** It is over. `refused`: the server answered with something else, and will for a while. */
  ended(refused: boolean): void;
}

/** Opens a line of pokes, and gives what hangs it up; nothing is heard after that. */
export type OpenLine = (heard: LineHeard) => () => void;

/** The server's stream of pokes. Read by fetch: an `EventSource` can not carry the session's proof. */
export const pokeLine =
  (fetch: Fetch, origin = ''): OpenLine =>
  (heard) => {
    const away = new AbortController();
    void listen();
    return () => away.abort();

    async function listen() {
      let refused = false;
      try {
        const answer = await fetch(`${origin}/api/poke`, {
          method: 'GET',
          headers: { accept: 'text/event-stream', [CLIENT_HEADER]: String(PROTOCOL_VERSION) },
          credentials: 'same-origin',
          cache: 'no-store',
          redirect: 'manual',
          signal: away.signal,
        });
        refused = !answer.ok || !answer.headers.get('content-type')?.startsWith('text/event-stream');
        if (refused || !answer.body) return void (await answer.body?.cancel());
        heard.opened();
        await readAll(answer.body);
      } catch {
        // A cut, or hung up: both are told below.
      } finally {
        if (!away.signal.aborted) heard.ended(refused);
      }
    }

    async function readAll(body: ReadableStream<Uint8Array>) {
      const reader = body.getReader();
      const decoder = new TextDecoder();
      for (let rest = ''; ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        // A message may lie in two pieces.
        const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data:') && !away.signal.aborted) heard.told();
      }
    }
  };
