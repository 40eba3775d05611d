import type { SyncStore } from '#sync/ports';
import type { TroubleWatch } from './trouble';

/** The same store; what it can not write down is told as trouble, besides ending the round. */
export function tellingOf(trouble: TroubleWatch, store: SyncStore): SyncStore {
  const telling =
    <Given extends unknown[], Gives>(write: (...given: Given) => Promise<Gives>) =>
    (...given: Given) =>
      write(...given).catch((error: unknown) => {
        trouble.failed(error);
        throw error;
      });
  const { acknowledge, renumber, postpone, giveUp, apply, follow, pulledWhole, restart, readsStored, fileSent } = store;
  return {
    ...store,
    acknowledge: telling(acknowledge),
    renumber: telling(renumber),
    postpone: telling(postpone),
    giveUp: telling(giveUp),
    apply: telling(apply),
    follow: telling(follow),
    pulledWhole: telling(pulledWhole),
    restart: telling(restart),
    readsStored: telling(readsStored),
    fileSent: telling(fileSent),
  };
}
