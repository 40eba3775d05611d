import { type ActionPlanRow, type DoneBy, type PlanMeasure } from '#domain/action-plan';
import { PLAN_STATUS_WORDS, SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { INDICATOR_WORDS } from '#domain/indicator-words';
import { listed } from '#domain/listed';
import { useMe } from '#storage/use-me';
import { formatDate } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';

/** How the fields of a row are told in words, the same in the matrix, on its page, in its history and on paper. */
export function useRowTexts() {
  const t = usePlanWords();
  const language = useLanguage();
  const { unit } = useMe();
  const sectors = (of: ActionPlanRow['sectors']) =>
    listed(
      of.map((one) => SECTOR_GROUP_WORDS[one][language]),
      language,
    );
  const unitName = (id: string | null) => (id === null ? '' : (unit(id)?.name ?? id));
  const measure = (of: PlanMeasure): string => {
    switch (of.by) {
      case 'deviations':
        return t('measureBy.deviations', {
          types:
            of.types.length === 0
              ? t('everyType')
              : listed(
                  of.types.map((one) => DEVIATION_TYPE_WORDS[one][language].toLocaleLowerCase()),
                  language,
                ),
          sectors: of.sectors.length === 0 ? t('everySector') : sectors(of.sectors).toLocaleLowerCase(),
        });
      case 'indicator':
        return t('measureBy.indicator', { indicator: INDICATOR_WORDS[of.indicator][language].toLocaleLowerCase() });
      case 'matters':
        return t('measureBy.matters');
      case 'words':
        return '';
    }
  };
  const doneBy = (of: DoneBy): string =>
    of.by === 'year' ? String(of.year) : of.by === 'date' ? formatDate(of.date, language, { year: true }) : '';
  const services = (row: ActionPlanRow) => [sectors(row.sectors), row.services].filter(Boolean).join('. ');
  return {
    sectors,
    unitName,
    measure,
    doneBy,
    services,
    owner: (row: ActionPlanRow) => unitName(row.owner) || t('nobody'),
    status: (of: keyof typeof PLAN_STATUS_WORDS) => PLAN_STATUS_WORDS[of][language],
    /** Any field of a row as its history tells it. */
    field(field: string, row: ActionPlanRow): string {
      switch (field) {
        case 'sectors':
          return sectors(row.sectors);
        case 'measure':
          return measure(row.measure);
        case 'doneBy':
          return doneBy(row.doneBy);
        case 'owner':
        case 'followedUpBy':
          return unitName(row[field]);
        case 'isExample':
          return t(row.isExample ? 'yes' : 'no');
        default:
          return String(row[field as keyof ActionPlanRow] ?? '');
      }
    },
  };
}
