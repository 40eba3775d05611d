import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { participants } from '#domain/audience';
import type { Kind } from '#domain/kind';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { groundsBetween, mayForOwnTask, mustBeNamed } from './grounds-between';
import { chosen, emptyRelease, missingIn, type ReleaseForm, releasable } from './release-form';
import { ReleasePage } from './release-page';
import { ReleaseStop } from './release-stop';

/** Gives out named records once, to one unit, on a statute ground. Two steps: what and why, then a stop. */
export const ReleaseByStatute = () => <OfCase acute={false} />;

/** Acute protection: opens some kinds to health care or social services for the region's hours. */
export const AcuteProtection = () => <OfCase acute />;

function OfCase({ acute }: { acute: boolean }) {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <Release view={view} acute={acute} /> : null;
}

/** What both steps of a release look at. */
export interface Releasing {
  view: DossierView;
  acute: boolean;
  form: ReleaseForm;
  set(patch: Partial<ReleaseForm>): void;
  setWhy(patch: Partial<ReleaseForm['why']>): void;
  /** The own unit's records that may be chosen, those that are, and their kinds. */
  records: ReturnType<typeof releasable>;
  picked: ReturnType<typeof releasable>;
  kinds: Kind[];
  grounds: ReturnType<typeof groundsBetween>;
  named: ReturnType<typeof mustBeNamed>;
  receivers: string[];
  clear(): Promise<void>;
  restored: boolean;
}

function Release({ view, acute }: { view: DossierView; acute: boolean }) {
  const { actor } = useMe();
  const { till } = useSearch({ strict: false }) as { till?: unknown };
  const now = useNow();
  const [confirming, setConfirming] = useState(false);
  const receivers = participants(view.facts).filter(
    (id) => id !== actor.unit && (!acute || groundsBetween(view.facts, actor.unit, id, now).includes('ST7')),
  );
  const proposed = receivers.includes(String(till)) ? String(till) : '';
  const name = acute ? 'acuteProtection' : 'releaseByStatute';
  const draft = useDraft<ReleaseForm>(`${name}:${view.id}`, emptyRelease(proposed, acute ? 'ST7' : ''));
  const form = draft.value;
  const records = releasable(view, actor.unit);
  const picked = chosen(form, records);
  const kinds = [...new Set(picked.map((one) => one.kind))];
  const between = form.to ? groundsBetween(view.facts, actor.unit, form.to, now) : [];
  const ownTask = !acute && form.to !== '' && mayForOwnTask(view.facts, actor.unit, form.to, now);
  const named = form.to ? mustBeNamed(view.facts, actor.unit, form.to, kinds, now) : [];
  const releasing: Releasing = {
    view,
    acute,
    form,
    set: (patch) => draft.set({ ...form, ...patch }),
    setWhy: (patch) => draft.set({ ...form, why: { ...form.why, ...patch } }),
    records,
    picked,
    kinds,
    grounds: [...between.filter((ground) => acute === (ground === 'ST7')), ...(ownTask ? (['ST6'] as const) : [])],
    named,
    receivers,
    clear: draft.clear,
    restored: draft.restored,
  };
  if (confirming && missingIn(form, picked.length, named).length === 0)
    return <ReleaseStop releasing={releasing} onBack={() => setConfirming(false)} />;
  return <ReleasePage releasing={releasing} onReady={() => setConfirming(true)} />;
}
