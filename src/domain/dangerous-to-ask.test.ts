import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitedCalls, countedCalls } from './awaited-calls';
import { call, standingCalls } from './call';
import { callsBehind } from './call-change';
import { consented, FATHER, gathered, MEETING, MEETING_BODY, MOTHER, NO_EDIT, type Story, uuid } from './case.fixture';
import { sceneDirectory } from './consent-scene';
import { factsOf } from './facts';
import { guardianStanding } from './guardian-standing';
import { importantDates } from './important-dates';
import { meeting } from './meeting';
import { dayItems } from './my-day';

const BUP = uuid(101);
const TO_MOTHER = uuid(102);
const TO_FATHER = uuid(103);
const REPLY_BY = '2026-03-20';

/** Called before anybody knew; then the calling unit notes that it is dangerous to ask the father. */
function marked(unit = 'soc'): Story {
  const calls = [
    { callId: BUP, recipient: { type: 'unit', unit: 'bup' } },
    { callId: TO_MOTHER, recipient: { type: 'guardian', guardianId: MOTHER } },
    { callId: TO_FATHER, recipient: { type: 'guardian', guardianId: FATHER } },
  ];
  const story = consented(gathered())
    .must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY })
    .must('soc', 'callMeeting', { meetingId: MEETING, replyBy: REPLY_BY, calls });
  const why = {
    standing: 'dangerous',
    attempts: [],
    cannotWait: '',
    decidedBy: 'Chefen',
    reason: 'Hot',
    at: story.now,
  };
  return story.must(unit, 'recordStanding', {
    standingId: story.fresh(),
    standing: { ...why, guardianId: FATHER },
  });
}

const stands = (story: Story) => story.dossier.get(meeting, MEETING)!;
const edit = (story: Story, field: string, to: string) => {
  const from = (stands(story).body as unknown as Record<string, string>)[field];
  return story.run('soc', 'editMeeting', { meetingId: MEETING, changes: { [field]: { from, to } }, ...NO_EDIT });
};

/** All that a convener can do to a meeting that has been called to. */
const ACTS: Record<string, (story: Story) => string> = {
  later: (story) => edit(story, 'start', '15:00'),
  earlier: (story) => edit(story, 'start', '13:00'),
  elsewhere: (story) => edit(story, 'place', 'Rum 5'),
  cancel: (story) => story.run('soc', 'cancelMeeting', { meetingId: MEETING, reason: 'Sjukdom' }),
  tell: (story) => story.run('soc', 'renewCalls', { meetingId: MEETING }),
  'tell him': (story) => story.run('soc', 'renewCall', { callId: TO_FATHER }),
  'tell each': (story) => {
    const renewed = standingCalls(story.dossier).map((one) => story.run('soc', 'renewCall', { callId: one.id }));
    return renewed.find((result) => result === 'applied') ?? renewed[0] ?? 'already-done';
  },
  'take back the mother’s': (story) => story.run('soc', 'withdrawCall', { callId: TO_MOTHER }),
  'call again': (story) =>
    story.run('soc', 'callMeeting', {
      meetingId: MEETING,
      replyBy: REPLY_BY,
      calls: [{ callId: story.fresh(), recipient: { type: 'guardian', guardianId: FATHER } }],
    }),
  wait: (story) => {
    story.now += 86_400_000;
    return 'applied';
  },
};

/** Every list of what is to be told, asked or reminded of, by the call's id. */
const led = (story: Story): Record<string, (string | null | undefined)[]> => {
  const facts = story.facts();
  const me = { person: 'soc-person', unit: 'soc' };
  return {
    behind: callsBehind(story.dossier, stands(story), facts, story.now).map((one) => one.id),
    awaited: awaitedCalls(story.dossier, facts).map((one) => one.id),
    counted: countedCalls(story.dossier, facts).map((one) => one.id),
    day: dayItems({ dossier: story.dossier, facts }, me, story.now).map((one) => one.recordId),
    dates: importantDates(story.dossier, facts, story.now).map((one) => JSON.stringify(one)),
  };
};

