import { conflict } from '#domain/conflict';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useOutbox } from '#storage/use-outbox';

/** How many things need this person's help: refused changes, and conflicts in records of the own unit. */
export function useHelpCount(): number {
  const { actor } = useMe();
  const { items } = useOutbox();
  const conflicts = useDossiers().flatMap((view) => view.dossier.list(conflict));
  return (
    items.filter((item) => item.state === 'refused').length + conflicts.filter((one) => one.unit === actor.unit).length
  );
}
