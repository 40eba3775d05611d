import { afterEach, describe, expect, it } from 'vitest';
import { consented, MEETING, MEETING_BODY, MOTHER, type Story, uuid } from '#domain/case.fixture';
import { sceneDirectory } from '#domain/consent-scene';
import { openDossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import { MUTATIONS } from '#domain/mutations';
import type { AnyRec } from '#domain/record';
import { type Bench, judge } from './judge';

const NEED = uuid(700);
const STANDING = uuid(701);
const needArgs = { needId: NEED, kind: 'SOCIAL', need: { text: 'Lugnare mornar' } };

/** The bench of somebody at a unit, from whom the records of `hidden` are hidden. */
function benchOf(story: Story, unit: string, hidden: (record: AnyRec) => boolean = () => false): Bench {
  const all = story.dossier.all();
  return {
    actor: story.actor(unit),
    now: story.now,
    units: sceneDirectory,
    view: openDossier(
      story.dossier.id,
      all.filter((record) => !hidden(record)),
    ),
    facts: () => factsOf(all, sceneDirectory),
    hidden: (id) => all.find((record) => record.id === id),
  };
}
const said = (judgement: ReturnType<typeof judge>) =>
  judgement.result === 'applied'
    ? 'applied'
    : [judgement.told.code, judgement.told.detail.rule, judgement.why.code, judgement.why.detail.rule];
const REFUSED = { result: 'refused' };

describe('a change that is judged', () => {
  it('gives what it wrote, and the next one of the same batch sees it', () => {
    const bench = benchOf(consented(), 'soc');
    const judgement = judge(bench, 'nameNeed', needArgs);
    expect(judgement).toMatchObject({ result: 'applied', changes: [{ id: NEED, unit: 'soc', by: 'soc-person' }] });
    expect(said(judge(bench, 'nameNeed', needArgs))).toEqual(['id-taken', undefined, 'id-taken', undefined]);
    const changes = { text: { from: 'Lugnare mornar', to: 'Lugna mornar' } };
    const edit = judge(bench, 'editNeed', { needId: NEED, changes, conflictIds: {} });
    expect(edit).toMatchObject({ result: 'applied', changes: [{ id: NEED, body: { text: 'Lugna mornar' } }] });
  });

  it('leaves nothing behind where it is refused', () => {
    const bench = benchOf(consented(), 'soc');
    const before = bench.view.all().length;
    const judgement = judge(bench, 'nameNeed', { ...needArgs, kind: 'COUNSELLING' });
    expect([judgement, said(judgement)[0]]).toEqual([expect.objectContaining(REFUSED), 'invalid-args']);
    expect([bench.view.all().length, bench.view.changes()]).toEqual([before, []]);
  });
});

describe('a refusal', () => {
  /** A meeting to which the mother is called, who by another unit's note is dangerous to ask. */
  function dangerous() {
    const story = consented().must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });
    return story.must('bup', 'recordStanding', {
      standingId: STANDING,
      standing: {
        guardianId: MOTHER,
        standing: 'dangerous',
        attempts: [],
        cannotWait: '',
        decidedBy: 'Kim Exempel',
        reason: 'Hot.',
        at: story.now,
      },
    });
  }
  const call = {
    meetingId: MEETING,
    replyBy: '2026-03-20',
    calls: [{ callId: uuid(702), recipient: { type: 'guardian', guardianId: MOTHER } }],
  };
  const isStanding = (record: AnyRec) => record.entity === 'guardianStanding';

  it('that the actor’s own device would have given is told, with its rule', () => {
    expect(said(judge(benchOf(dangerous(), 'soc'), 'callMeeting', call))).toEqual(['rule', 'C8', 'rule', 'C8']);
  });

  it('that rests on what is hidden from the actor is told as not permitted, and whole to the log', () => {
    const bench = benchOf(dangerous(), 'soc', isStanding);
    expect(said(judge(bench, 'callMeeting', call))).toEqual(['not-permitted', undefined, 'rule', 'C8']);
    expect(bench.view.changes()).toEqual([]);
  });

  it('whose rule the device would have told otherwise is not told either', () => {
    // The device knows that she is dangerous to ask; the server also that the child has come of age, and asks that alone.
    const bench = benchOf(dangerous(), 'soc');
    const grown = (record: AnyRec) =>
      record.entity === 'child' ? { ...record, body: { ...record.body, birthDate: '2000-05-04' } } : record;
    const facts = () =>
      factsOf(
        bench.view
          .all()
          .filter((record) => !isStanding(record))
          .map(grown),
        sceneDirectory,
      );
    expect(said(judge({ ...bench, facts }, 'callMeeting', call))).toEqual(['not-permitted', undefined, 'rule', 'B9']);
  });
});

describe('whatever the change itself thinks', () => {
  const { run } = MUTATIONS.nameNeed;
  const mutation = MUTATIONS.nameNeed as { run: typeof run };
  afterEach(() => void (mutation.run = run));

  it('it does not write onto an id that is hidden from the actor, nor learn that it is taken', () => {
    const story = consented().must('bup', 'nameNeed', { ...needArgs, kind: 'HEALTH' });
    const bench = benchOf(story, 'soc', (record) => record.id === NEED);
    const before = bench.view.all().length;
    const judgement = judge(bench, 'nameNeed', needArgs);
    expect(judgement).toMatchObject(REFUSED);
    expect(said(judgement)).toEqual(['not-permitted', undefined, 'id-taken', undefined]);
    expect(bench.view.all()).toHaveLength(before);
  });

  it('it writes onto an id that lies there already where the actor sees it', () => {
    const bench = benchOf(consented().must('soc', 'nameNeed', needArgs), 'soc');
    const changes = { text: { from: 'Lugnare mornar', to: 'Lugna mornar' } };
    expect(said(judge(bench, 'editNeed', { needId: NEED, changes, conflictIds: {} }))).toBe('applied');
  });

  it.each([
    ['another unit', { unit: 'bup' }],
    ['another person', { person: 'somebody else' }],
  ])('it does not write in the name of %s', (_whom, whose) => {
    const bench = benchOf(consented(), 'soc');
    mutation.run = (dossier, args, ctx) => run(dossier, args, { ...ctx, actor: { ...ctx.actor, ...whose } });
    expect(said(judge(bench, 'nameNeed', needArgs))).toEqual(['not-permitted', undefined, 'not-your-unit', undefined]);
    expect(bench.view.changes()).toEqual([]);
  });
});
