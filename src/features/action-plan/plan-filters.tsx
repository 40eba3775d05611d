import { PLAN_STATUSES } from '#domain/action-plan';
import { PLAN_STATUS_WORDS, SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { SECTOR_GROUPS } from '#domain/october-measures';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import styles from './action-plan.module.css';
import { PLAN_COLUMNS, type PlanColumn, type PlanFilter, type PlanOrder, type PlanRow } from './plan-rows';
import { usePlanWords } from './plan-words';
import { useRowTexts } from './use-row-texts';

interface PlanFiltersProps {
  rows: readonly PlanRow[];
  filter: PlanFilter;
  order: PlanOrder;
  onFilter: (filter: PlanFilter) => void;
  onOrder: (order: PlanOrder) => void;
}

/** By what the matrix is narrowed and ordered: fields that the keyboard reaches, on a phone too, where it has no heads. */
export function PlanFilters({ rows, filter, order, onFilter, onOrder }: PlanFiltersProps) {
  const t = usePlanWords();
  const language = useLanguage();
  const texts = useRowTexts();
  const owners = [...new Set(rows.map(({ record }) => record.body.owner ?? 'none'))];
  const every = { value: '', label: t('every') };
  const field = (name: Exclude<keyof PlanFilter, 'search'>) => ({
    value: filter[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onFilter({ ...filter, [name]: event.currentTarget.value }),
  });
  return (
    <form role="search" aria-label={t('filters')} className={styles.tools} onSubmit={(event) => event.preventDefault()}>
      <TextField
        type="search"
        label={t('search')}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <SelectField
        label={t('service')}
        {...field('sector')}
        options={[every, ...SECTOR_GROUPS.map((value) => ({ value, label: SECTOR_GROUP_WORDS[value][language] }))]}
      />
      <SelectField
        label={t('status')}
        {...field('status')}
        options={[every, ...PLAN_STATUSES.map((value) => ({ value, label: PLAN_STATUS_WORDS[value][language] }))]}
      />
      <SelectField
        label={t('owner')}
        {...field('owner')}
        options={[
          every,
          ...owners.map((value) => ({ value, label: value === 'none' ? t('nobody') : texts.unitName(value) })),
        ]}
      />
      <SelectField
        label={t('order')}
        value={order.column}
        onChange={(event) => onOrder({ column: event.currentTarget.value as PlanColumn, direction: 'ascending' })}
        options={PLAN_COLUMNS.map((value) => ({ value, label: t(`columns.${value}`) }))}
      />
    </form>
  );
}
