import type { SyncStore } from './ports';
import type { Failure } from './reply';
import { FAILING_LIMIT } from './retry';

/** How sure it is, by mutation id, that a change itself is what a server can not take. One map per leading tab. */
export type Suspects = Map<string, { times: number; code: 'too-large' | 'defect' }>;

/** Whether a failure may lie in what was sent, rather than in the line, the session or the version. */
export const mayLieInWhatWasSent = ({ kind }: Failure): boolean =>
  kind === 'failing' || kind === 'broken' || kind === 'too-large' || kind === 'refused';

/** Notes that a change failed when it was sent alone. A failing server may have its reasons; other answers hardly. */
export function suspect(suspects: Suspects, id: string, { kind }: Failure): void {
  const times = (suspects.get(id)?.times ?? 0) + (kind === 'failing' ? 1 : Math.ceil(FAILING_LIMIT / 2));
  suspects.set(id, { times, code: kind === 'too-large' ? 'too-large' : 'defect' });
}

/**
 * The server has just shown that it works: gives up on each change that failed alone in so many rounds that it must be
 * the change. Its author sees it, with its words, and can send it again. True where it gave up on one.
 */
export async function giveUpOn(store: SyncStore, suspects: Suspects): Promise<boolean> {
  let gaveUp = false;
  for (const [id, { times, code }] of [...suspects]) {
    if (times < FAILING_LIMIT) continue;
    await store.giveUp(id, code);
    suspects.delete(id);
    gaveUp = true;
  }
  return gaveUp;
}
