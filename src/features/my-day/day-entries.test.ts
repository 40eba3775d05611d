import { describe, expect, it } from 'vitest';
import { ITEM_ROUTES, placeOf } from '#domain/case-pages';
import { DAY_ITEMS, type DayItem } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';
import { type DayEntry, toDoNow } from './day-entries';

const TODAY = '2026-11-26';
const entry = (item: DayItem['item'] | null, due: string | null): DayEntry => ({
  key: `${item} ${due}`,
  view: { id: 'x' } as DossierView,
  words: { sv: '', en: '' },
  due,
  route: '/arenden/$caseId',
  hash: undefined,
  item,
});
const order = (...entries: DayEntry[]) => toDoNow(entries, TODAY).map((one) => one.key);

describe('what to do now', () => {
  it('stands in the order in which it hurts, whatever the order it came in', () => {
    const all = [...DAY_ITEMS].reverse().map((item) => entry(item, null));
    const shown = DAY_ITEMS.filter((item) => !['meeting', 'follow-up-overdue', 'consent-ends'].includes(item));
    expect(order(...all)).toEqual(shown.map((item) => `${item} null`));
  });

  it.each<[string, DayEntry[], string[]]>([
    [
      'the longest overdue first',
      [entry('action-overdue', '2026-11-20'), entry('action-overdue', '2026-11-02')],
      ['action-overdue 2026-11-02', 'action-overdue 2026-11-20'],
    ],
    [
      'a call that is to be answered before an action that is due next week',
      [entry('action-due', '2026-11-27'), entry('call-to-answer', '2026-12-01')],
      ['call-to-answer 2026-12-01', 'action-due 2026-11-27'],
    ],
    [
      'a late task before a call, one of today after it',
      [entry(null, TODAY), entry('call-to-answer', '2026-12-01'), entry(null, '2026-11-25')],
      ['null 2026-11-25', 'call-to-answer 2026-12-01', `null ${TODAY}`],
    ],
    ['no task of a later day', [entry(null, '2026-11-27')], []],
  ])('%s', (_what, entries, expected) => {
    expect(order(...entries)).toEqual(expected);
  });
});

describe('one click to where it is solved', () => {
  it.each<[DayItem['item'], string, string | undefined]>([
    ['action-overdue', '/plan', 'r1'],
    ['follow-up-overdue', '/uppfoljning', undefined],
    ['meeting', '/mote', undefined],
    ['call-to-answer', '/kalla', undefined],
    ['reply-overdue', '/kalla', undefined],
    ['call-not-mailed', '/kalla', undefined],
    ['invitation-to-answer', '/verksamheter', undefined],
    ['handover-to-answer', '/verksamheter', 'samordning'],
    ['handover-declined', '/verksamheter', 'samordning'],
    ['verify-consent', '/samtycke', undefined],
    ['action-to-accept', '/plan', 'r1'],
    ['turned-18', '/18-ar', undefined],
    ['consent-ends', '/samtycke', undefined],
    ['action-due', '/plan', 'r1'],
    ['follow-up-due', '/uppfoljning', undefined],
    ['move-ahead', '/flytt', undefined],
    ['turns-18', '/18-ar', undefined],
    ['no-consent', '/samtycke', undefined],
    ['no-coordinator', '/verksamheter', 'samordning'],
    ['no-follow-up-date', '/plan', 'ansvar'],
    ['action-unowned', '/plan', 'r1'],
  ])('%s: %s, at %s', (item, page, place) => {
    expect(ITEM_ROUTES[item]).toBe(`/arenden/$caseId${page}`);
    expect(placeOf({ item, recordId: 'r1' })).toBe(place);
  });
});
