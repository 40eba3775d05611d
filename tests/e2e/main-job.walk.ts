import { expect, test } from '@playwright/test';
import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { testNumber } from '#mocks/families/test-number';
import { openCase, planAndCallMeeting } from '#tests/e2e/acts-case';
import { type ConsentToRecord, recordConsent, verifyConsent, withdrawConsent } from '#tests/e2e/acts-consent';
import { printedText, showPaper } from '#tests/e2e/acts-paper';
import {
  acceptAction,
  addAction,
  decideFrame,
  describeSituation,
  hearChild,
  issuePlan,
  nameNeed,
  openPlan,
  setGoal,
} from '#tests/e2e/acts-plan';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { rawRows, readableText, unsealedRecords } from '#tests/e2e/held-on-disk';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * The main job, end to end: three organisations, one child, one of them without a network, and a paper. Every step is
 * done by a person in a browser of its own against the built server in a process of its own.
 */
test.describe.configure({ mode: 'serial' });

const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const TEACHERS = 'Aspskolan, lärarna';
const BUP = 'BUP Lindsjö';

const TODAY = civilDate(Date.now());
const BORN = addMonths(TODAY, -10 * 12 - 5);
const CHILD = { firstName: 'Tindra', lastName: 'Malmgren', number: testNumber(BORN, 'girl').replace(/(.{4})$/, '-$1') };
const MOTHER = 'Rebecka Malmgren';
const FATHER = 'Samir Haddad';
const FAMILY_WORDS = [CHILD.firstName, 'Malmgren', 'Haddad', CHILD.number];

const NARROW = 'Att elevhälsan kan kontakta familjen';
const FULL = 'Att skolan, BUP och socialtjänsten planerar stödet tillsammans';
const AGAIN = 'Att fortsätta planera stödet tillsammans';

const VOICE = 'Jag vill att det är tyst när jag kommer på morgonen.';
const AT_HOME = 'Hemma är det svårt att komma i säng före midnatt.';
const AT_SCHOOL = 'Morgnarna i klassrummet är värst, särskilt när schemat ändras.';
const LATER_AT_SCHOOL = 'Den nya ingången fungerar, men matsalen är för högljudd.';
const NEED = 'En lugn start på skoldagen';
const GOAL = 'Tindra är på plats i klassrummet när dagen börjar';
const NURSE_ACTION = 'Möta vid grinden klockan åtta';
const BUP_ACTION = 'Fyra samtal om sömn och morgnar';
const FAMILY_ACTION = 'Väcka en halvtimme tidigare';
const BUP_WORDS = 'Jag tror att väckningen behöver flyttas i små steg.';
const BUP_LATER = 'Sömndagboken visar att helgerna är svårast.';

const everything: ConsentToRecord = {
  purpose: FULL,
  coversPlan: true,
  yes: {
    [MOTHER]: { form: 'Skriftligt', where: 'Pärm 3, flik 12' },
    [FATHER]: { form: 'Skriftligt', where: 'Pärm 3, flik 12' },
  },
  receives: {
    [BUP]: ['Mål och insatser', 'Skola'],
    [NURSES]: ['Mål och insatser', 'Skola'],
    [SOCIAL]: ['Mål och insatser', 'Skola'],
  },
  releases: [SOCIAL, NURSES, BUP],
};

let server: ServerProcess;
let ylva: Person;
let nadja: Person;
let amir: Person;
let hanna: Person;
let caseId = '';

test.beforeAll(async () => {
  // Four people come to their computers.
  test.setTimeout(300_000);
  server = await startServer();
  [ylva, nadja] = await Promise.all([person(server.url, 'ylva'), person(server.url, 'nadja')]);
  [amir, hanna] = await Promise.all([person(server.url, 'amir'), person(server.url, 'hanna')]);
});
test.afterAll(async () => {
  for (const one of [ylva, nadja, amir, hanna]) await one?.leave();
  await server?.stop();
});

/** Nothing of the family is on this person's screen, was ever told to the device, or lies on its disk. */
async function knowsNothing(one: Person, words = FAMILY_WORDS): Promise<void> {
  const shown = await one.page.locator('body').innerText();
  const told = one.told();
  for (const word of words) {
    expect(shown).not.toContain(word);
    expect(told).not.toContain(word);
  }
}

