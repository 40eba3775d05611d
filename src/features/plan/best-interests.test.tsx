import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { bestInterests } from '#domain/best-interests';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];
const section = () => within(screen.getByRole('region', { name: /^Barnets bästa/ }));
const press = (name: RegExp | string) => userEvent.click(section().getByRole('button', { name }));
async function write(label: RegExp, words: string) {
  await userEvent.click(section().getByLabelText(label));
  await userEvent.paste(words);
}

it('asks the four questions of the convention, counts those answered, and lets the rest be answered later', async () => {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  await consentOfBoth(ylva, opened);
  const kept = () => ylva.dossier(opened.caseId)!.dossier.list(bestInterests);
  await show(ylva, `/arenden/${opened.caseId}/plan`, ROUTES);
  expect(section().getByText('0 av 4 besvarade')).toBeTruthy();
  await press('Svara på frågorna om barnets bästa');
  await write(/^Har barnet fått säga vad det tycker/, 'Tilde vill ha lugnt på morgonen');
  await press(/^Spara/);
  // Whom it may be told is chosen by its kind, and none is preset.
  expect(kept()).toEqual([]);
  await userEvent.selectOptions(section().getByRole('combobox'), 'SOCIAL');
  await press(/^Spara/);
  expect(kept().map(({ kind, body }) => [kind, body.article12, body.article3])).toEqual([
    ['SOCIAL', 'Tilde vill ha lugnt på morgonen', ''],
  ]);
  expect(section().getByText('1 av 4 besvarade')).toBeTruthy();
});
