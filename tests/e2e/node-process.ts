import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** A Node program in a process of its own, with everything that it prints. */
export interface NodeProcess {
  /** Everything it has printed so far. */
  printed(): string;
  /** Whether it has ended by itself or by `end`. */
  hasEnded(): boolean;
  /** Sends it the signal and waits until it has ended; nothing where it already has. */
  end(signal: 'SIGKILL' | 'SIGINT' | 'SIGTERM'): Promise<void>;
}

/** Starts `node` with these arguments; `cwd` is the project unless given, `env` is added to this process's own. */
export function startNode(args: readonly string[], env: Record<string, string>, cwd?: string): NodeProcess {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    printed: () => output,
    hasEnded,
    async end(signal) {
      if (hasEnded()) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until `url` answers 200, at most `limitMs`. Throws with what the process printed where it does not. */
export async function answering(running: NodeProcess, url: string, limitMs: number): Promise<void> {
  const until = Date.now() + limitMs;
  while (Date.now() < until && !running.hasEnded()) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await running.end('SIGKILL');
  throw new Error(`${url} did not answer:\n${running.printed()}`);
}
