// A consent that the server refused is mended where it waits for help: the stop before somebody new stands there too.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consent } from '#domain/consent';
import { Refusal } from '#domain/refusal';
import { NeedsHelp } from '#features/needs-help/needs-help';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';

screenTests();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const stop = () => screen.queryByRole('alertdialog', { name: 'Stanna upp innan uppgifterna lämnas ut' });

it('stops before a mended consent lets anything go to somebody new, and sends nothing on the way back', async () => {
  const ylva = deviceWorld().device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  ylva.refuseNext(new Refusal('rule', { rule: 'NO_PURPOSE', remedy: 'write-purpose', field: 'purpose' }));
  await consentOfBoth(ylva, tilde);
  const kept = () => ylva.dossier(tilde.caseId)!.dossier.list(consent);
  expect(kept()).toEqual([]);
  await show(ylva, '/hjalp', [{ path: '/hjalp', component: gated(NeedsHelp) }]);
  await press('Rätta och skicka igen');
  const purpose = screen.getByDisplayValue('Planera stödet tillsammans');
  await userEvent.clear(purpose);
  await userEvent.type(purpose, 'Planera skolan');
  await press('Skicka igen');
  expect(stop()).not.toBeNull();
  await press('Gå tillbaka utan att spara');
  expect(stop()).toBeNull();
  expect(kept()).toEqual([]);
  await press('Skicka igen');
  await press('Spara och lämna ut');
  expect(kept().map((one) => one.body.purpose)).toEqual(['Planera skolan']);
});
