import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatDateTime } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useDeviationWords } from './deviation-words';

/** Who wrote a record and when, or that it is not sent yet. */
export function useWrittenBy(view: DossierView): (record: Rec<{ name: string }>) => string {
  const t = useDeviationWords();
  const language = useLanguage();
  const { unit } = useMe();
  return (record) =>
    t('by', {
      name: record.body.name,
      unit: unit(record.unit)?.name ?? '',
      when: view.unsent.has(record.id) ? t('unsent') : formatDateTime(record.at, language),
    });
}