/** Opens the case and sees only the invitation: a number and whom to call. */
async function seesOnlyTheFrame(one: Person): Promise<void> {
  await expect(async () => {
    await one.page.goto(`/arenden/${caseId}`);
    await expect(one.page.getByRole('heading', { level: 1, name: 'Du är inbjuden till en SIP' })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(one.page.getByText('Ylva Norberg').first()).toBeVisible();
  await knowsNothing(one);
}

test('the social worker opens a case, calls a meeting and takes two narrow oral consents without a network', async () => {
  const { page } = ylva;
  await ylva.offline(true);
  caseId = await openCase(page, {
    child: CHILD,
    guardians: [
      { name: MOTHER, relation: 'mother', phone: '070-1740640' },
      { name: FATHER, relation: 'father' },
    ],
    services: [NURSES, BUP, TEACHERS],
  });
  await expect(page.getByText(`${CHILD.firstName} ${CHILD.lastName}`).first()).toBeVisible();
  await planAndCallMeeting(page, caseId, {
    question: 'Vilket stöd behövs på morgnarna, och vem gör vad?',
    date: addDays(TODAY, 14),
    start: '13:30',
    place: 'Aspskolan, rum Boken',
  });
  await recordConsent(page, caseId, {
    purpose: NARROW,
    coversPlan: false,
    yes: {
      [MOTHER]: { form: 'Muntligt', where: 'Journal 2026:118' },
      [FATHER]: { form: 'Muntligt', where: 'Journal 2026:119' },
    },
    receives: { [NURSES]: ['Namn och ålder', 'Tider och vilka som är med'] },
    releases: [SOCIAL],
  });
  await expect(page.getByRole('button', { name: 'Inget nät. Sparat här' })).toBeVisible();
  await expect(page.getByText('Inte skickad än').first()).toBeVisible();

  // A night passes: what was written rests on the disk, and nothing of it in the clear.
  const disk = readableText(await rawRows(page));
  for (const word of FAMILY_WORDS) expect(disk).not.toContain(word);

  await ylva.offline(false);
  await ylva.synced();
  await expect(page.getByText('Inte skickad än')).toHaveCount(0);
});

test('the school nurse sees a frame without the child until the unit that gives out has verified', async () => {
  await seesOnlyTheFrame(nadja);
  await seesOnlyTheFrame(hanna);
  await seesOnlyTheFrame(amir);

  await verifyConsent(ylva.page, caseId, NARROW);
  await ylva.synced();
  await nadja.page.goto(`/arenden/${caseId}`);
  await expect(nadja.page.getByText(`${CHILD.firstName} ${CHILD.lastName}`).first()).toBeVisible({ timeout: 30_000 });
  await seesOnlyTheFrame(hanna);
  await seesOnlyTheFrame(amir);
});

test('the nurse records the full consent of both guardians without a network, and each releasing unit verifies', async () => {
  await nadja.offline(true);
  await recordConsent(nadja.page, caseId, { ...everything, verifyFor: NURSES });
  await expect(nadja.page.getByText(`${BUP} har inte kontrollerat än`).first()).toBeVisible();
  await seesOnlyTheFrame(amir);
  await nadja.offline(false);
  await nadja.synced();

  await verifyConsent(ylva.page, caseId, FULL);
  await ylva.synced();
  await expect(async () => {
    await verifyConsent(amir.page, caseId, FULL);
  }).toPass({ timeout: 30_000 });
  await amir.synced();
  await amir.page.goto(`/arenden/${caseId}`);
  await expect(amir.page.getByText(`${CHILD.firstName} ${CHILD.lastName}`).first()).toBeVisible({ timeout: 30_000 });
  await seesOnlyTheFrame(hanna);
});

test('the plan is written by several services, and each sees exactly the kinds that were consented to', async () => {
  await openPlan(ylva.page, caseId);
  await hearChild(ylva.page, VOICE, 'Ylva Norberg');
  await describeSituation(ylva.page, 'SOCIAL', AT_HOME);
  await nameNeed(ylva.page, 'SCHOOL', NEED);
  await setGoal(ylva.page, NEED, {
    text: GOAL,
    indicator: 'Fyra morgnar av fem',
    target: addDays(TODAY, 60),
  });
  const due = addDays(TODAY, 45);
  await addAction(ylva.page, GOAL, {
    text: NURSE_ACTION,
    who: 'unit:aspskolan-medicin',
    person: 'Nadja Holmkvist',
    due,
  });
  await addAction(ylva.page, GOAL, { text: BUP_ACTION, who: 'unit:bup-lindsjo', person: 'Amir Daneshvar', due });
  await addAction(ylva.page, GOAL, { text: FAMILY_ACTION, who: 'family', person: MOTHER, due });
  await decideFrame(ylva.page, 'Lindsjö kommun');
  await ylva.synced();

  await openPlan(nadja.page, caseId);
  await describeSituation(nadja.page, 'SCHOOL', AT_SCHOOL);
  await nadja.synced();

  await openPlan(amir.page, caseId);
  for (const words of [AT_SCHOOL, NEED, GOAL, BUP_ACTION, FAMILY_ACTION])
    await expect(amir.page.getByText(words).first()).toBeVisible({ timeout: 30_000 });
  await knowsNothing(amir, [VOICE, AT_HOME]);
  await acceptAction(amir.page, BUP_ACTION, 'Första samtalet är bokat.');
  await amir.synced();
  await expect(nadja.page.getByText(GOAL).first()).toBeVisible();
  await knowsNothing(nadja, [VOICE, AT_HOME]);
  await seesOnlyTheFrame(hanna);
  await knowsNothing(hanna, [...FAMILY_WORDS, VOICE, AT_HOME, AT_SCHOOL, NEED, GOAL]);

  await issuePlan(ylva.page, caseId);
  await ylva.synced();
  await amir.page.goto(`/arenden/${caseId}/plan`);
  await expect(amir.page.getByRole('region', { name: /^Kopia av planen/ })).toBeVisible({ timeout: 30_000 });
  await knowsNothing(amir, [VOICE, AT_HOME]);
});

test('the guardian gets the plan on paper, printed without a network, in Swedish and in Arabic', async () => {
  await ylva.offline(true);
  await showPaper(ylva.page, caseId, MOTHER, 'Svenska');
  const swedish = await printedText(ylva.page);
  for (const words of [
    'Tindras plan',
    'Version 1, fastställd',
    VOICE,
    NURSE_ACTION,
    BUP_ACTION,
    FAMILY_ACTION,
    'Nadja Holmkvist',
    GOAL,
    'Ring Ylva Norberg',
    '08-465 004',
    'Vi ses igen',
    'Det här har ni sagt ja till att dela',
    BUP,
    'Ert ja gäller till',
    'Utskriven',
    'Underskrifter',
  ])
    expect(swedish.toLowerCase()).toContain(words.toLowerCase());
  for (const words of [
    CHILD.number,
    CHILD.number.slice(-4),
    '070-1740640',
    TEACHERS,
    'Journal 2026',
    'Skriv ut',
    'Vem ska läsa',
  ])
    expect(swedish).not.toContain(words);

  await showPaper(ylva.page, caseId, FATHER, 'العربية');
  const sheet = ylva.page.getByRole('article').last();
  await expect(sheet).toHaveAttribute('dir', 'rtl');
  await expect(sheet).toHaveAttribute('lang', 'ar');
  await expect(sheet.getByText(NURSE_ACTION)).toHaveAttribute('lang', 'sv');
  const arabic = await printedText(ylva.page);
  for (const words of [NURSE_ACTION, 'Nadja Holmkvist, Aspskolan', '112']) expect(arabic).toContain(words);
  // On paper the letters of Arabic lie joined and from the right: read from there they are its words again.
  const fromTheRight = [...arabic.normalize('NFKC')].reverse().join('').replace(/\s+/g, ' ');
  for (const words of ['ماذا سيحدث؟', 'موعد لقائنا القادم', 'التوقيعات']) expect(fromTheRight).toContain(words);
  expect(arabic).not.toContain(CHILD.number.slice(-4));
  await ylva.offline(false);
  await ylva.page.goto('/');
  await ylva.synced();
});

/** What BUP had from the others and may hold no longer, save in its own copy of the issued plan. */
const SHARED = [AT_SCHOOL, LATER_AT_SCHOOL, GOAL, NURSE_ACTION, CHILD.lastName, CHILD.number, MOTHER];
const heldOfOthers = async () =>
  JSON.stringify((await unsealedRecords(amir.page)).filter((record) => record.unit !== 'bup-lindsjo'));

/** Amir, back from where there was no network, has lost what was shared and kept what he wrote himself. */
async function losesAndKeeps(ownWords: string): Promise<void> {
  const { page } = amir;
  const help = page.getByRole('link', { name: /^Behöver din hjälp/ }).first();
  await expect(help).toBeVisible({ timeout: 60_000 });
  await help.click();
  await expect(page.getByRole('heading', { level: 1, name: /behöver din hjälp/ })).toBeVisible();
  const change = page.getByRole('region', { name: new RegExp(ownWords.slice(0, 30)) });
  await expect(change.getByText('Samtycket gäller inte nu').first()).toBeVisible();
  await expect(change.getByRole('definition').getByText(ownWords)).toBeVisible();

  await page.goto(`/arenden/${caseId}/plan`);
  const copy = page.getByRole('region', { name: /^Kopia av planen/ });
  await expect(copy).toBeVisible();
  await expect(page.getByText('Du kan inte skriva i planen nu')).toBeVisible();
  for (const words of SHARED) {
    const outside = async () => (await page.getByText(words).count()) - (await copy.getByText(words).count());
    await expect.poll(outside, { message: words }).toBe(0);
  }
  await expect(page.getByText(LATER_AT_SCHOOL)).toHaveCount(0);
  // Unlocked and with the key in hand, nothing on the device opens to what the others wrote.
  const held = await heldOfOthers();
  expect(SHARED.filter((words) => held.includes(words))).toEqual([]);
  const disk = readableText(await rawRows(page));
  expect([...FAMILY_WORDS, GOAL, ownWords].filter((words) => disk.includes(words))).toEqual([]);
}

test('one guardian withdraws: the device with an unsent edit loses what was shared and keeps its own words', async () => {
  await openPlan(nadja.page, caseId);
  await describeSituation(nadja.page, 'SCHOOL', LATER_AT_SCHOOL, true);
  await nadja.synced();
  await openPlan(amir.page, caseId);
  await expect(amir.page.getByText(LATER_AT_SCHOOL)).toBeVisible({ timeout: 30_000 });
  for (const words of SHARED) expect(await heldOfOthers()).toContain(words);
  await amir.offline(true);
  await describeSituation(amir.page, 'PSYCH', BUP_WORDS);
  await expect(amir.page.getByText('Inte skickad än').first()).toBeVisible();

  await withdrawConsent(ylva.page, caseId, FULL, FATHER);
  await ylva.synced();
  // BUP cannot know yet, and its own words are safe on its device.
  await expect(amir.page.getByText(GOAL).first()).toBeVisible();

  await amir.offline(false);
  await losesAndKeeps(BUP_WORDS);
});

test('a new consent opens again, and when its last day has passed the same happens with nobody writing', async () => {
  const validTo = addDays(TODAY, 30);
  await recordConsent(ylva.page, caseId, { ...everything, purpose: AGAIN, validTo, verifyFor: SOCIAL });
  await ylva.synced();
  for (const one of [nadja, amir])
    await expect(async () => verifyConsent(one.page, caseId, AGAIN)).toPass({ timeout: 30_000 });
  await nadja.synced();
  await openPlan(amir.page, caseId);
  await expect(amir.page.getByText(LATER_AT_SCHOOL)).toBeVisible({ timeout: 30_000 });

  // What waited for its author may go now, and goes when the author says so.
  await amir.page
    .getByRole('link', { name: /^Behöver din hjälp/ })
    .first()
    .click();
  await amir.page.getByRole('button', { name: 'Rätta och skicka igen' }).click();
  await amir.page.getByRole('button', { name: 'Skicka igen', exact: true }).click();
  await amir.synced();
  await openPlan(amir.page, caseId);
  await expect(amir.page.getByText(BUP_WORDS)).toBeVisible();
  await amir.offline(true);
  await describeSituation(amir.page, 'PSYCH', BUP_LATER, true);
  await expect(amir.page.getByText('Inte skickad än').first()).toBeVisible();

  await server.moveClock(31 * 86_400_000);
  await amir.offline(false);
  await losesAndKeeps(BUP_LATER);
});

test('the server is killed and started again: nothing acknowledged is gone, and the app opened meanwhile', async () => {
  const visitor = await apiVisitor(server.url, 'ylva');
  const before = (await visitor.pull()).get(caseId) ?? [];
  expect(before.length).toBeGreaterThan(20);
  await openPlan(ylva.page, caseId);
  await ylva.synced();
  // The plug is pulled in the moment of the last yes.
  const contact = { address: '', phone: '', email: '', school: 'Aspskolan, klass 4' };
  const childContactId = crypto.randomUUID();
  const { answers } = await visitor.push([
    { dossierId: caseId, name: 'noteChildContact', args: { childContactId, contact } },
  ]);
  expect(answers[0]?.result).toBe('applied');
  await server.kill();

  // There is no server at all now; the app and the case open from the device.
  await ylva.page.reload();
  await expect(ylva.page.getByRole('heading', { level: 1, name: 'Planen' })).toBeVisible({ timeout: 30_000 });
  await expect(ylva.page.getByText(GOAL).first()).toBeVisible();

  await server.restart();
  await server.moveClock(31 * 86_400_000);
  await ylva.page.goto(`/arenden/${caseId}`);
  await ylva.synced();
  const after = new Map(
    ((await (await apiVisitor(server.url, 'ylva')).pull()).get(caseId) ?? []).map((one) => [one.id, one]),
  );
  for (const record of before) expect(after.get(record.id)).toEqual(record);
  expect(after.get(childContactId)?.body).toEqual(contact);
  await ylva.page.goto(`/arenden/${caseId}/plan`);
  await expect(ylva.page.getByText(GOAL).first()).toBeVisible();
  for (const one of [ylva, nadja, amir, hanna]) expect(one.problems()).toEqual([]);
  await seesOnlyTheFrame(hanna);
});
