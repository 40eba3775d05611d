import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, openFamily } from '#tests/contract/family';

let c: County;
let ylva: TestDevice;
let ids: FamilyIds;
let calls: { meeting: string; bup: string; mother: string; father: string };

const MEETING = {
  purpose: 'sip' as const,
  date: '2026-12-03',
  start: '14:00',
  minutes: 60,
  place: 'Biblioteket',
  link: '' as const,
  question: 'Vad behövs?',
  chair: 'A',
  scribe: 'B',
  interpreter: '',
  childPart: { how: 'part' as const, support: '', toldBy: '' },
};

beforeAll(async () => {
  c = await county(await openMemory());
});

/** Everybody is called; then BUP, and BUP alone, notes that it is dangerous to ask the father; then the meeting moves. */
beforeEach(async () => {
  ylva = await c.device('ylva');
  const ester = await c.device('ester');
  ids = await openFamily(ylva);
  await invite(ylva, ids.dossier, c.unit('bup'));
  const [meeting, bup, mother, father] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  calls = { meeting, bup, mother, father };
  await ylva.must(ids.dossier, 'planMeeting', { meetingId: meeting, meeting: MEETING });
  await ylva.must(ids.dossier, 'callMeeting', {
    meetingId: meeting,
    replyBy: '2026-12-01',
    calls: [
      { callId: bup, recipient: { type: 'unit', unit: c.unit('bup') } },
      { callId: mother, recipient: { type: 'guardian', guardianId: ids.mother } },
      { callId: father, recipient: { type: 'guardian', guardianId: ids.father } },
    ],
  });
  await ylva.must(
    ids.dossier,
    'recordConsent',
    consentArgs(ids, { releasing: [ylva.unit], receiving: [{ unit: ester.unit, kinds: ['IDENTITY'] }] }),
  );
  await ester.pull();
  await ester.must(ids.dossier, 'recordStanding', {
    standingId: randomUUID(),
    standing: {
      guardianId: ids.father,
      standing: 'dangerous',
      attempts: [],
      cannotWait: '',
      decidedBy: 'Gunvor',
      reason: 'Hot',
      at: c.time.now,
    },
  });
  const changes = { start: { from: '14:00', to: '15:00' } };
  await ylva.must(ids.dossier, 'editMeeting', { meetingId: meeting, changes, conflictIds: {} });
});

/** What each call says of the time, as the convener’s device holds it after a pull. */
async function told() {
  await ylva.pull();
  const of = (id: string) => ylva.records(ids.dossier).find((record) => record.id === id)?.body.start;
  return { bup: of(calls.bup), mother: of(calls.mother), father: of(calls.father) };
}
const [BEFORE, AFTER] = ['14:00', '15:00'];

describe('the convener moves a meeting that a guardian was called to whom another unit knows to be dangerous to ask', () => {
  it('and each is told by a change of its own: the others’ go through, his is refused as a call anew is', async () => {
    const { answers } = await ylva.push(
      [calls.father, calls.bup, calls.mother].map((callId) => ylva.queue(ids.dossier, 'renewCall', { callId })),
    );
    const anew = await ylva.do(ids.dossier, 'callMeeting', {
      meetingId: calls.meeting,
      replyBy: '2026-12-01',
      calls: [{ callId: randomUUID(), recipient: { type: 'guardian', guardianId: ids.father } }],
    });
    const plain = ({ id: _, seq: __, dossierSeq: ___, ...rest }: Record<string, unknown>) => rest;
    expect(answers.map((one) => plain({ ...one }))).toEqual([
      { result: 'refused', code: 'not-permitted' },
      { result: 'applied' },
      { result: 'applied' },
    ]);
    expect(plain({ ...anew })).toEqual(plain({ ...answers[0] }));
    expect(await told()).toEqual({ bup: AFTER, mother: AFTER, father: BEFORE });
    expect(JSON.stringify(ylva.records(ids.dossier))).not.toContain('dangerous');
  });

  it('on a device of an earlier version: the others are told, and then his alone is refused', async () => {
    await ylva.must(ids.dossier, 'renewCalls', { meetingId: calls.meeting });
    expect(await told()).toEqual({ bup: AFTER, mother: AFTER, father: BEFORE });
    expect(await ylva.do(ids.dossier, 'renewCalls', { meetingId: calls.meeting })).toMatchObject({
      result: 'refused',
      code: 'not-permitted',
    });
  });

  it('and has it cancelled: nobody tells him that either', async () => {
    await ylva.must(ids.dossier, 'cancelMeeting', { meetingId: calls.meeting, reason: 'Sjukdom' });
    expect(await ylva.do(ids.dossier, 'renewCall', { callId: calls.father })).toMatchObject({ code: 'not-permitted' });
    await ylva.must(ids.dossier, 'renewCall', { callId: calls.mother });
    await ylva.pull();
    const ended = (id: string) => ylva.records(ids.dossier).find((record) => record.id === id)?.body.ended;
    expect([ended(calls.father), ended(calls.mother)]).toEqual([undefined, { how: 'cancelled', reason: 'Sjukdom' }]);
  });

  it('and leaves him untold: nothing says why, and his call stands as it was', async () => {
    await ylva.do(ids.dossier, 'renewCall', { callId: calls.father });
    await ylva.must(ids.dossier, 'leaveUntold', { callId: calls.father });
    expect(await told()).toMatchObject({ father: BEFORE });
    const his = ylva.records(ids.dossier).find((record) => record.id === calls.father);
    expect(his?.body.untold).toEqual({ at: c.time.now, name: 'Påhittade ylva' });
    expect(JSON.stringify(ylva.records(ids.dossier))).not.toContain('dangerous');
  });

  it('the audit alone says which rule it was', async () => {
    await ylva.do(ids.dossier, 'renewCall', { callId: calls.father });
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ rule: string }>(`select rule from audit where dossier_id = $1 and act = 'renewCall'`, [
        ids.dossier,
      ]),
    );
    expect(rows).toEqual([{ rule: 'C8' }]);
  });
});
