import { type ReactNode, useCallback, useRef, useState } from 'react';
import { changesFacts } from '#domain/changes-facts';
import { confirmingArgs, confirmTexts } from '#domain/confirm-texts';
import { Refusal } from '#domain/refusal';
import type { TextToConfirm } from '#domain/weaker-secrecy';
import type { Begins } from '#domain/what-begins';
import { useDevice } from '#storage/device-context';
import type { DossierView } from '#storage/dossier-view';
import { type FlowGate, FlowGateProvider } from '#storage/flow-gate';

/** What finds out what begins, and what shows it: fetched when it is first needed. */
const fetchStop = async () => {
  const [{ beginsBy, toStopBefore }, { FlowStop }] = await Promise.all([
    import('#domain/what-begins'),
    import('#features/consent/flow-stop'),
  ]);
  return { beginsBy, toStopBefore, FlowStop };
};
type Stop = Awaited<ReturnType<typeof fetchStop>>;

interface Asked {
  FlowStop: Stop['FlowStop'];
  view: DossierView;
  begins: readonly Begins[];
  answer(texts: readonly TextToConfirm[] | null): void;
}

/**
 * The one stop before anything flows to somebody new or to weaker secrecy, whatever form lets it. It is here because it
 * stands before the forms of every feature: a guardian who can no longer be reached opens flows too. Where it can not be
 * fetched, nothing that the policy decides by goes through. The texts that were confirmed are queued before the change.
 */
export function FlowGateHost({ children, load = fetchStop }: { children: ReactNode; load?: () => Promise<Stop> }) {
  const device = useDevice();
  const [asked, setAsked] = useState<Asked>();
  const busy = useRef(false);
  const ask = useCallback<FlowGate>(
    async (dossierId, changes) => {
      const view = device.dossier(dossierId);
      const { actor, unit } = device.me;
      const ctx = { actor, unit, now: device.now.get() };
      if (!view || !changesFacts(view.dossier, changes, ctx)) return true;
      const stop = await load().catch(() => undefined);
      if (!stop) return new Refusal('stop-not-loaded');
      const begins = stop.beginsBy(view.dossier, changes, ctx);
      if (stop.toStopBefore(begins).length === 0) return true;
      const { FlowStop } = stop;
      const texts = await new Promise<readonly TextToConfirm[] | null>((answer) =>
        setAsked({ FlowStop, view, begins, answer }),
      );
      setAsked(undefined);
      if (!texts) return false;
      const args = confirmingArgs(texts, 'before', () => crypto.randomUUID());
      const kept = args && (await device.mutate(dossierId, confirmTexts, args));
      return kept && !kept.ok ? kept.refusal : true;
    },
    [device, load],
  );
  const gate = useCallback<FlowGate>(
    async (dossierId, changes) => {
      // A second press while one is asked asks nothing of its own.
      if (busy.current) return false;
      busy.current = true;
      try {
        return await ask(dossierId, changes);
      } finally {
        busy.current = false;
      }
    },
    [ask],
  );
  return (
    <FlowGateProvider value={gate}>
      {children}
      {asked && (
        <asked.FlowStop
          view={asked.view}
          begins={asked.begins}
          onGo={(texts) => asked.answer(texts)}
          onBack={() => asked.answer(null)}
        />
      )}
    </FlowGateProvider>
  );
}
