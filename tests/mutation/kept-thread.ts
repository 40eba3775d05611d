// One thread for all runs of the tests. Vitest begins a thread for each run, and each thread loads all modules anew: that is
// nearly all that a change costs, for a change is only switched on, and no module is other than before. Here the thread stays,
// with what it has loaded; only the test files themselves are loaded anew, which vitest sees to.
import { type PoolRunnerInitializer, type PoolWorker, ThreadsPoolWorker } from 'vitest/node';

type Message = Parameters<PoolWorker['send']>[0];
type Listener = (argument: unknown) => void;

let thread: ThreadsPoolWorker | undefined;
/** What the tests are to be run with: told when a run begins, since the thread itself has begun long ago. */
let config: unknown;

function workerOf(options: ConstructorParameters<typeof ThreadsPoolWorker>[0]): PoolWorker {
  const listeners: [event: string, listener: Listener][] = [];
  const answer = (type: 'started' | 'stopped') =>
    queueMicrotask(() => {
      for (const [event, listener] of [...listeners])
        if (event === 'message') listener({ type, __vitest_worker_response__: true });
    });
  const isFirst = thread === undefined;
  thread ??= new ThreadsPoolWorker(options);
  const kept = thread;
  return {
    name: 'kept',
    on(event, listener) {
      listeners.push([event, listener]);
      kept.on(event, listener);
    },
    off(event, listener) {
      listeners.splice(listeners.findIndex(([, one]) => one === listener) >>> 0, 1);
      kept.off(event, listener);
    },
    async start() {
      if (isFirst) await kept.start();
    },
    async stop() {
      for (const [event, listener] of listeners.splice(0)) kept.off(event, listener);
    },
    send(message: Message) {
      if (message.type === 'stop') return answer('stopped');
      if (message.type === 'start') {
        config = message.context.config;
        if (!isFirst) return answer('started');
      }
      kept.send(message.type === 'run' ? { ...message, context: Object.assign(message.context, { config }) } : message);
    },
    deserialize: (data) => data,
  };
}

export const keptThread: PoolRunnerInitializer = { name: 'kept', createPoolWorker: workerOf };
