// Texts that were written without a network, and that a consent has opened before they came.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addConsentAnswer } from '#domain/consent-answer';
import { lateText } from '#domain/late-text';
import { dayItems } from '#domain/my-day';
import { editNeed, nameNeed } from '#domain/need';
import { unconfirmedTexts } from '#domain/unconfirmed-texts';
import { UNIT } from '#mocks/families/units';
import { openMemory } from '#tests/contract/engines';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { type Synced, syncedWorld } from '#tests/world/synced-world';

const MINUTE = 60_000;
let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

/** The nurse has checked early that the teachers may read; the father’s yes is missing. Her laptop and her tablet know that. */
async function almostOpen() {
  const world = await syncedWorld(database);
  const [ylva, laptop, tablet] = [
    await world.device('ylva'),
    await world.device('nadja'),
    await world.device('nadja'),
  ] as const;
  const [social, nurse] = [ylva.tab.device, laptop.tab.device];
  const all = async () => {
    world.clock.pass(MINUTE);
    for (const one of [ylva, laptop, tablet, ylva]) expect(await one.sync()).toBeNull();
    world.clock.pass(MINUTE);
  };
  const tilde = await openTilde(social);
  const { caseId, mother, father } = tilde;
  await invite(social, caseId, UNIT.nurses, UNIT.teachers);
  const between = await consentOfBoth(social, tilde);
  await all();
  await verify(nurse, caseId, between);
  const units = [UNIT.nurses, UNIT.teachers];
  const consentId = await consentOfBoth(social, tilde, units, ['IDENTITY', 'PLAN_ACTION'], [mother]);
  await all();
  await verify(nurse, caseId, consentId);
  await all();
  const needId = crypto.randomUUID();
  return {
    all,
    pass: () => world.clock.pass(MINUTE),
    laptop,
    tablet,
    /** The nurse writes on her laptop, which is not sent yet. */
    writes: (text: string) => nurse.mutate(caseId, nameNeed, { needId, kind: 'PLAN_ACTION', need: { text } }),
    edits: (from: string, to: string) =>
      nurse.mutate(caseId, editNeed, { needId, changes: { text: { from, to } }, conflictIds: {} }),
    /** Social services write in the father’s yes: the teachers may read. */
    async opens() {
      const answer = {
        consentId,
        giver: father,
        answer: 'yes' as const,
        form: 'written' as const,
        journalRef: '',
        maturity: '',
        handling: '',
        at: world.clock.now(),
        receivedBy: 'Ylva Norberg',
      };
      await social.mutate(caseId, addConsentAnswer, { answerId: crypto.randomUUID(), answer });
      expect(await ylva.sync()).toBeNull();
      world.clock.pass(MINUTE);
    },
    notes: (of: Synced) => of.tab.device.dossier(caseId)!.dossier.list(lateText).length,
    /** The texts that wait for the nurses to read them, and whether their day says so. */
    asked(of: Synced) {
      const view = of.tab.device.dossier(caseId)!;
      const now = world.clock.now();
      const me = { person: 'nadja', unit: UNIT.nurses };
      return {
        texts: unconfirmedTexts(view.dossier, view.facts, UNIT.nurses, now).map(({ text }) => text),
        day: dayItems(view, me, now).some(({ item }) => item === 'texts-to-confirm'),
      };
    },
  };
}

const WAITS = (text: string) => ({ texts: [text], day: true });
const NOTHING = { texts: [], day: false };

describe('a text written without a network', () => {
  it('before a consent opened it to weaker secrecy, and sent after, waits on the day of its unit at every computer', async () => {
    const { all, writes, opens, asked, laptop, tablet } = await almostOpen();
    await writes('Tar medicin vid lunch');
    await opens();
    await all();
    for (const one of [laptop, tablet]) expect(asked(one)).toEqual(WAITS('Tar medicin vid lunch'));
  });

  it('after it was opened, by who could not know that yet, waits too', async () => {
    const { all, writes, opens, asked, tablet } = await almostOpen();
    await opens();
    await writes('Behöver vila');
    await all();
    expect(asked(tablet)).toEqual(WAITS('Behöver vila'));
  });

  it('by who knew who reads it, however long ago, is not asked about and leaves no note', async () => {
    const { all, pass, writes, opens, asked, notes, laptop, tablet } = await almostOpen();
    await opens();
    await all();
    await writes('Behöver vila');
    for (let minutes = 0; minutes < 90; minutes += 1) pass();
    await all();
    expect([asked(tablet), notes(laptop)]).toEqual([NOTHING, 0]);
  });

  it('is asked about no more once it was written anew by who knew', async () => {
    const { all, writes, edits, opens, asked, tablet } = await almostOpen();
    await writes('Tar medicin');
    await opens();
    await all();
    await edits('Tar medicin', 'Äter lunch');
    await all();
    expect(asked(tablet)).toEqual(NOTHING);
  });

  it('leaves no note where nobody with weaker secrecy reads it', async () => {
    const { all, pass, writes, asked, notes, laptop, tablet } = await almostOpen();
    await writes('Tar medicin');
    pass();
    await all();
    expect([asked(tablet), notes(laptop)]).toEqual([NOTHING, 0]);
  });
});
