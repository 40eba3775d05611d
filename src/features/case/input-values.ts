import type { StructuredInput } from '#domain/structured-input';

type Written = Omit<StructuredInput, 'copyOf'>;

/** An input as a form holds it: everything as text, empty where nothing stands; `unaccompanied` is yes or no. */
export type InputTexts = Record<keyof Written, string>;
export type InputValues = InputTexts & { shared: boolean };

/** What a form opens with. */
export const valuesOf = (body?: StructuredInput): InputTexts => ({
  form: body?.form ?? '',
  on: body?.on ?? '',
  from: body?.from ?? '',
  occasion: body?.occasion ?? '',
  outcome: body?.outcome ?? '',
  absence: body?.absence?.toString() ?? '',
  trend: body?.trend ?? '',
  source: body?.source ?? '',
  goalId: body?.goalId ?? '',
  noticeOn: body?.noticeOn ?? '',
  doneOn: body?.doneOn ?? '',
  followUpOn: body?.followUpOn ?? '',
  responsible: body?.responsible ?? '',
  unaccompanied: body?.unaccompanied == null ? '' : body.unaccompanied ? 'yes' : 'no',
  interpreter: body?.interpreter ?? '',
  note: body?.note ?? '',
});

/** What the form's texts come to, to be checked by the mutation's schema: a number that is none stays a text. */
export function inputOf(texts: InputTexts): Written {
  const { on, form, source, interpreter, note, absence, unaccompanied, ...rest } = texts;
  const orNull = Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, text === '' ? null : text]));
  const number = absence.trim() === '' ? null : /^\d+$/.test(absence.trim()) ? Number(absence) : absence;
  return {
    ...orNull,
    form,
    on,
    source,
    interpreter,
    note,
    absence: number,
    unaccompanied: unaccompanied === '' ? null : unaccompanied === 'yes',
  } as unknown as Written;
}
