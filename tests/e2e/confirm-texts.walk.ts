import { expect, test } from '@playwright/test';
import { UNIT } from '#mocks/families/units';
import { consentArgs, type FamilyIds, needArgs, newFamily, openArgs } from '#tests/contract/family';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * The nurse has written and checked a consent early; the father's later yes, written in by another unit, lets the class
 * teacher read. Her day asks, she reads without a network, and what she confirmed is kept by the server.
 */
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());

const LUNCH = 'Tar medicin vid lunch';
const REST = 'Behöver vila efter lunch';
const ASKED = 'Läs vad som nu kan läsas under svagare sekretess';
const uuid = () => crypto.randomUUID();
const SHARED = ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION'] as const;

const guardian = (ids: FamilyIds, who: 'mother' | 'father') => ({
  guardianId: ids[who],
  guardian: {
    name: who === 'mother' ? 'Karin Exempel' : 'Johan Exempel',
    relation: who,
    custody: 'custodian',
    appointedAs: null,
    protectedIdentity: false,
    language: 'sv',
    interpreter: false,
  },
});
const invited = (unit: string) => ({
  serviceId: uuid(),
  unit,
  role: '',
  ongoingContact: true,
  contactPerson: '',
  referralId: null,
  override: null,
});

/** Tells the case over the wire, up to the father's yes, which says nothing of any text: as an older app would. */
async function openedByAnother(): Promise<string> {
  const [ylva, nadja] = [await apiVisitor(server.url, 'ylva'), await apiVisitor(server.url, 'nadja')];
  const ids = newFamily();
  const { dossier: dossierId } = ids;
  const does = async (who: typeof ylva, ...changes: [name: string, args: unknown][]) => {
    const { answers } = await who.push(changes.map(([name, args]) => ({ dossierId, name, args })));
    expect(answers.map((one) => one.result)).toEqual(changes.map(() => 'applied'));
  };
  const today = new Date().toISOString().slice(0, 10);
  const dated = (args: ReturnType<typeof consentArgs>) => ({
    ...args,
    consent: { ...args.consent, validFrom: today },
    answers: args.answers.map((one) => ({ ...one, answer: { ...one.answer, at: Date.now() } })),
  });
  const units = [UNIT.social, UNIT.nurses];
  const validTo = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const both = dated(
    consentArgs(ids, { releasing: units, receiving: units.map((unit) => ({ unit, kinds: [...SHARED] })), validTo }),
  );
  const school = dated(
    consentArgs(ids, {
      releasing: [UNIT.nurses],
      receiving: [{ unit: UNIT.teachers, kinds: [...SHARED] }],
      validTo,
      verify: false,
    }),
  );
  const [motherSays, fatherSays] = school.answers;
  const check = (consentId: string) => ({ verificationId: uuid(), consentId, how: 'read-original' });
  await does(
    ylva,
    ['openCase', openArgs(ids)],
    ['addGuardian', guardian(ids, 'mother')],
    ['addGuardian', guardian(ids, 'father')],
    ['inviteService', invited(UNIT.nurses)],
    ['inviteService', invited(UNIT.teachers)],
    ['recordConsent', both],
    ['recordConsent', { ...school, answers: [motherSays] }],
  );
  await does(
    nadja,
    ['verifyConsent', check(both.consentId)],
    ['verifyConsent', check(school.consentId)],
    ['nameNeed', needArgs(LUNCH)],
    ['nameNeed', needArgs(REST)],
  );
  await does(ylva, [
    'addConsentAnswer',
    { answerId: fatherSays?.answerId, answer: { ...fatherSays?.answer, consentId: school.consentId } },
  ]);
  return dossierId;
}

test('who checked early is asked on her day, reads without a network, and the server keeps what she confirmed', async () => {
  const caseId = await openedByAnother();
  const nadja = await person(server.url, 'nadja');
  const { page } = nadja;
  try {
    await page.getByRole('link', { name: ASKED }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Texter under svagare sekretess' })).toBeVisible();
    await expect(page.getByText('Inte bekräftad', { exact: true })).toHaveCount(2);
    await nadja.offline(true);
    await page.getByRole('checkbox', { name: LUNCH }).check();
    await page.getByRole('button', { name: 'Spara bekräftelsen' }).click();
    await expect(page.getByText('Läst efteråt')).toBeVisible();
    await expect(page.getByText('Inte bekräftad', { exact: true })).toHaveCount(1);
    await nadja.offline(false);
    await nadja.synced();
    const held = (await (await apiVisitor(server.url, 'nadja')).pull()).get(caseId) ?? [];
    const kept = held.filter((record) => record.entity === 'textConfirmation');
    expect(
      kept.map(({ body }) => [body.when, body.person, (body.texts as { receivers: string[] }[])[0]?.receivers]),
    ).toEqual([['afterwards', 'nadja', [UNIT.teachers]]]);
    expect(nadja.problems()).toEqual([]);
  } finally {
    await nadja.leave();
  }
});
