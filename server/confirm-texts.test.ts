import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmingArgs, textMark } from '#domain/confirm-texts';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily } from '#tests/contract/family';

const WORDS = 'Sover dåligt.';
let c: County;
let ylva: TestDevice;
let ester: TestDevice;
let ids: FamilyIds;
let need: ReturnType<typeof needArgs>;

beforeAll(async () => {
  c = await county(await openMemory());
});

/** BUP has written a text, and social services may read it; a consent of both lets both tell the class teacher. */
beforeEach(async () => {
  [ylva, ester] = [await c.device('ylva'), await c.device('ester')];
  ids = await openFamily(ylva);
  await invite(ylva, ids.dossier, c.unit('bup'));
  const units = [c.unit('social'), c.unit('bup')];
  const both = consentArgs(ids, {
    releasing: units,
    receiving: units.map((unit) => ({ unit, kinds: ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'HEALTH'] })),
  });
  await ylva.must(ids.dossier, 'recordConsent', both);
  await ester.pull();
  await ester.must(ids.dossier, 'verifyConsent', {
    verificationId: crypto.randomUUID(),
    consentId: both.consentId,
    how: 'read-original',
  });
  need = needArgs(WORDS, 'HEALTH');
  await ester.must(ids.dossier, 'nameNeed', need);
  await ylva.pull();
});

const confirming = (text = WORDS) =>
  confirmingArgs(
    [{ entry: { id: need.needId, unit: c.unit('bup') }, text, receivers: [c.unit('school')] }],
    'before',
    () => crypto.randomUUID(),
  )!;
const confirmations = (device: TestDevice) =>
  device.records(ids.dossier).filter((record) => record.entity === 'textConfirmation');

describe('the confirmation of texts, on the server', () => {
  it('is kept with its words’ mark, audited, and told to the unit that wrote them, with the opening right after', async () => {
    const opening = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('school'), kinds: ['LOGISTICS', 'IDENTITY', 'HEALTH'] }],
    });
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'confirmTexts', confirming()),
      ylva.queue(ids.dossier, 'recordConsent', opening),
    ]);
    expect(answers.map((one) => one.result)).toEqual(['applied', 'applied']);
    await Promise.all([ylva.pull(), ester.pull()]);
    for (const device of [ylva, ester])
      expect(confirmations(device).map((record) => record.body)).toMatchObject([
        {
          toUnit: c.unit('bup'),
          person: ylva.person,
          texts: [{ recordId: need.needId, mark: textMark(WORDS), receivers: [c.unit('school')] }],
        },
      ]);
    expect(await c.audited(ids.dossier, 'confirmTexts')).toEqual([
      { person: ylva.person, outcome: 'applied', code: null },
    ]);
  });

  it('of one’s own texts stays in the unit: neither the convener nor a receiver is told which words were read', async () => {
    const lova = await c.device('lova');
    await invite(ylva, ids.dossier, c.unit('school'));
    const opening = consentArgs(ids, {
      releasing: [c.unit('bup')],
      receiving: [{ unit: c.unit('school'), kinds: ['HEALTH'] }],
      verify: false,
    });
    await ylva.must(ids.dossier, 'recordConsent', opening);
    await ester.must(ids.dossier, 'confirmTexts', confirming());
    await ester.must(ids.dossier, 'verifyConsent', {
      verificationId: crypto.randomUUID(),
      consentId: opening.consentId,
      how: 'read-original',
    });
    await Promise.all([ylva.pull(), ester.pull(), lova.pull()]);
    expect(lova.entities(ids.dossier)).toContain('need');
    expect([ester, ylva, lova].map((device) => confirmations(device).length)).toEqual([1, 0, 0]);
  });

  it('is no condition: an old outbox opens without it, and nothing is refused', async () => {
    const opening = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('school'), kinds: ['LOGISTICS', 'IDENTITY', 'HEALTH'] }],
    });
    await ylva.must(ids.dossier, 'recordConsent', opening);
    expect(await c.audited(ids.dossier, 'recordConsent')).toHaveLength(2);
  });

  it('of a text that the actor does not see is refused, and the change after it is not', async () => {
    const hidden = needArgs('Hemligt.', 'SCHOOL');
    await ester.must(ids.dossier, 'nameNeed', hidden);
    need = { ...need, needId: hidden.needId };
    const opening = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('school'), kinds: ['LOGISTICS'] }],
    });
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'confirmTexts', confirming()),
      ylva.queue(ids.dossier, 'recordConsent', opening),
    ]);
    expect(answers.map((one) => one.result)).toEqual(['refused', 'applied']);
  });
});
