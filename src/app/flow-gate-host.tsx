import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Begins } from '#domain/what-begins';
import { useDevice } from '#storage/device-context';
import type { DossierView } from '#storage/dossier-view';
import { type FlowGate, FlowGateProvider } from '#storage/flow-gate';

const FlowStop = lazy(async () => ({ default: (await import('#features/consent/flow-stop')).FlowStop }));

interface Asked {
  view: DossierView;
  begins: readonly Begins[];
  answer(may: boolean): void;
}

/**
 * Before any form's changes let something go to somebody new or to weaker secrecy: the same stop as for a consent. It is
 * here because it stands before the forms of every feature: a guardian who can no longer be reached opens flows too.
 */
export function FlowGateHost({ children }: { children: ReactNode }) {
  const device = useDevice();
  const [asked, setAsked] = useState<Asked>();
  const gate = useCallback<FlowGate>(
    async (dossierId, changes) => {
      const view = device.dossier(dossierId);
      if (!view) return true;
      const { beginsBy, toStopBefore } = await import('#domain/what-begins');
      const { actor, unit } = device.me;
      const begins = beginsBy(view.dossier, changes, { actor, unit, now: device.now.get() });
      if (toStopBefore(begins).length === 0) return true;
      return new Promise<boolean>((answer) => setAsked({ view, begins, answer }));
    },
    [device],
  );
  const say = (may: boolean) => {
    setAsked(undefined);
    asked?.answer(may);
  };
  return (
    <FlowGateProvider value={gate}>
      {children}
      <Suspense>
        {asked && <FlowStop view={asked.view} begins={asked.begins} onGo={() => say(true)} onBack={() => say(false)} />}
      </Suspense>
    </FlowGateProvider>
  );
}
