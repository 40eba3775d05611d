import { ACTION_PLAN_FIELDS, type ActionPlanRow } from '#domain/action-plan';
import { addActionPlanRows, editActionPlanRow } from '#domain/action-plan-rows';
import type { Rec } from '#domain/record';
import { changedFields, type FormChange, formChange, type IdOf } from '#storage/use-change-form';

/** A row as its form holds it: everything as texts and lists of texts. */
export interface RowValues {
  area: string;
  sectors: string[];
  services: string;
  goal: string;
  measureText: string;
  measureBy: string;
  types: string[];
  between: string[];
  indicator: string;
  activity: string;
  doneKind: string;
  date: string;
  year: string;
  doneByText: string;
  owner: string;
  followedUpBy: string;
  source: string;
  isExample: boolean;
  why: string;
}

/** A new row: nothing but who follows it up, which is the group that writes it. */
export const emptyRow = (followedUpBy: string): RowValues => ({
  area: '',
  sectors: [],
  services: '',
  goal: '',
  measureText: '',
  measureBy: 'words',
  types: [],
  between: [],
  indicator: '',
  activity: '',
  doneKind: 'year',
  date: '',
  year: '',
  doneByText: '',
  owner: '',
  followedUpBy,
  source: '',
  isExample: false,
  why: '',
});

/** A row of the plan as its form opens with it. */
export function valuesOf(row: ActionPlanRow): RowValues {
  const { measure, doneBy } = row;
  return {
    ...emptyRow(row.followedUpBy ?? ''),
    area: row.area,
    sectors: [...row.sectors],
    services: row.services,
    goal: row.goal,
    measureText: row.measureText,
    measureBy: measure.by,
    types: measure.by === 'deviations' ? [...measure.types] : [],
    between: measure.by === 'deviations' ? [...measure.sectors] : [],
    indicator: measure.by === 'indicator' ? measure.indicator : '',
    activity: row.activity,
    doneKind: doneBy.by,
    date: doneBy.by === 'date' ? doneBy.date : '',
    year: doneBy.by === 'year' ? String(doneBy.year) : '',
    doneByText: row.doneByText,
    owner: row.owner ?? '',
    source: row.source,
    isExample: row.isExample,
  };
}

/** What the values come to, still to be checked by the schema of the change. */
function rowOf(values: RowValues): Record<keyof ActionPlanRow, unknown> {
  const { measureBy, types, between, indicator, doneKind, date, year } = values;
  return {
    area: values.area.trim(),
    sectors: values.sectors,
    services: values.services.trim(),
    goal: values.goal.trim(),
    measure:
      measureBy === 'deviations'
        ? { by: 'deviations', types, sectors: between }
        : measureBy === 'indicator'
          ? { by: 'indicator', indicator }
          : { by: measureBy },
    measureText: values.measureText.trim(),
    activity: values.activity.trim(),
    doneBy:
      doneKind === 'date'
        ? { by: 'date', date }
        : doneKind === 'year'
          ? { by: 'year', year: Number(year) || 0 }
          : { by: 'words' },
    doneByText: values.doneByText.trim(),
    owner: values.owner || null,
    followedUpBy: values.followedUpBy || null,
    source: values.source.trim(),
    isExample: values.isExample,
  };
}

/** The form's field for a path of what is sent: a day, a year and an indicator lie deeper than their fields. */
function nameOf(path: string): string {
  const [head, second, ...rest] = path.split('.');
  const at = head === 'changes' ? [second, ...rest.slice(1)] : path.split('.').slice(3);
  const last = head === 'why' ? 'why' : at.at(-1);
  if (at[0] === 'doneBy') return last === 'date' ? 'date' : last === 'year' ? 'year' : 'doneKind';
  if (at[0] === 'measure') return last === 'indicator' ? 'indicator' : 'measureBy';
  return last ?? path;
}

/** The one change that the form comes to: a new row, or what differs in one that is there. Nothing where nothing does. */
export const rowChanges =
  (record: Rec<ActionPlanRow> | undefined) =>
  (values: RowValues, seen: RowValues, idOf: IdOf): FormChange[] => {
    if (!record)
      return [formChange('add', addActionPlanRows, { rows: [{ rowId: idOf('row'), row: rowOf(values) }] }, { nameOf })];
    const changed = changedFields(rowOf(seen), rowOf(values), ACTION_PLAN_FIELDS, idOf);
    if (!changed) return [];
    const args = { rowId: record.id, versionId: idOf('version'), why: values.why, ...changed };
    return [formChange('edit', editActionPlanRow, args, { nameOf })];
  };
