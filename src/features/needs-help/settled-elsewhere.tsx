import { useState } from 'react';
import type { Conflict } from '#domain/conflict';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useAllDossiers } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { Note } from '#ui/note';
import { CaseTitle } from './case-title';
import { useHelpWords } from './help-words';
import { useShownValue } from './shown-value';

/** A conflict with the case that it stands in. */
export interface OpenConflict {
  view: DossierView;
  record: Rec<Conflict>;
}

/**
 * Which of the conflicts that stood on this page a colleague has settled meanwhile; `here` is told of each that is settled
 * on this page, before it is. A case that is no longer seen tells nothing.
 */
export function useSettledElsewhere(open: readonly OpenConflict[]): {
  elsewhere: readonly OpenConflict[];
  here: (id: string) => void;
} {
  const views = useAllDossiers();
  const [last, setLast] = useState(open);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [elsewhere, setElsewhere] = useState<readonly OpenConflict[]>([]);
  const key = (list: readonly OpenConflict[]) => list.map((one) => one.record.id).join();
  if (key(open) !== key(last)) {
    const vanished = last.filter(
      ({ view, record }) =>
        !mine.has(record.id) &&
        !open.some((one) => one.record.id === record.id) &&
        views.some((one) => one.id === view.id),
    );
    setLast(open);
    if (vanished.length > 0) setElsewhere([...elsewhere, ...vanished]);
  }
  return { elsewhere, here: (id) => setMine(new Set([...mine, id])) };
}

/** Says that a colleague was quicker, what stands now, and what one had begun to write. */
export function SettledNote({ conflict: { view, record } }: { conflict: OpenConflict }) {
  const t = useHelpWords();
  const shown = useShownValue();
  const draft = useDraft(`resolveConflict:${view.id}:${record.id}`, '');
  const now = useAllDossiers().find((one) => one.id === view.id);
  const target = now?.dossier.peek(record.body.recordId);
  return (
    <Note tone="info" title={t('settledElsewhere')} live>
      <p>
        <CaseTitle view={now} />
      </p>
      {target && !target.deleted && (
        <p lang="sv">
          <b>{t('nowStands')}</b> {shown(target.body[record.body.field] ?? null)}
        </p>
      )}
      {draft.value !== '' && (
        <p lang="sv">
          <b>{t('youBegan')}</b> {draft.value}
        </p>
      )}
    </Note>
  );
}
