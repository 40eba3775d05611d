import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { editGoal, goal, setGoal } from '#domain/goal';
import { goalOutcome, recordGoalOutcome } from '#domain/goal-outcome';
import { Refusal } from '#domain/refusal';
import { UNIT } from '#mocks/families/units';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld } from '#tests/world/device-world';
import type { TestDevice } from '#tests/world/test-device';
import type { Device } from './device';
import { DeviceProvider } from './device-context';
import { changedFields, formChange, type IdOf, useChangeForm } from './use-change-form';

let ylva: TestDevice;
let caseId: string;
beforeEach(async () => {
  ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  caseId = opened.caseId;
  await invite(ylva, caseId, UNIT.nurses);
  await consentOfBoth(ylva, opened);
});

const START = { text: '', next: '' };
/** A goal and its outcome: two changes, of which the second points at the first. */
const goalAndOutcome = (now: typeof START, _seen: typeof START, idOf: IdOf) => [
  formChange('goal', setGoal, {
    goalId: idOf('goal'),
    goal: { needId: null, longTerm: false, text: now.text, indicator: '', targetDate: null },
  }),
  formChange('outcome', recordGoalOutcome, {
    outcomeId: idOf('outcome'),
    outcome: { followUpId: null, goalId: idOf('goal'), result: 'not-reached', why: '', next: now.next },
  }),
];

const formOn = (device: Device) =>
  renderHook(() => useChangeForm(caseId, 'form', START, goalAndOutcome), {
    wrapper: ({ children }: { children: ReactNode }) => <DeviceProvider value={device}>{children}</DeviceProvider>,
  }).result;
const goals = () => ylva.dossier(caseId)?.dossier.list(goal) ?? [];
const outcomes = () => ylva.dossier(caseId)?.dossier.list(goalOutcome) ?? [];
const save = (form: { current: { save(): Promise<boolean> } }) => act(async () => void (await form.current.save()));

describe('a form that becomes several changes', () => {
  it('marks nothing before the first try, then each fault by its field until it is mended', async () => {
    const form = formOn(ylva);
    expect(form.current.faults).toEqual({});
    await save(form);
    expect(Object.keys(form.current.faults)).toEqual(['text']);
    act(() => form.current.set({ text: 'Sover nio timmar' }));
    expect(form.current.faults).toEqual({});
  });

  it('makes none of them where a rule would refuse one, and points at the field', async () => {
    const form = formOn(ylva);
    act(() => form.current.set({ text: 'Sover nio timmar' }));
    await save(form);
    expect(form.current.refused).toMatchObject({ refusal: { code: 'needs-reason' }, field: 'next' });
    expect(goals()).toEqual([]);
    expect(form.current.values.text).toBe('Sover nio timmar');
  });

  it('makes all of them in order, and the draft is gone', async () => {
    const form = formOn(ylva);
    act(() => form.current.set({ text: 'Sover nio timmar', next: 'Nytt försök' }));
    await save(form);
    expect(outcomes()[0]?.body.goalId).toBe(goals()[0]?.id);
    expect(ylva.drafts.get('form')).toBeUndefined();
  });

  it('makes nothing twice when a second try follows a refusal half-way', async () => {
    let refuse = true;
    const halfway: Device = {
      ...ylva,
      mutate: async (id, mutation, args) =>
        mutation.name === 'recordGoalOutcome' && refuse
          ? { ok: false, refusal: new Refusal('not-permitted') }
          : ylva.mutate(id, mutation, args),
    };
    const form = formOn(halfway);
    act(() => form.current.set({ text: 'Sover nio timmar', next: 'Nytt försök' }));
    await save(form);
    expect(form.current.refused?.refusal.code).toBe('not-permitted');
    expect([goals().length, outcomes().length]).toEqual([1, 0]);
    refuse = false;
    await save(form);
    expect([goals().length, outcomes().length]).toEqual([1, 1]);
    expect(outcomes()[0]?.body.goalId).toBe(goals()[0]?.id);
  });
});

describe('a form that opens a new dossier', () => {
  it('makes its id itself, and keeps it with the words until the form is opened again', () => {
    const start = () =>
      renderHook(() => useChangeForm(null, 'start', START, goalAndOutcome), {
        wrapper: ({ children }: { children: ReactNode }) => <DeviceProvider value={ylva}>{children}</DeviceProvider>,
      });
    const first = start();
    const { dossierId } = first.result.current;
    act(() => first.result.current.set({ text: 'Sover' }));
    first.unmount();
    const again = start().result.current;
    expect([again.dossierId, again.values.text, again.restored]).toEqual([dossierId, 'Sover', true]);
    expect(ylva.dossier(dossierId)).toBeUndefined();
  });
});

describe('what an edit sends', () => {
  const idOf: IdOf = (name) => name;

  it('is what was seen and what stands now, for the fields that differ', () => {
    const edit = changedFields({ text: 'a', due: null }, { text: 'b', due: null }, ['text', 'due'], idOf);
    expect(edit).toEqual({
      changes: { text: { from: 'a', to: 'b' } },
      conflictIds: { text: 'conflict.text' },
    });
  });

  it('is nothing where nothing differs, whatever the order of an object’s keys', () => {
    const seen = { who: { type: 'unit', unit: 'bup' } };
    const now = { who: { unit: 'bup', type: 'unit' } };
    expect(changedFields(seen, now, ['who'], idOf)).toBeUndefined();
  });

  it('names the field of a fault in an edit', () => {
    const change = formChange('edit', editGoal, {
      goalId: crypto.randomUUID(),
      changes: { text: { from: 'a', to: '' } },
      conflictIds: {},
    });
    expect(change.mutation.args.safeParse(change.args).error?.issues[0]?.path).toEqual(['changes', 'text', 'to']);
  });
});
