// A manager opens a colleague's case with a reason: it is marked, it can be closed, and it leaves the device by itself.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, type OpenApp, titled } from './app-in-page';

const page = appInPage([tilde]);
const dossier = stableId('tilde/dossier');

const ask = async <Row,>(sql: string) => (await page.server().database.askPolicy<Row>(sql, [dossier])).rows;
const opened = () => screen.findByRole('group', { name: 'Öppnat med skäl' });
async function gives(app: OpenApp, number?: string) {
  if (number) await app.user.type(await screen.findByRole('textbox', { name: /^Ärendets nummer/ }), number);
  await app.user.type(await screen.findByRole('textbox', { name: /^Varför/ }), 'Ylva är sjuk i dag.');
  await app.user.click(screen.getByRole('button', { name: 'Öppna i 60 minuter' }));
}

it('opens by the number of the case, says so on every page of it, and closes when one is done', async () => {
  const [row] = await ask<{ reference: string }>(
    `select body->>'reference' as reference from record where dossier_id = $1 and entity = 'case'`,
  );
  const app = await page.openAs('barbro', '/oppna-arende');
  await gives(app, row!.reference.toLowerCase());
  expect(within(await opened()).getByText(/Det stängs kl\. \d\d[.:]\d\d$/)).toBeTruthy();
  await app.go(caseOf(tilde, '/plan'));
  await app.user.click(within(await opened()).getByRole('button', { name: 'Jag är klar, stäng ärendet' }));
  await titled('Ärendet finns inte på den här enheten');
  const acts = await ask<{ act: string; ground: string }>(
    `select act, ground from audit where dossier_id = $1 and act in ('openOnGround', 'endAssignment') order by id`,
  );
  expect(acts).toEqual([
    { act: 'openOnGround', ground: 'opening' },
    { act: 'endAssignment', ground: 'opening' },
  ]);
}, 120_000);

it('opens from the address of a case that is not here, and leaves the device when the hour is over', async () => {
  const app = await page.openAs('barbro', caseOf(tilde));
  await titled('Ärendet finns inte på den här enheten');
  await app.user.click(screen.getByRole('link', { name: 'Öppna ärendet i 60 minuter, med skäl' }));
  await gives(app);
  await opened();
  page.passDays(1);
  await titled('Ärendet finns inte på den här enheten');
  expect(screen.queryByText(/Tilde/)).toBeNull();
}, 120_000);
