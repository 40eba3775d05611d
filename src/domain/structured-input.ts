import * as z from 'zod';
import { CivilDate } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import type { Kind } from './kind';
import type { Rec } from './record';
import type { Sector } from './sector';
import { OptionalLine, OptionalText } from './text';
import { UnitId } from './unit';

/**
 * What other work with children comes to, in a few figures and days, as an input to a SIP: the county's own instruments
 * (its action plan names them), none of them Samplan's. The instrument itself stays in its own system.
 */
export const INPUT_FORMS = [
  'my-child',
  'school-health-talk',
  'placed-child-health',
  'attendance',
  'psychological-assessment',
  'newly-arrived',
] as const;
export type InputForm = (typeof INPUT_FORMS)[number];

/** At which of its fixed occasions: Mitt barn at two ages, the health talk four times in a pupil's years at school. */
export const OCCASIONS = ['age-2-5', 'age-4', 'school-start', 'middle-years', 'late-years', 'upper-secondary'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What it led to. */
export const INPUT_OUTCOMES = ['no-need', 'watch', 'need'] as const;
export type InputOutcome = (typeof INPUT_OUTCOMES)[number];

export const TRENDS = ['more', 'same', 'less', 'unknown'] as const;
export type Trend = (typeof TRENDS)[number];

const Day = CivilDate.nullable();

/**
 * `on` is the day of the form: of the talk, of the placement's beginning, until when the absence was counted, when the
 * assessment was asked for, of arrival. `from`: since when the absence was counted. `absence` in whole per cent of the
 * school time. `responsible`: who makes the assessment; null where nobody has taken it.
 */
export const StructuredInput = z.object({
  form: z.enum(INPUT_FORMS),
  on: CivilDate,
  from: Day,
  occasion: z.enum(OCCASIONS).nullable(),
  outcome: z.enum(INPUT_OUTCOMES).nullable(),
  absence: z.int().min(0).max(100).nullable(),
  trend: z.enum(TRENDS).nullable(),
  source: OptionalLine,
  goalId: z.uuid().nullable(),
  noticeOn: Day,
  doneOn: Day,
  followUpOn: Day,
  responsible: UnitId.nullable(),
  unaccompanied: z.boolean().nullable(),
  interpreter: OptionalLine,
  note: OptionalText,
  copyOf: z.uuid().nullish(),
});
export type StructuredInput = z.infer<typeof StructuredInput>;
export const structuredInput = defineEntity('structuredInput', StructuredInput);

/** What a form may ask for, and an edit may change. */
export const INPUT_FIELDS = [
  'on',
  'from',
  'occasion',
  'outcome',
  'absence',
  'trend',
  'source',
  'goalId',
  'noticeOn',
  'doneOn',
  'followUpOn',
  'responsible',
  'unaccompanied',
  'interpreter',
  'note',
] as const satisfies readonly Exclude<keyof StructuredInput, 'form' | 'copyOf'>[];
export type InputField = (typeof INPUT_FIELDS)[number];

interface FormRow {
  /** What the form asks for, in its order; what is not asked for stays empty. */
  asks: readonly InputField[];
  /** What it can not be without. */
  must: readonly InputField[];
  /** Which occasions it has. */
  occasions?: readonly Occasion[];
  /** The kind of its records, by the sector that writes it: the same form is health at one place and school at another. */
  kind(sector: Sector): Kind;
}

const isHealth = (sector: Sector) => sector === 'HEALTH_PUB' || sector === 'HEALTH_PRIV';

/** Each form, what it asks for and what kind of information it is. */
export const FORM_ROWS: Readonly<Record<InputForm, FormRow>> = {
  'my-child': {
    asks: ['on', 'occasion', 'outcome', 'note'],
    must: ['occasion', 'outcome'],
    occasions: ['age-2-5', 'age-4'],
    kind: (sector) => (isHealth(sector) ? 'HEALTH' : 'SCHOOL'),
  },
  'school-health-talk': {
    asks: ['on', 'occasion', 'outcome', 'note'],
    must: ['occasion', 'outcome'],
    occasions: ['school-start', 'middle-years', 'late-years', 'upper-secondary'],
    kind: () => 'STUDENT_HEALTH',
  },
  // SoL 22 kap. 7 § and lagen (2017:209): the municipality tells the region, which offers the examination.
  'placed-child-health': {
    asks: ['on', 'noticeOn', 'doneOn', 'outcome', 'followUpOn', 'note'],
    must: [],
    kind: (sector) => (isHealth(sector) ? 'HEALTH' : 'SOCIAL'),
  },
  attendance: {
    asks: ['from', 'on', 'absence', 'trend', 'source', 'goalId', 'note'],
    must: ['from', 'absence', 'trend', 'source'],
    kind: () => 'SCHOOL',
  },
  'psychological-assessment': {
    asks: ['on', 'responsible', 'followUpOn', 'doneOn', 'outcome', 'note'],
    must: [],
    kind: () => 'PSYCH',
  },
  'newly-arrived': {
    asks: ['on', 'unaccompanied', 'interpreter', 'note'],
    must: ['unaccompanied'],
    kind: () => 'SOCIAL',
  },
};

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** The fields that the form does not ask for and are filled, or that it can not be without and are empty. */
export function misfilled(body: StructuredInput): InputField[] {
  const { asks, must, occasions } = FORM_ROWS[body.form];
  return INPUT_FIELDS.filter(
    (field) =>
      (!asks.includes(field) && !isEmpty(body[field])) ||
      (must.includes(field) && isEmpty(body[field])) ||
      (field === 'occasion' && body.occasion !== null && !occasions?.includes(body.occasion)),
  );
}

/** The first day that comes before its cause, or has not come yet on `today` though it is told as done. */
export function misdated(body: StructuredInput, today: CivilDate): InputField | undefined {
  const { on, from, noticeOn, doneOn, followUpOn, form } = body;
  if (on > today) return 'on';
  if (from && from > on) return 'from';
  if (noticeOn && noticeOn > today) return 'noticeOn';
  if (doneOn && (doneOn < on || doneOn > today)) return 'doneOn';
  // Whoever is placed is followed up after the examination; an assessment is followed up until it is done.
  const since = form === 'placed-child-health' ? (doneOn ?? on) : on;
  return followUpOn && followUpOn < since ? 'followUpOn' : undefined;
}

/** The living copy with which the unit has let others read its own record, or undefined. */
export const sharedCopyOf = (dossier: Dossier, inputId: string): Rec<StructuredInput> | undefined =>
  dossier.list(structuredInput).find((one) => one.body.copyOf === inputId);

/** What is to be shown, the latest first: of a record and its shared copy the copy alone. */
export const shownInputs = (dossier: Dossier): Rec<StructuredInput>[] =>
  dossier
    .list(structuredInput)
    .filter((one) => !sharedCopyOf(dossier, one.id))
    .sort((a, b) => b.body.on.localeCompare(a.body.on));

/** True where a child waits for an assessment that nobody has taken: what becomes a deviation if it stays so. */
export const lacksAssessor = ({ form, responsible, doneOn }: StructuredInput): boolean =>
  form === 'psychological-assessment' && responsible === null && doneOn === null;

/** The latest absence that is written down as a measure of the goal, among what is shown; undefined where none is. */
export const measureOf = (dossier: Dossier, goalId: string): Rec<StructuredInput> | undefined =>
  shownInputs(dossier).find((one) => one.body.goalId === goalId);
