import { expect, test } from '@playwright/test';
import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { stableId } from '#mocks/families/story';
import { testNumber } from '#mocks/families/test-number';
import { fillNewCase, planAndCallMeeting, tellWhoAsked } from '#tests/e2e/acts-case';
import { recordConsent } from '#tests/e2e/acts-consent';
import { countedActs } from '#tests/e2e/counted-acts';
import { cutNetwork } from '#tests/e2e/cut-network';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { holds } from '#tests/e2e/told-pace';

/*
 * How much a person has to do for what is done most, counted in fields and clicks and never in seconds: what docs/pace.md
 * says. Each walk runs without a network from start to end and is sent afterwards.
 */
const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const BUP = 'BUP Lindsjö';
const TODAY = civilDate(Date.now());
const MOTHER = 'Saga Lindehag';
const FATHER = 'Emil Lindehag';

let server: ServerProcess;
let ylva: Person;
let sendAll: () => Promise<void>;

test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.beforeEach(async () => {
  ylva = await person(server.url, 'ylva');
  // With the time of the last whole pull: all that the server has for her is here.
  await expect(ylva.page.getByRole('button', { name: /^Alla ser det här \(/ })).toBeVisible({ timeout: 30_000 });
  // Before the first act of every walk, until after its last one.
  sendAll = await cutNetwork(ylva);
});
test.afterEach(async () => {
  await sendAll();
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});
test.afterAll(() => server?.stop());

async function startedCase(
  page: Person['page'],
  services: string[],
): Promise<{ caseId: string; registration: number; acts: () => number }> {
  const acts = await countedActs(page);
  await page.goto('/');
  const before = acts();
  await page.getByRole('link', { name: 'Starta en SIP' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Starta en SIP' })).toBeVisible();
  const opened = acts();
  const number = testNumber(addMonths(TODAY, -9 * 12 - services.length), 'girl').replace(/(.{4})$/, '-$1');
  await fillNewCase(page, {
    child: { firstName: 'Tove', lastName: 'Lindehag', number },
    guardians: [
      { name: MOTHER, relation: 'mother', phone: '070-1740640' },
      { name: FATHER, relation: 'father' },
    ],
    services: [],
  });
  const registered = acts();
  await tellWhoAsked(page);
  for (const [at, service] of services.entries()) {
    await page.getByRole('button', { name: 'Lägg till en verksamhet' }).click();
    await page.getByLabel('Verksamhet', { exact: true }).nth(at).selectOption({ label: service });
    await page
      .getByRole('group', { name: 'Har verksamheten en pågående kontakt med barnet?' })
      .nth(at)
      .getByRole('radio', { name: 'Ja', exact: true })
      .check();
  }
  await page.getByRole('button', { name: 'Starta SIP' }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
  const caseId = new URL(page.url()).pathname.split('/')[2] ?? '';
  return { caseId, registration: before + registered - opened, acts };
}

test('from a need to a call that has gone out', async () => {
  const { page } = ylva;
  const { caseId, registration, acts } = await startedCase(page, [NURSES, BUP]);
  await planAndCallMeeting(page, caseId, {
    question: 'Vilket stöd behövs på morgnarna, och vem gör vad?',
    date: addDays(TODAY, 14),
    start: '13:30',
    place: 'Aspskolan, rum Boken',
  });
  holds('från behov till utskickad kallelse', acts() - registration);
});

test('a consent of two guardians', async () => {
  const { page } = ylva;
  const { caseId, acts } = await startedCase(page, [NURSES]);
  const before = acts();
  await recordConsent(page, caseId, {
    purpose: 'Att skolan och socialtjänsten planerar stödet tillsammans',
    coversPlan: true,
    yes: {
      [MOTHER]: { form: 'Muntligt', where: 'Journal 2026:118' },
      [FATHER]: { form: 'Muntligt', where: 'Journal 2026:119' },
    },
    receives: { [NURSES]: ['Mål och insatser'], [SOCIAL]: ['Mål och insatser'] },
    releases: [SOCIAL, NURSES],
  });
  holds('samtycke från två vårdnadshavare', acts() - before);
});

test('an agreed goal with its action, at the meeting', async () => {
  const { page } = ylva;
  const acts = await countedActs(page);
  await page.goto(`/arenden/${stableId('meja/dossier')}/mote`);
  const field = page.getByLabel('Skriv kort');
  await expect(field).toBeVisible();
  const before = acts();
  await field.fill('Meja är med på idrotten två gånger i veckan');
  await page.getByRole('button', { name: 'Mål', exact: true }).click();
  await expect(field).toHaveValue('');
  await field.fill('Pratar med idrottsläraren om ett eget omklädningsrum');
  await page.getByRole('button', { name: 'Insats', exact: true }).click();
  await expect(field).toHaveValue('');
  const taken = page.getByRole('listitem').filter({ hasText: 'Pratar med idrottsläraren' });
  await expect(taken.getByText('Målet Meja är med på idrotten två gånger i veckan')).toBeVisible();
  await taken.getByLabel(/^Vem gör det\?/).selectOption({ index: 1 });
  await taken.getByLabel(/^Klart senast/).fill(addDays(TODAY, 21));
  await taken.getByLabel(/^Klart senast/).blur();
  await expect(taken.getByText('Ingen har tagit på sig ansvaret än')).toHaveCount(0);
  holds('mål med insats på mötet', acts() - before);
});

test('a follow-up of three goals, and then the closing of the case, which is read and not written any longer', async () => {
  const { page } = ylva;
  const acts = await countedActs(page);
  await page.goto(`/arenden/${stableId('tilde/dossier')}/uppfoljning`);
  const reached = page.getByRole('group', { name: /^Nådde ni målet\?/ });
  await expect(reached.first()).toBeVisible();
  await expect(reached).toHaveCount(3);
  const before = acts();
  for (const goal of await reached.all()) await goal.getByRole('radio', { name: 'Ja' }).check();
  await page.getByLabel('Vilka var med?').fill('Tilde, Ylva Norberg');
  await page
    .getByRole('group', { name: 'Känns samtycket fortfarande rätt för familjen?' })
    .getByRole('radio', { name: 'Ja' })
    .check();
  await page.getByRole('radio', { name: 'Fortsätt' }).check();
  await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
  await expect(page.getByText('Uppföljningen är sparad').first()).toBeVisible();
  holds('uppföljning av tre mål', acts() - before);

  await page.goto(`/arenden/${stableId('tilde/dossier')}/avsluta`);
  await page.getByRole('radio', { name: 'Stödet behöver inte samordnas längre' }).check();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stanna upp innan du avslutar' })).toBeVisible();
  await page.getByRole('button', { name: 'Avsluta ärendet' }).click();
  await expect(page.getByText('Ärendet är avslutat. Allt går att läsa och skriva ut.')).toBeVisible();
  await page.goto(`/arenden/${stableId('tilde/dossier')}/plan`);
  await expect(page.getByText('Tilde är ute på rasten utan bråk fyra dagar av fem').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Lägg till mål/ })).toHaveCount(0);
});
