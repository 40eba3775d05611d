import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, ActionStatus } from './action';
import { addDays } from './civil-date';
import type { MatrixAction, MatrixNeed } from './plan-matrix';
import { GLANCES, planOverview } from './plan-overview';

const TODAY = '2026-11-26';
const BUP: Action['responsible'] = { type: 'unit', unit: 'bup', person: '' };
const SOC: Action['responsible'] = { type: 'unit', unit: 'soc', person: '' };
const FAMILY: Action['responsible'] = { type: 'family', who: 'Mamma' };

let next = 0;
function action(part: Partial<Action>): MatrixAction {
  next += 1;
  const body: Action = {
    goalId: null,
    needId: null,
    text: '',
    responsible: BUP,
    start: null,
    due: '2026-12-01',
    indicator: '',
    status: 'not-started',
    ...part,
  };
  return {
    entry: { id: `a${next}`, entity: 'action', unit: 'soc', body } as MatrixAction['entry'],
    unowned: body.responsible === null,
    undated: body.start === null && body.due === null,
    report: null,
    status: body.status,
  };
}
const need = (text: string | null, ...actions: MatrixAction[]): MatrixNeed => ({
  need: text === null ? null : ({ id: text, entity: 'need', unit: 'soc', body: { text } } as MatrixNeed['need']),
  goals: [{ goal: null, actions }],
});
const only = (...actions: MatrixAction[]) => planOverview([need('Sömn', ...actions)], TODAY).rows[0]?.cells[0];

describe('the plan at a glance', () => {
  it.each<[string, Partial<Action>, object | null]>([
    ['done, though its day has passed', { status: 'done', due: '2026-11-01' }, { done: 1 }],
    ['late', { due: '2026-11-25' }, { late: 1 }],
    ['left on its last day', { due: TODAY }, { left: 1 }],
    ['left where it only has a beginning', { start: '2026-11-01', due: null }, { left: 1 }],
    ['without a date', { due: null }, { undated: 1 }],
    ['called off: not counted', { status: 'cancelled' }, null],
  ])('%s', (_what, part, stand) => {
    const cell = only(action(part));
    const none = { late: 0, undated: 0, left: 0, done: 0 };
    expect(cell?.stand ?? null).toEqual(stand && { ...none, ...stand });
  });

  it.each<[string, Partial<Action>, number]>([
    ['owned by nobody', { responsible: null }, 1],
    ['done by nobody in particular', { responsible: null, status: 'done' }, 0],
    ['owned', {}, 0],
  ])('counts what is unowned: %s', (_what, part, unowned) => {
    expect(only(action(part))?.unowned).toBe(unowned);
  });

  it('has a column for each who answers for anything: units, the family, others, nobody', () => {
    const { owners, rows } = planOverview(
      [
        need('Sömn', action({ responsible: null }), action({ responsible: FAMILY }), action({ responsible: SOC })),
        need('Skola', action({ responsible: { type: 'other', name: 'Tränaren' } }), action({}), action({})),
        need('Vänner'),
      ],
      TODAY,
    );
    expect(owners).toEqual([
      { type: 'unit', unit: 'soc' },
      { type: 'unit', unit: 'bup' },
      { type: 'family' },
      { type: 'other' },
      { type: 'nobody' },
    ]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.count ?? 0))).toEqual([
      [1, 0, 1, 0, 1],
      [0, 2, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('leads to the most pressing action of a cell: late, then undated, then left, then done', () => {
    const [done, left, undated, late] = [
      action({ status: 'done' }),
      action({}),
      action({ due: null }),
      action({ due: '2026-11-01' }),
    ] as const;
    expect(only(done, left, undated, late)?.firstId).toBe(late.entry.id);
    expect(only(done, left, undated)?.firstId).toBe(undated.entry.id);
    expect(only(done, left)?.firstId).toBe(left.entry.id);
    expect(only(done)?.firstId).toBe(done.entry.id);
  });

  it('counts every action that was not called off once, in one cell', () => {
    const any = fc.record({
      responsible: fc.constantFrom<Action['responsible']>(null, BUP, SOC, FAMILY, { type: 'other', name: 'x' }),
      status: fc.constantFrom(...ActionStatus.options),
      due: fc.option(fc.integer({ min: -9, max: 9 }).map((days) => addDays(TODAY, days))),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 6 }), { maxLength: 5 }), (plan) => {
        const needs = plan.map((actions, at) => need(`${at}`, ...actions.map(action)));
        const { owners, rows } = planOverview(needs, TODAY);
        rows.forEach(({ cells }, at) => {
          expect(cells).toHaveLength(owners.length);
          const counted = plan[at]?.filter(({ status }) => status !== 'cancelled').length;
          expect(cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0)).toBe(counted);
          for (const cell of cells)
            if (cell) expect(GLANCES.reduce((sum, glance) => sum + cell.stand[glance], 0)).toBe(cell.count);
        });
      }),
    );
  });
});
