import { useState } from 'react';
import { type Action, assignAction } from '#domain/action';
import { participants } from '#domain/audience';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { BesideAction } from '#ui/suggests';
import { useHoldWords } from './hold-words';
import { useAct } from './use-act';

/** Whose duty the action seems to be, and where that is another than who has it: why it stays, saved when the field is left. */
export function KeptReason({ view, record: { id, body } }: { view: DossierView; record: Rec<Action> }) {
  const t = useHoldWords();
  const { act, note } = useAct(view.id, t('refused'));
  const [typed, setTyped] = useState<string | null>(null);
  const kept = body.keptBecause ?? '';
  const save = () => {
    const why = typed?.trim();
    if (why !== undefined && why !== kept)
      void act(assignAction, {
        actionId: id,
        changes: { keptBecause: { from: kept || null, to: why || null } },
        conflictIds: { keptBecause: crypto.randomUUID() },
      });
    setTyped(null);
  };
  return (
    <>
      <BesideAction
        text={body.text}
        unit={body.responsible?.type === 'unit' ? body.responsible.unit : null}
        units={participants(view.facts)}
        caseId={view.id}
        step="meeting"
        kept={typed ?? kept}
        onKept={setTyped}
        onKeptLeft={save}
      />
      {note}
    </>
  );
}
