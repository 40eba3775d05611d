import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, needArgs, openFamily } from '#tests/contract/family';

const HOUR = 3_600_000;
let c: County;
let ylva: TestDevice;
let barbro: TestDevice;
let ester: TestDevice;
let ids: FamilyIds;
let acuteId: string;
const why = {
  reason: 'Barnet behöver skydd nu.',
  whyNoConsent: 'Det finns inte tid att fråga.',
  despite: [],
  weighing: '',
  attempts: '',
  decider: 'Ylva Norberg',
  guardianInformed: true,
  whyNotInformed: '',
  confirmed: true,
};

beforeAll(async () => {
  c = await county(await openMemory());
});

/** Social services open acute protection to BUP; their manager is not in the case. */
beforeEach(async () => {
  [ylva, barbro, ester] = [await c.device('ylva'), await c.device('barbro'), await c.device('ester')];
  ids = await openFamily(ylva);
  const consent = consentArgs(ids, {
    releasing: [c.unit('social')],
    receiving: [{ unit: c.unit('nurses'), kinds: ['LOGISTICS'] }],
  });
  await ylva.must(ids.dossier, 'recordConsent', consent);
  const need = needArgs('Behöver skydd.', 'SOCIAL');
  await ylva.must(ids.dossier, 'nameNeed', need);
  await barbro.pull();
  expect(barbro.held.has(ids.dossier)).toBe(false);
  const request = { dossierId: ids.dossier, to: c.unit('bup'), recordIds: [need.needId], ground: 'ST7', why };
  expect((await ylva.call('/api/commands/release', request)).status).toBe(204);
  await ylva.pull();
  acuteId = ylva.records(ids.dossier).find((record) => record.entity === 'acuteProtection')!.id;
});

const review = (text = 'Det behövdes.') => ({
  reviewId: crypto.randomUUID(),
  acuteId,
  review: { wasNeeded: true, text },
});

describe('an acute protection', () => {
  it('is ended by hand: the receiver’s view closes at once, and the audit says who', async () => {
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(['acuteProtection', 'need']);
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(['acuteProtection']);
    expect(await c.audited(ids.dossier, 'endAcuteProtection')).toEqual([
      { person: ylva.person, outcome: 'applied', code: null },
    ]);
  });

  it('brings its manager into the case until the review is written, and no longer', async () => {
    await barbro.pull();
    expect(barbro.entities(ids.dossier)).toContain('acuteProtection');
    c.time.now += 73 * HOUR;
    await barbro.pull();
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review());
    expect(await barbro.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    expect(await c.audited(ids.dossier, 'reviewAcuteProtection')).toEqual([
      { person: barbro.person, outcome: 'applied', code: null },
    ]);
  });

  it('has a line in the audit for each whom it brings into the case and takes out again, once', async () => {
    const line = { person: barbro.person, outcome: 'applied', code: null };
    expect([
      await c.audited(ids.dossier, 'reviewerAssigned'),
      await c.audited(ids.dossier, 'reviewerReleased'),
    ]).toEqual([[line], []]);
    await barbro.pull();
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review());
    expect([
      await c.audited(ids.dossier, 'reviewerAssigned'),
      await c.audited(ids.dossier, 'reviewerReleased'),
    ]).toEqual([[line], [line]]);
  });

  it('has no such line for a manager who was in the case already, and who stays', async () => {
    await barbro.pull();
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    const assign = { dossierId: ids.dossier, person: barbro.person, until: null };
    await ylva.call('/api/commands/assign-staff', assign);
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review());
    expect(await c.audited(ids.dossier, 'reviewerReleased')).toEqual([]);
  });

  it('is reviewed for the unit alone: the receiver does not see what the manager wrote', async () => {
    await barbro.pull();
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review('Det behövdes inte.'));
    await Promise.all([ylva.pull(), ester.pull()]);
    expect(ylva.entities(ids.dossier)).toContain('acuteReview');
    expect(JSON.stringify(ester.records(ids.dossier))).not.toContain('Det behövdes inte.');
  });

  it('keeps a manager who was assigned for another reason, and waits for every one that is not reviewed', async () => {
    await barbro.pull();
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    const again = { dossierId: ids.dossier, to: c.unit('bup'), ground: 'ST7', why };
    const recordIds = ylva.records(ids.dossier).flatMap((one) => (one.entity === 'need' ? [one.id] : []));
    await ylva.call('/api/commands/release', { ...again, recordIds });
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review());
    await barbro.pull();
    expect(barbro.held.has(ids.dossier)).toBe(true);
    const assign = { dossierId: ids.dossier, person: barbro.person, until: null };
    expect((await ylva.call('/api/commands/assign-staff', assign)).status).toBe(204);
    await ylva.pull();
    acuteId = ylva.records(ids.dossier).findLast((one) => one.entity === 'acuteProtection' && one.id !== acuteId)!.id;
    await ylva.must(ids.dossier, 'endAcuteProtection', { acuteId });
    await barbro.must(ids.dossier, 'reviewAcuteProtection', review());
    await barbro.pull();
    expect(barbro.held.has(ids.dossier)).toBe(true);
  });
});
