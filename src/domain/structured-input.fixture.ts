import type { StructuredInput } from './structured-input';

/** An input in which nothing is filled but its form and its day. */
export const emptyInput = (form: StructuredInput['form'], on: string) => ({
  form,
  on,
  from: null,
  occasion: null,
  outcome: null,
  absence: null,
  trend: null,
  source: '',
  goalId: null,
  noticeOn: null,
  doneOn: null,
  followUpOn: null,
  responsible: null,
  unaccompanied: null,
  interpreter: '',
  note: '',
});
