import { expect, test } from '@playwright/test';
import { addDays, civilDate } from '#domain/civil-date';
import { testNumber } from '#mocks/families/test-number';
import { fillNewCase, tellWhoAsked } from '#tests/e2e/acts-case';
import { fillConsent } from '#tests/e2e/acts-consent';
import { type ApiVisitor, apiVisitor, type WireAnswer } from '#tests/e2e/api-visitor';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/* What is wrong gets one clear answer: problem details at the wire, words in the app. Nothing is lost or half-written. */

const SECRET = 'Ord som inte får komma tillbaka i ett fel';
const TODAY = civilDate(Date.now());
let server: ServerProcess;
let ylva: ApiVisitor;
let amir: ApiVisitor;
let dossierId: string;
let motherId: string;

test.beforeAll(async () => {
  server = await startServer();
  ylva = await apiVisitor(server.url, 'ylva');
  amir = await apiVisitor(server.url, 'amir');
  dossierId = crypto.randomUUID();
  motherId = crypto.randomUUID();
  const { answers } = await ylva.push([
    { dossierId, name: 'openCase', args: aCase('2016-03-04') },
    { dossierId, name: 'addGuardian', args: { guardianId: motherId, guardian: MOTHER } },
  ]);
  expect(answers.map((one) => one.result)).toEqual(['applied', 'applied']);
});
test.afterAll(() => server?.stop());

const MOTHER = {
  name: 'Alva Brink',
  relation: 'mother',
  custody: 'custodian',
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
};

function aCase(birthDate: string, number = testNumber(birthDate, 'boy')) {
  return {
    caseId: crypto.randomUUID(),
    childId: crypto.randomUUID(),
    frameId: crypto.randomUUID(),
    reference: '7K2M-4Q8X',
    region: 'JONKOPING',
    internal: false,
    phone: '08-465 004 11',
    initiative: { by: 'Ylva Norberg', on: TODAY, requestedByFamily: false },
    child: {
      firstName: 'Vilgot',
      lastName: 'Brink',
      identity: { type: 'personnummer', value: number },
      birthDate,
      protectedIdentity: 'NONE',
      language: 'sv',
      interpreter: null,
    },
  };
}

const consent = (more: object) => ({
  consentId: crypto.randomUUID(),
  consent: {
    releasing: ['lindsjo-social'],
    receiving: [{ unit: 'bup-lindsjo', kinds: ['IDENTITY', 'LOGISTICS'], weakerSecrecy: false }],
    purpose: 'Att planera tillsammans',
    coversPlan: false,
    validFrom: TODAY,
    validTo: addDays(TODAY, 90),
    informed: true,
    informedTextVersion: '2026-1',
    exclusionsAsked: true,
    ...more,
  },
  answers: [
    {
      answerId: crypto.randomUUID(),
      answer: { giver: motherId, answer: 'yes', form: 'oral', journalRef: 'J 12', at: Date.now(), receivedBy: 'Ylva' },
    },
  ],
});

/** One problem in the form of RFC 9457 that echoes nothing of what was sent. */
function expectProblem(answer: WireAnswer, status: number, code: string): void {
  expect(answer.type).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, code, type: `urn:samplan:problem:${code}`, title: expect.any(String) });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).not.toContain(SECRET);
}

const everythingOf = async (visitor: ApiVisitor) => JSON.stringify([...(await visitor.pull())]);

const envelope = (visitor: ApiVisitor, mutations: unknown) => ({
  v: 1,
  person: visitor.person,
  assignment: visitor.assignment,
  device: visitor.device,
  mutations,
});

test('a request that the wire can not take gets one problem and changes nothing', async () => {
  const before = await everythingOf(ylva);
  expectProblem(await ylva.post('/api/push', `{"v": 1, "person": "${SECRET}`), 400, 'malformed-body');
  expectProblem(await ylva.post('/api/push', envelope(ylva, [{ name: SECRET }])), 400, 'malformed-body');
  expectProblem(await ylva.post('/api/push', envelope(ylva, SECRET.repeat(40_000))), 413, 'too-large');
  expectProblem(await ylva.post('/api/push', envelope(amir, [mutation('closeCase', {})])), 409, 'wrong-actor');
  expectProblem(
    await ylva.post('/api/push', envelope(ylva, []), { 'content-type': 'text/plain' }),
    415,
    'wrong-content-type',
  );
  expectProblem(await ylva.post('/api/push', envelope(ylva, []), { origin: 'https://example.org' }), 403, 'cross-site');
  expectProblem(await ylva.post('/api/nowhere', {}), 404, 'not-found');
  expectProblem(
    await ylva.post('/api/commands/assign-staff', { dossierId: crypto.randomUUID(), person: 'jonathan', until: null }),
    404,
    'not-found',
  );
  const anonymous = await fetch(`${server.url}/api/session`);
  expect(anonymous.status).toBe(401);
  expect(anonymous.headers.get('content-type')).toContain('application/problem+json');
  expect(await everythingOf(ylva)).toBe(before);
});

const mutation = (name: string, args: unknown) => ({
  id: crypto.randomUUID(),
  seq: 1,
  dossierId,
  name,
  args,
  at: Date.now(),
});

