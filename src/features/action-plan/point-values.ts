import type { Rec } from '#domain/record';
import type { YearPoint } from '#domain/year-wheel';
import { addYearPoints, editYearPoint } from '#domain/year-wheel-points';
import { changedFields, type FormChange, formChange, type IdOf } from '#storage/use-change-form';

/** A fixed point as its form holds it. */
export interface PointValues {
  what: string;
  every: string;
  month: string;
  day: string;
  week: string;
  date: string;
  who: string;
  forum: string;
  sectors: string[];
  leadDays: string;
  about: string;
  text: string;
  source: string;
  why: string;
}

const EMPTY: PointValues = {
  what: '',
  every: 'day',
  month: '1',
  day: '',
  week: '',
  date: '',
  who: 'everybody',
  forum: '',
  sectors: [],
  leadDays: '30',
  about: 'none',
  text: '',
  source: '',
  why: '',
};

/** What the form opens with: a point that is there, or nothing yet. */
export function valuesOfPoint(point: YearPoint | undefined): PointValues {
  if (!point) return EMPTY;
  const { when, forWhom } = point;
  return {
    ...EMPTY,
    what: point.what,
    every: when.every,
    ...(when.every === 'day' ? { month: String(when.month), day: String(when.day) } : {}),
    ...(when.every === 'week' ? { week: String(when.week) } : {}),
    ...(when.every === 'once' ? { date: when.date } : {}),
    who: forWhom.who,
    ...(forWhom.who === 'forum' ? { forum: forWhom.forum } : {}),
    ...(forWhom.who === 'sectors' ? { sectors: [...forWhom.sectors] } : {}),
    leadDays: String(point.leadDays),
    about: point.about,
    text: point.text,
    source: point.source,
  };
}

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : -1);

function pointOf(values: PointValues): Record<keyof YearPoint, unknown> {
  const { every, month, day, week, date, who, forum, sectors } = values;
  const when =
    every === 'day'
      ? { every, month: whole(month), day: whole(day) }
      : every === 'week'
        ? { every, week: whole(week) }
        : every === 'once'
          ? { every, date }
          : { every };
  return {
    what: values.what.trim(),
    when,
    forWhom: who === 'forum' ? { who, forum } : who === 'sectors' ? { who, sectors } : { who },
    leadDays: whole(values.leadDays),
    about: values.about,
    text: values.text.trim(),
    source: values.source.trim(),
  };
}

const FIELDS = ['what', 'when', 'forWhom', 'leadDays', 'about', 'text', 'source'] as const;

/** The form's field for a path of what is sent. */
function nameOf(path: string): string {
  const parts = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part) && !['points', 'point', 'changes', 'to'].includes(part));
  const last = parts.at(-1) ?? path;
  if (last === 'when') return 'every';
  return last === 'forWhom' ? 'who' : last;
}

/** The one change that the form comes to. */
export const pointChanges =
  (record: Rec<YearPoint> | undefined) =>
  (values: PointValues, seen: PointValues, idOf: IdOf): FormChange[] => {
    if (!record)
      return [
        formChange('add', addYearPoints, { points: [{ pointId: idOf('point'), point: pointOf(values) }] }, { nameOf }),
      ];
    const changed = changedFields(pointOf(seen), pointOf(values), FIELDS, idOf);
    if (!changed) return [];
    const args = { pointId: record.id, versionId: idOf('version'), why: values.why, ...changed };
    return [formChange('edit', editYearPoint, args, { nameOf })];
  };