describe('a guardian who is dangerous to ask, called before it was known', () => {
  it('is named by no list and told nothing more, whatever is done with the meeting', () => {
    let told = 0;
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(acts, (names) => {
        const story = marked();
        const before = JSON.stringify(story.dossier.get(call, TO_FATHER));
        for (const name of names) {
          if (ACTS[name]!(story) === 'applied' && name === 'tell') told += 1;
          for (const [list, ids] of Object.entries(led(story)))
            if (ids.some((id) => id?.includes(TO_FATHER))) throw new Error(`${list} leads to him after ${name}`);
        }
        expect(JSON.stringify(story.dossier.get(call, TO_FATHER))).toBe(before);
        const all = story.dossier.list(call).filter(({ body }) => JSON.stringify(body).includes(FATHER));
        expect(all.map((one) => one.id)).toEqual([TO_FATHER]);
      }),
      { numRuns: 100, seed: 20261129 },
    );
    expect(told).toBeGreaterThan(20);
  }, 60_000);

  it('does not keep the others from being told', () => {
    const story = marked();
    edit(story, 'start', '15:00');
    expect(ACTS.tell!(story)).toBe('applied');
    expect(standingCalls(story.dossier).map((one) => [one.id, one.body.start])).toEqual([
      [BUP, '15:00'],
      [TO_MOTHER, '15:00'],
      [TO_FATHER, MEETING_BODY.start],
    ]);
  });

  it('alone is no reason to tell anybody', () => {
    const story = marked();
    for (const callId of [BUP, TO_MOTHER]) story.must('soc', 'withdrawCall', { callId });
    edit(story, 'start', '15:00');
    expect(ACTS.tell!(story)).toContain('already-done');
  });

  it('can be taken back by hand, and is then in no list either', () => {
    const story = marked().must('soc', 'withdrawCall', { callId: TO_FATHER });
    expect(Object.values(led(story)).flat()).not.toContain(TO_FATHER);
  });
});

describe('a note that only another unit has', () => {
  it.each(['renewCalls', 'renewCall'])('keeps him from being told by %s, and nobody else, whatever is done', (by) => {
    const story = marked('bup');
    const tell = () =>
      by === 'renewCalls'
        ? [ACTS.tell!(story)]
        : [BUP, TO_MOTHER, TO_FATHER].map((callId) => story.run('soc', by, { callId }));
    const before = JSON.stringify(story.dossier.get(call, TO_FATHER));
    edit(story, 'start', '15:00');
    expect(tell()).toEqual(by === 'renewCalls' ? ['applied'] : ['applied', 'applied', 'rule C8']);
    edit(story, 'place', 'Rum 5');
    story.must('soc', 'cancelMeeting', { meetingId: MEETING, reason: 'Sjukdom' });
    expect(tell()).toContain('applied');
    expect(standingCalls(story.dossier).map((one) => one.id)).toEqual([TO_FATHER]);
    expect(JSON.stringify(story.dossier.get(call, TO_FATHER))).toBe(before);
    expect(tell().at(-1)).toBe('rule C8');
  });

  it('is not asked about again once the convener has left him untold, and no list leads to him', () => {
    const story = marked('bup');
    edit(story, 'start', '15:00');
    expect(led(story).behind).toContain(TO_FATHER);
    story.must('soc', 'leaveUntold', { callId: TO_FATHER });
    edit(story, 'place', 'Rum 5');
    expect(led(story).behind).toEqual([BUP, TO_MOTHER]);
    expect(Object.values(led(story)).flat().join()).not.toContain(TO_FATHER);
    expect(story.run('soc', 'renewCall', { callId: TO_FATHER })).toBe('rule C8');
  });

  it.each([
    ['a unit, which is to be told', 'soc', BUP, 'invalid-args callId'],
    ['one of another unit', 'bup', TO_FATHER, 'not-your-unit'],
  ])('is no reason to leave %s untold', (_what, unit, callId, result) => {
    expect(marked('bup').run(unit, 'leaveUntold', { callId })).toBe(result);
  });

  it('is decided once', () => {
    const story = marked('bup').must('soc', 'leaveUntold', { callId: TO_FATHER });
    expect(story.run('soc', 'leaveUntold', { callId: TO_FATHER })).toBe('already-done');
  });

  it('does not show on the convener’s device, which holds none of it: his call waits to be told, as any would', () => {
    const story = marked('bup');
    edit(story, 'start', '15:00');
    const known = factsOf(
      story.dossier.all().filter((one) => one.entity !== guardianStanding.name),
      sceneDirectory,
    );
    const behind = (facts: typeof known) =>
      callsBehind(story.dossier, stands(story), facts, story.now).map((one) => one.id);
    expect(behind(known)).toEqual([BUP, TO_MOTHER, TO_FATHER]);
    expect(behind(story.facts())).toEqual(behind(known));
    expect(
      Object.values(led(story))
        .flat()
        .filter((id) => id === TO_FATHER),
    ).toHaveLength(1);
  });
});
