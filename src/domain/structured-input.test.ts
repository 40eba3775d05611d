import { describe, expect, it } from 'vitest';
import { CONSENT, consented, MOTHER, NO_EDIT, opened, planned, type Story, uuid } from './case.fixture';
import { goal } from './goal';
import {
  FORM_ROWS,
  INPUT_FORMS,
  lacksAssessor,
  measureOf,
  type StructuredInput,
  shownInputs,
} from './structured-input';
import { emptyInput } from './structured-input.fixture';

const ID = uuid(560);
const COPY = uuid(561);
const { form: _form, on: _on, ...EMPTY } = emptyInput('attendance', '2026-03-06');

/** Each form, filled as far as it asks. */
const FILLED: Record<StructuredInput['form'], Partial<StructuredInput>> = {
  'my-child': { on: '2026-03-02', occasion: 'age-2-5', outcome: 'watch' },
  'school-health-talk': { on: '2026-03-02', occasion: 'middle-years', outcome: 'need', note: 'Sover dåligt.' },
  'placed-child-health': { on: '2026-02-02', noticeOn: '2026-02-03', doneOn: '2026-03-02', followUpOn: '2026-09-02' },
  attendance: { on: '2026-03-06', from: '2026-02-02', absence: 34, trend: 'more', source: 'Skolans system' },
  'psychological-assessment': { on: '2026-02-02', responsible: 'bup' },
  'newly-arrived': { on: '2026-02-02', unaccompanied: true, interpreter: 'dari' },
};
const filled = (form: StructuredInput['form'], more: Partial<StructuredInput> = {}) => ({
  ...emptyInput(form, '2026-03-06'),
  ...FILLED[form],
  ...more,
});
const record = (story: Story, unit: string, input: object, shared = false) =>
  story.run(unit, 'recordInput', { inputId: ID, shared, input });

describe('an input', () => {
  it.each(INPUT_FORMS)('%s is written in one’s own unit before any consent, and read there alone', (form) => {
    const story = opened();
    expect(record(story, 'soc', filled(form))).toBe('applied');
    expect(story.dossier.peek(ID)).toMatchObject({ audience: 'own', unit: 'soc', body: { form } });
  });

  it.each([
    ['my-child', 'soc', 'SCHOOL'],
    ['my-child', 'bup', 'HEALTH'],
    ['school-health-talk', 'soc', 'STUDENT_HEALTH'],
    ['placed-child-health', 'soc', 'SOCIAL'],
    ['placed-child-health', 'bup', 'HEALTH'],
    ['attendance', 'soc', 'SCHOOL'],
    ['psychological-assessment', 'bup', 'PSYCH'],
    ['newly-arrived', 'soc', 'SOCIAL'],
  ] as const)('%s of %s is %s', (form, unit, kind) => {
    const story = consented();
    expect(record(story, unit, filled(form), true)).toBe('applied');
    expect(story.dossier.peek(ID)).toMatchObject({ kind, audience: 'shared' });
  });

  it('is shared only where the plan’s consent allows a plan', () => {
    expect(record(opened(), 'soc', filled('attendance'), true)).toMatch(/^rule/);
    const story = opened();
    record(story, 'soc', filled('attendance'));
    expect(story.run('soc', 'shareInput', { inputId: ID, sharedId: COPY })).toMatch(/^rule/);
  });

  it('that was one’s own is shared as a record of its own, once, and shown once', () => {
    const story = consented();
    record(story, 'soc', filled('attendance'));
    expect(story.run('bup', 'shareInput', { inputId: ID, sharedId: COPY })).toBe('not-your-unit');
    expect(story.run('soc', 'shareInput', { inputId: ID, sharedId: COPY })).toBe('applied');
    expect(story.run('soc', 'shareInput', { inputId: ID, sharedId: uuid(562) })).toBe('already-done');
    expect(story.dossier.peek(ID)?.audience).toBe('own');
    expect(story.dossier.peek(COPY)).toMatchObject({ audience: 'shared', kind: 'SCHOOL', body: { absence: 34 } });
    expect(shownInputs(story.dossier).map((one) => one.id)).toEqual([COPY]);
    story.must('soc', 'removeInput', { inputId: COPY });
    expect(shownInputs(story.dossier).map((one) => one.id)).toEqual([ID]);
  });
});

