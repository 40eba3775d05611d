import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, MONDAY, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { type FamilyIds, newFamily, openArgs, openFamily } from '#tests/contract/family';

const HOUR = 3_600_000;
/** The midnight, in Stockholm, of the day on which the young person turns 18. */
const TURNS = Date.parse('2026-11-25T00:00:00+01:00');
let c: County;
let ylva: TestDevice;
let ids: FamilyIds;
let meetingId: string;
beforeAll(async () => {
  c = await county(await openMemory());
});
beforeEach(async () => {
  c.time.now = MONDAY;
  ylva = await c.device('ylva');
  ids = await openFamily(ylva, newFamily());
  const { birthDate, identity } = openArgs(ids).child;
  await ylva.must(ids.dossier, 'editChild', {
    childId: ids.childId,
    changes: {
      birthDate: { from: birthDate, to: '2008-11-25' },
      identity: { from: identity, to: { type: 'other', value: 'ny' } },
    },
    conflictIds: {},
  } as never);
  meetingId = randomUUID();
  await ylva.must(ids.dossier, 'planMeeting', {
    meetingId,
    meeting: {
      purpose: 'sip',
      date: '2026-12-03',
      start: '14:00',
      minutes: 60,
      place: 'Biblioteket',
      link: '',
      question: 'Vad behövs?',
      chair: 'A',
      scribe: 'B',
      interpreter: '',
      childPart: { how: 'part', support: '', toldBy: '' },
    },
  });
});

/** The mother is called, as a device sends it that says when it was done (ms). */
async function callMother(at: number) {
  const call = ylva.queue(ids.dossier, 'callMeeting', {
    meetingId,
    replyBy: '2026-12-01',
    calls: [{ callId: randomUUID(), recipient: { type: 'guardian', guardianId: ids.mother } }],
  });
  const [answer] = (await ylva.push([{ ...call, at }])).answers;
  const { rows } = await c.database.withPolicy((policy) =>
    policy.query<{ device_at: number; at: number }>('select device_at, at from mutation where id = $1', [call.id]),
  );
  return { answer, told: rows[0] };
}

describe('a call to a guardian that reaches the server after the 18th birthday', () => {
  it('stands where the device says that it was made before; both times are kept', async () => {
    c.time.now = TURNS + HOUR;
    const { answer, told } = await callMother(TURNS - 1);
    expect(answer).toMatchObject({ result: 'applied' });
    expect(told).toEqual({ device_at: TURNS - 1, at: TURNS + HOUR });
  });

  it.each([
    ['at that very instant', TURNS],
    ['by a clock that runs ahead', TURNS + 24 * HOUR],
  ])('is refused where it was made %s, and says to whom to turn', async (_when, at) => {
    c.time.now = TURNS + HOUR;
    expect((await callMother(at)).answer).toMatchObject({
      result: 'refused',
      code: 'rule',
      rule: 'B9',
      remedy: 'turn-to-the-person',
    });
  });

  it('is refused by the server’s clock from the first instant on, and taken until the last before', async () => {
    c.time.now = TURNS - 1;
    expect((await callMother(TURNS + HOUR)).answer).toMatchObject({ result: 'applied' });
    c.time.now = TURNS;
    expect((await callMother(TURNS)).answer).toMatchObject({ result: 'refused', rule: 'B9' });
  });
});
