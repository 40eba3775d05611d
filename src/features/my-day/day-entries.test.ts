import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { DAY_GROUPS, DAY_ITEMS, type DayGroup, type DayItem } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';
import { type DayEntry, dayParts, ofEveryKind } from './day-entries';

const TODAY = '2026-11-26';
const entry = (item: DayItem['item'] | null, due: string | null): DayEntry => ({
  key: `${item} ${due}`,
  view: { id: 'x' } as DossierView,
  words: { sv: '', en: '' },
  due,
  place: { route: '/arenden/$caseId' },
  item,
  recordId: null,
});
const order = (...entries: DayEntry[]) =>
  dayParts(entries, TODAY).flatMap((part) => part.entries.map((one) => one.key));
const whole = DAY_ITEMS.map((item) => entry(item, null));

describe('what to do now', () => {
  it.each<[DayGroup, DayItem['item'][]]>([
    ['late', ['action-overdue', 'follow-up-overdue', 'year-point-late']],
    ['soon', ['action-due', 'year-point-due']],
    ['meetings', ['meeting']],
    ['answers', ['call-to-answer', 'reply-overdue', 'call-not-mailed']],
    ['consents', ['consent-ends']],
    ['lacks', ['no-consent', 'no-coordinator', 'no-follow-up-date', 'action-unowned']],
  ])('%s: %j', (group, items) => {
    const part = dayParts(whole, TODAY).find((one) => one.group === group);
    expect(part?.entries.map(({ item }) => item)).toEqual(expect.arrayContaining(items));
  });

  it('stands in the order of the issue: late, meetings, answers, consents, what lacks', () => {
    const named: DayGroup[] = ['late', 'meetings', 'answers', 'consents', 'lacks'];
    const groups = dayParts(whole, TODAY).map(({ group }) => group);
    expect(groups.filter((group) => named.includes(group))).toEqual(named);
  });

  it('holds everything once and in one order, whatever order it came in', () => {
    const dated = fc.record({
      item: fc.option(fc.constantFrom(...DAY_ITEMS)),
      due: fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days))),
    });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (given, dice) => {
        const entries = given.map(({ item, due }, at) => ({ ...entry(item, due), key: `${item} ${due} ${at}` }));
        const shuffled = entries
          .map((one) => ({ one, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const kinds = (some: DayEntry[]) => order(...some).map((key) => key.replace(/ \d+$/, ''));
        expect(kinds(shuffled)).toEqual(kinds(entries));
        expect(order(...shuffled).sort()).toEqual(entries.map(({ key }) => key).sort());
        const groups = dayParts(shuffled, TODAY).map(({ group }) => DAY_GROUPS.indexOf(group));
        expect(groups).toEqual([...new Set(groups)].sort((a, b) => a - b));
      }),
    );
  });

  it.each<[string, DayEntry[], string[]]>([
    [
      'the longest overdue first',
      [entry('action-overdue', '2026-11-20'), entry('action-overdue', '2026-11-02')],
      ['action-overdue 2026-11-02', 'action-overdue 2026-11-20'],
    ],
    [
      'a late follow-up before a meeting, and a meeting before a call',
      [entry('call-to-answer', '2026-11-27'), entry('meeting', TODAY), entry('follow-up-overdue', '2026-11-25')],
      ['follow-up-overdue 2026-11-25', `meeting ${TODAY}`, 'call-to-answer 2026-11-27'],
    ],
    [
      'a follow-up before a meeting that is later, and after one that is sooner',
      [entry('meeting', '2026-12-01'), entry('follow-up-near', '2026-11-27'), entry('meeting', TODAY)],
      [`meeting ${TODAY}`, 'follow-up-near 2026-11-27', 'meeting 2026-12-01'],
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
    [
      'a late task after a follow-up that is as late',
      [entry(null, '2026-11-17'), entry('follow-up-overdue', '2026-11-17')],
      ['follow-up-overdue 2026-11-17', 'null 2026-11-17'],
    ],
    [
      'a late fixed point of the county after what is late for a child, and before a meeting',
      [entry('meeting', TODAY), entry('year-point-late', '2026-10-31'), entry('follow-up-overdue', '2026-11-25')],
      ['follow-up-overdue 2026-11-25', 'year-point-late 2026-10-31', `meeting ${TODAY}`],
    ],
    [
      'a fixed point that is to come after an action that is due, and before what a case lacks',
      [entry('no-consent', null), entry('year-point-due', '2026-11-27'), entry('action-due', '2026-12-01')],
      ['action-due 2026-12-01', 'year-point-due 2026-11-27', 'no-consent null'],
    ],
    [
      'a consent that ends before a case without one',
      [entry('no-consent', null), entry('consent-ends', '2026-12-20')],
      ['consent-ends 2026-12-20', 'no-consent null'],
    ],
  ])('%s', (_what, entries, expected) => {
    expect(order(...entries)).toEqual(expected);
  });

  it('says nothing of a part that is empty', () => {
    expect(dayParts([], TODAY)).toEqual([]);
  });
});

describe('the rows of a part that are shown unasked', () => {
  const late = (item: DayItem['item'] | null, days: number, count = 1) =>
    Array.from({ length: count }, (_, nth) => entry(item, addDays(TODAY, nth - days)));
  const shown = (entries: DayEntry[]) => ofEveryKind(entries, 6).map(({ key }) => key);
  const actions = late('action-overdue', 20, 6).map(({ key }) => key);

  it.each<[string, DayEntry[], string[]]>([
    ['six or fewer are all of them', late('action-overdue', 20, 6), actions],
    ['of one kind, the first six', late('action-overdue', 20, 9), actions],
    [
      'a late follow-up stands beside late actions, however many they are',
      [...late('action-overdue', 20, 9), ...late('follow-up-overdue', 2)],
      [...actions.slice(0, 5), 'follow-up-overdue 2026-11-24'],
    ],
    [
      'so do a review of acute protection and a late task',
      [...late('action-overdue', 20, 9), ...late(null, 3, 2), ...late('acute-to-review', 1)],
      [...actions.slice(0, 4), 'null 2026-11-23', 'acute-to-review 2026-11-25'],
    ],
    [
      'of more kinds than six, one each',
      ['call-to-answer', 'reply-overdue', 'call-not-mailed', 'invitation-to-answer']
        .flatMap((item) => late(item as DayItem['item'], 1, 2))
        .concat(
          ['handover-to-answer', 'handover-declined', 'action-to-accept'].flatMap((item) =>
            late(item as DayItem['item'], 1, 2),
          ),
        ),
      [
        'call-to-answer',
        'reply-overdue',
        'call-not-mailed',
        'invitation-to-answer',
        'handover-to-answer',
        'handover-declined',
        'action-to-accept',
      ].map((item) => `${item} 2026-11-25`),
    ],
  ])('%s', (_name, entries, keys) => expect(shown(entries)).toEqual(keys));
});
