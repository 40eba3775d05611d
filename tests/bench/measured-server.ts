import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '#tests/e2e/node-process';

/** What has come and gone since the process began; the bytes are those at the socket. */
export interface Traffic {
  requests: number;
  received: number;
  sent: number;
  cpuMs: number;
}

/** A server in a process of its own, whose traffic is counted. */
export interface MeasuredServer {
  url: string;
  traffic(): Promise<Traffic>;
  /** Asks something of the bench's own servers; the product's answers nothing. */
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 120_000;

/** Starts a script as a server on a free port (`PORT`) and waits until `ready` answers 200. Throws with its output. */
export async function startMeasured(
  script: string,
  { args = [], env = {}, ready = '/' }: { args?: string[]; env?: Record<string, string>; ready?: string },
): Promise<MeasuredServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const counting = join(process.cwd(), 'tests/bench/count-traffic.mjs');
  const child: ChildProcess = spawn(process.execPath, ['--import', counting, script, ...args], {
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    const answer = await fetch(`${url}${ready}`).catch(() => undefined);
    if (answer?.status === 200) break;
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${script} did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  let turn: Promise<unknown> = Promise.resolve();
  function ask<Answer>(question: object): Promise<Answer> {
    const answer = turn.then(
      () =>
        new Promise<Answer>((resolve, reject) => {
          const gone = () => reject(new Error(`${script} ended:\n${output}`));
          child.once('exit', gone);
          child.once('message', (message) => {
            child.off('exit', gone);
            const { error } = message as { error?: string };
            if (error) reject(new Error(error));
            else resolve(message as Answer);
          });
          child.send(question);
        }),
    );
    turn = answer.catch(() => undefined);
    return answer;
  }

  return {
    url,
    ask,
    traffic: async () => (await ask<{ traffic: Traffic }>({ ask: 'traffic' })).traffic,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(force);
    },
  };
}