test('a mutation that can not be gets one refusal with its code, and leaves nothing behind', async () => {
  const before = await everythingOf(ylva);
  const strange = crypto.randomUUID();
  const broken = aCase('2016-03-05', '201603052399');
  const { answers } = await ylva.push([
    { dossierId, name: 'rewriteHistory', args: { text: SECRET } },
    { dossierId, name: 'nameNeed', args: { needId: 'not an id', kind: 'SOCIAL', need: { text: SECRET } } },
    { dossierId: strange, name: 'nameNeed', args: { needId: strange, kind: 'SOCIAL', need: { text: SECRET } } },
    { dossierId: crypto.randomUUID(), name: 'openCase', args: broken },
    { dossierId, name: 'recordConsent', args: consent({ releasing: ['lindsjo-social'], receiving: school() }) },
    { dossierId, name: 'recordConsent', args: consent({ validTo: addDays(TODAY, -1) }) },
    { dossierId, name: 'recordConsent', args: withoutJournal() },
    { dossierId, name: 'nameNeed', args: { needId: strange, kind: 'SOCIAL', need: { text: SECRET } } },
  ]);
  const said = answers.map((one) => (one.result === 'refused' ? [one.code, one.rule ?? one.field] : ['applied']));
  expect(said).toEqual([
    ['unknown-mutation', undefined],
    ['invalid-args', 'needId'],
    ['unknown-dossier', undefined],
    ['invalid-args', 'child.identity.value'],
    ['rule', 'NOT_SPECIFIC'],
    ['rule', 'BAD_PERIOD'],
    ['rule', 'NO_JOURNAL_REFERENCE'],
    ['rule', 'NO_PLAN_CONSENT'],
  ]);
  expect(JSON.stringify(answers)).not.toContain(SECRET);
  expect(await everythingOf(ylva)).toBe(before);
});

const school = () => [{ unit: 'skolan', kinds: ['IDENTITY', 'LOGISTICS', 'SCHOOL'], weakerSecrecy: false }];
function withoutJournal() {
  const args = consent({});
  return {
    ...args,
    answers: args.answers.map((one) => ({ ...one, answer: { ...one.answer, journalRef: '' } })),
  };
}

test('somebody of another service, with the true ids in hand, neither reads nor writes', async () => {
  const before = await everythingOf(ylva);
  expect((await amir.pull()).has(dossierId)).toBe(false);
  const { answers } = await amir.push([
    { dossierId, name: 'removeGuardian', args: { guardianId: motherId } },
    { dossierId, name: 'addGuardian', args: { guardianId: motherId, guardian: { ...MOTHER, name: SECRET } } },
    { dossierId, name: 'recordConsent', args: consent({}) },
  ]);
  for (const one of answers) expect(one.result).toBe('refused');
  // The same answer as for an id that nobody has: not even that the case exists is told.
  const [unknown] = (await amir.push([{ dossierId: crypto.randomUUID(), name: 'recordConsent', args: consent({}) }]))
    .answers;
  expect(answers.at(-1)).toMatchObject({ code: unknown?.result === 'refused' ? unknown.code : '' });
  expect(await everythingOf(ylva)).toBe(before);
});

test('in the app the same faults are words beside the fields, and what was written stays', async () => {
  const someone = await person(server.url, 'jonathan');
  const { page } = someone;
  const number = testNumber('2016-03-04', 'boy');
  const brokenNumber = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
  await page.goto('/arenden/nytt');
  await fillNewCase(page, {
    child: { firstName: 'Sigge', lastName: 'Alm', number: brokenNumber },
    guardians: [{ name: 'Nora Alm', relation: 'mother' }],
    services: [],
  });
  await tellWhoAsked(page);
  await page.getByRole('button', { name: 'Starta SIP' }).click();
  await expect(page.getByText('Numret stämmer inte. Kontrollera siffrorna och århundradet').first()).toBeVisible();
  await expect(page).toHaveURL(/\/arenden\/nytt$/);
  // The half-written form survives a reload, and the right number lets it through.
  await page.waitForTimeout(1_200);
  await page.reload();
  await expect(page.getByLabel('Förnamn')).toHaveValue('Sigge');
  await page.getByLabel('Personnummer', { exact: true }).fill(number);
  await page.getByRole('button', { name: 'Starta SIP' }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
  const caseId = new URL(page.url()).pathname.split('/')[2] ?? '';

  await fillConsent(page, caseId, {
    purpose: 'Att planera tillsammans',
    coversPlan: true,
    yes: { 'Nora Alm': { form: 'Muntligt', where: '' } },
    receives: { 'BUP Lindsjö': ['Skola'] },
    releases: ['Socialtjänsten Lindsjö, barn och unga'],
    validTo: addDays(TODAY, 800),
  });
  await page.getByRole('button', { name: 'Spara samtycket' }).click();
  await expect(page.getByText('Skriv var det muntliga svaret är antecknat').first()).toBeVisible();
  await page.getByRole('group', { name: 'Nora Alm', exact: true }).getByLabel('Journalanteckning').fill('J 2026:7');
  await page.getByRole('button', { name: 'Spara samtycket' }).click();
  await expect(page.getByText('Samtycket kan inte sparas', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Syfte')).toHaveValue('Att planera tillsammans');
  await page.getByLabel('Gäller till och med').fill(addDays(TODAY, 200));
  await page.getByRole('button', { name: 'Spara samtycket' }).click();
  await expect(page.getByText('Samtycket är sparat.').first()).toBeVisible();
  await someone.synced();
  expect(someone.problems()).toEqual([]);
  await someone.leave();
});

test('an address that leads nowhere, and a case that one may not see, say so in words', async () => {
  const someone = await person(server.url, 'amir');
  await someone.page.goto('/det-har-finns-inte');
  await expect(someone.page.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeVisible();
  await someone.page.goto(`/arenden/${dossierId}`);
  await expect(someone.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(someone.page.getByText('Vilgot')).toHaveCount(0);
  expect(someone.problems()).toEqual([]);
  await someone.leave();
});
