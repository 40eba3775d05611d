import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type ICAL from 'ical.js';
import { addDays, civilDate } from '#domain/civil-date';
import { testNumber } from '#mocks/families/test-number';
import { openCase, planAndCallMeeting } from '#tests/e2e/acts-case';
import { printedPages, printedText } from '#tests/e2e/acts-paper';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { readCalendar } from '#tests/world/read-calendar';

/*
 * A meeting is called, moved and cancelled without a network: the recipient's calendar file each time, a letter for the
 * mother; then all of it is sent, and the called unit sees how it ended.
 */
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const TODAY = civilDate(Date.now());
const DAY = addDays(TODAY, 14);
const CHILD = {
  firstName: 'Tindra',
  lastName: 'Malmgren',
  number: testNumber('2016-05-04', 'girl').replace(/(.{4})$/, '-$1'),
};
const MOTHER = 'Rebecca Malmgren';

let server: ServerProcess;
let ylva: Person;
let nadja: Person;
test.beforeAll(async () => {
  server = await startServer();
  [ylva, nadja] = await Promise.all([person(server.url, 'ylva'), person(server.url, 'nadja')]);
});
test.afterAll(async () => {
  for (const one of [ylva, nadja]) await one?.leave();
  await server?.stop();
});

/** The calendar file that a button gives, as another library reads it. */
async function fileOf(page: Page, button: string) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).not.toMatch(/Tindra|Malmgren|SIP|stöd/);
  const { calendar, event } = readCalendar(text);
  const start = event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>;
  return {
    name: download.suggestedFilename(),
    method: calendar.getFirstPropertyValue('method'),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: event.getFirstPropertyValue('sequence'),
    hour: new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(
      start.toJSDate(),
    ),
  };
}

test('a meeting is called, moved and cancelled, each with a file for the calendar, offline', async () => {
  const { page } = ylva;
  await ylva.offline(true);
  const caseId = await openCase(page, {
    child: CHILD,
    guardians: [{ name: MOTHER, relation: 'mother', phone: '070-1740640' }],
    services: [NURSES],
  });
  await planAndCallMeeting(page, caseId, {
    question: 'Vilket stöd behövs på morgnarna?',
    date: DAY,
    start: '13:30',
    place: 'Aspskolan, rum Boken',
  });
  const called = await fileOf(page, `Kalenderfil till ${NURSES}`);
  expect(called).toMatchObject({ method: 'REQUEST', sequence: 0, hour: '13:30', name: `${DAY}-mote.ics` });

  await page.getByRole('link', { name: `Brev på papper till ${MOTHER}` }).click();
  const letter = await printedText(page);
  for (const words of ['Välkommen till ett möte', MOTHER, 'Aspskolan, rum Boken', 'Vilket stöd behövs', 'Mitt svar'])
    expect(letter).toContain(words);
  for (const words of [CHILD.firstName, CHILD.number, 'Skriv ut']) expect(letter).not.toContain(words);
  // In plain Swedish too it is one sheet: of two, the second is lost on the way home.
  await page.getByRole('radio', { name: 'Lättläst', exact: true }).check();
  await expect(page.getByRole('heading', { level: 1, name: 'Kom och träffa oss' })).toBeVisible();
  expect(await printedPages(page)).toBe(1);
  await page.getByRole('link', { name: 'Tillbaka till mötet' }).click();

  await page.getByLabel('Klockan', { exact: true }).fill('15:00');
  await page.getByRole('button', { name: 'Spara mötet' }).click();
  await expect(page.getByText('Mötet är sparat, och de kallade får veta ändringen.').first()).toBeVisible();
  const moved = await fileOf(page, `Kalenderfil till ${NURSES}`);
  expect(moved).toMatchObject({ method: 'REQUEST', sequence: 1, hour: '15:00', uid: called.uid });

  await page.getByRole('button', { name: 'Ställ in mötet' }).click();
  await page.getByLabel(/Varför ställs mötet in/).fill('Tindra är sjuk');
  await page.getByRole('button', { name: 'Ställ in mötet' }).click();
  const cancelled = await fileOf(page, `Avbokning till kalendern till ${NURSES}`);
  expect(cancelled).toMatchObject({ method: 'CANCEL', sequence: 2, hour: '15:00', uid: called.uid });

  await ylva.offline(false);
  await ylva.synced();
  await expect(async () => {
    await nadja.page.goto(`/arenden/${caseId}/kalla`);
    await expect(nadja.page.getByText('Mötet är inställt').first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(nadja.page.getByText('Tindra')).toHaveCount(0);
  expect(nadja.told()).not.toContain('Tindra');
  const theirs = await fileOf(nadja.page, `Avbokning till kalendern till ${NURSES}`);
  expect(theirs).toEqual(cancelled);
  expect([...ylva.problems(), ...nadja.problems()]).toEqual([]);
});
