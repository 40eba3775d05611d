import { type ReactNode, useState } from 'react';
import type { CommandResult } from '#storage/online-commands';
import { ProofDialog } from './proof-dialog';

type Failed = Exclude<CommandResult, { ok: true }>;
/** Does what the server may want to know first that it is you for, and gives how it ended at last. */
export type Proven = <R extends { ok: true } | Failed>(act: () => Promise<R>) => Promise<R>;

/**
 * `proven(act)`: does it, and where the server wants it shown first who the person is, asks for that and does it again. Who
 * breaks off has the server's first answer; who goes to a provider leaves the page. `dialog` is what asks, to stand on the
 * page.
 */
export function useProofFirst(): { proven: Proven; dialog: ReactNode } {
  const [asking, setAsking] = useState<{ end: (proved: boolean) => void }>();
  const proven: Proven = async (act) => {
    const first = await act();
    if (first.ok || first.kind !== 'refused' || first.code !== 'prove-first') return first;
    const proved = await new Promise<boolean>((end) => setAsking({ end }));
    setAsking(undefined);
    return proved ? act() : first;
  };
  return { proven, dialog: asking && <ProofDialog onEnd={asking.end} /> };
}
