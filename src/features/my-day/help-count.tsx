import { conflict } from '#domain/conflict';
import { perViews } from '#storage/per-view';
import { useAllDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';

const conflictsOf = perViews(
  (views, { unit }) => views.flatMap((view) => view.dossier.list(conflict)).filter((one) => one.unit === unit).length,
);

/** How many things need this person's help: refused changes, and conflicts in records of the own unit. */
export function useHelpCount(): number {
  const { actor } = useMe();
  const { items } = useOutbox();
  const conflicts = conflictsOf(useAllDossiers(), actor, useNow());
  return items.filter((item) => item.state === 'refused').length + conflicts;
}