describe('a form', () => {
  const CASES = INPUT_FORMS.flatMap((form) => FORM_ROWS[form].must.map((field) => [form, field] as const));
  it.each(CASES)('%s can not be without %s', (form, field) => {
    expect(record(opened(), 'soc', filled(form, { [field]: EMPTY[field as keyof typeof EMPTY] }))).toBe(
      `invalid-args input.${field}`,
    );
  });

  it.each([
    ['my-child', { absence: 3 }, 'absence'],
    ['attendance', { responsible: 'bup' }, 'responsible'],
    ['newly-arrived', { outcome: 'need' }, 'outcome'],
    ['my-child', { occasion: 'upper-secondary' }, 'occasion'],
    ['school-health-talk', { occasion: 'age-4' }, 'occasion'],
    ['attendance', { absence: 101 }, 'absence'],
    ['attendance', { absence: 3.5 }, 'absence'],
  ] as const)('%s does not take %o', (form, more, field) => {
    expect(record(opened(), 'soc', filled(form, more as Partial<StructuredInput>))).toBe(`invalid-args input.${field}`);
  });

  it.each([
    ['my-child', { on: '2027-03-02' }, 'on'],
    ['attendance', { from: '2026-03-07' }, 'from'],
    ['placed-child-health', { doneOn: '2026-02-01' }, 'doneOn'],
    ['placed-child-health', { doneOn: '2027-02-01', followUpOn: null }, 'doneOn'],
    ['placed-child-health', { noticeOn: '2027-02-01' }, 'noticeOn'],
    ['placed-child-health', { followUpOn: '2026-02-20' }, 'followUpOn'],
    ['psychological-assessment', { followUpOn: '2026-01-01' }, 'followUpOn'],
  ] as const)('%s has its days in order: %o', (form, more, field) => {
    expect(record(opened(), 'soc', filled(form, more))).toBe(`bad-date input.${field}`);
  });

  it('names a unit and a goal that there are', () => {
    expect(record(opened(), 'soc', filled('psychological-assessment', { responsible: 'nobody' }))).toBe(
      'not-found input.responsible',
    );
    expect(record(opened(), 'soc', filled('attendance', { goalId: uuid(999) }))).toBe('not-found');
    const story = planned();
    const [first] = story.dossier.list(goal);
    expect(record(story, 'soc', filled('attendance', { goalId: first?.id ?? '' }))).toBe('applied');
  });

  it('measures the goal that it names, by what was counted last', () => {
    const story = planned();
    const id = story.dossier.list(goal)[0]?.id ?? '';
    expect(measureOf(story.dossier, id)).toBeUndefined();
    for (const [on, absence] of [
      ['2026-03-06', 34],
      ['2026-02-20', 50],
    ] as const)
      story.must('soc', 'recordInput', {
        inputId: story.fresh(),
        shared: true,
        input: filled('attendance', { on, absence, goalId: id }),
      });
    expect(measureOf(story.dossier, id)?.body.absence).toBe(34);
    expect(measureOf(story.dossier, uuid(998))).toBeUndefined();
  });

  it('that was removed is put back, one’s own without any consent', () => {
    const story = opened();
    record(story, 'soc', filled('attendance'));
    story.must('soc', 'removeInput', { inputId: ID });
    const restore = { entity: 'structuredInput', recordId: ID, body: filled('attendance') };
    expect(story.run('soc', 'restoreRecord', restore)).toBe('applied');
    expect(shownInputs(story.dossier).map((one) => one.body.absence)).toEqual([34]);
  });

  it('that nobody has taken the assessment of lacks an assessor, until somebody has or it is done', () => {
    const of = (more: Partial<StructuredInput>) =>
      lacksAssessor(filled('psychological-assessment', more) as StructuredInput);
    expect(of({ responsible: null })).toBe(true);
    expect(of({ responsible: 'bup' })).toBe(false);
    expect(of({ responsible: null, doneOn: '2026-03-01' })).toBe(false);
    expect(lacksAssessor(filled('attendance') as StructuredInput)).toBe(false);
  });
});

describe('an edit', () => {
  const change = (field: string, from: unknown, to: unknown) => ({
    inputId: ID,
    changes: { [field]: { from, to } },
    ...NO_EDIT,
  });
  it.each([
    ['keeps the form’s fields', change('absence', 34, null), 'invalid-args changes.absence'],
    ['keeps the days in order', change('from', '2026-02-02', '2026-03-20'), 'bad-date changes.from'],
    ['stands', change('absence', 34, 20), 'applied'],
  ])('%s', (_, args, answer) => {
    const story = opened();
    record(story, 'soc', filled('attendance'));
    expect(story.run('soc', 'editInput', args)).toBe(answer);
  });

  it('of what others read asks for the consent, of one’s own alone it does not', () => {
    const withdraw = (story: Story) =>
      story.must('soc', 'withdrawConsent', {
        withdrawalId: uuid(563),
        withdrawal: {
          consentId: CONSENT,
          by: MOTHER,
          how: 'oral',
          at: story.now,
          receivedBy: 'Påhittad',
          part: 'whole',
        },
      });
    for (const [shared, answer] of [
      [true, /^rule/],
      [false, /^applied$/],
    ] as const) {
      const story = consented();
      record(story, 'soc', filled('attendance'), shared);
      withdraw(story);
      expect(story.run('soc', 'editInput', change('absence', 34, 20))).toMatch(answer);
    }
  });
});
