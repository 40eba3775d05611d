// A consent that the server refused goes again from where it waits for help, mended or as it is: the stop before
// somebody new stands there too.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consent } from '#domain/consent';
import { addConsentAnswer, consentAnswer } from '#domain/consent-answer';
import { Refusal } from '#domain/refusal';
import { NeedsHelp } from '#features/needs-help/needs-help';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';

screenTests();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const stop = () => screen.queryByRole('alertdialog', { name: 'Stanna upp innan uppgifterna lämnas ut' });

const kept = (device: TestDevice, caseId: string) =>
  device
    .dossier(caseId)!
    .dossier.list(consent)
    .map((one) => one.body.purpose);

/** Where it waits for help: a consent that names the nurses, whom nothing has reached yet. */
async function refused(refusal: Refusal) {
  const ylva = deviceWorld().device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  ylva.refuseNext(refusal);
  await consentOfBoth(ylva, tilde);
  expect(kept(ylva, tilde.caseId)).toEqual([]);
  await show(ylva, '/hjalp', [{ path: '/hjalp', component: gated(NeedsHelp) }]);
  return { ylva, caseId: tilde.caseId };
}

it('stops before a mended consent lets anything go to somebody new, and sends nothing on the way back', async () => {
  const { ylva, caseId } = await refused(
    new Refusal('rule', { rule: 'NO_PURPOSE', remedy: 'write-purpose', field: 'purpose' }),
  );
  await press('Rätta och skicka igen');
  const purpose = screen.getByDisplayValue('Planera stödet tillsammans');
  await userEvent.clear(purpose);
  await userEvent.type(purpose, 'Planera skolan');
  await press('Skicka igen');
  expect(stop()).not.toBeNull();
  await press('Gå tillbaka utan att spara');
  expect(stop()).toBeNull();
  expect(kept(ylva, caseId)).toEqual([]);
  await press('Skicka igen');
  await press('Spara och lämna ut');
  expect(kept(ylva, caseId)).toEqual(['Planera skolan']);
});

it('stops before one that goes again as it is, and leaves it where it waits on the way back', async () => {
  const { ylva, caseId } = await refused(new Refusal('defect'));
  await press('Skicka igen som den är');
  expect(stop()).not.toBeNull();
  await press('Gå tillbaka utan att spara');
  expect(stop()).toBeNull();
  expect(kept(ylva, caseId)).toEqual([]);
  expect(ylva.outbox.get()).toMatchObject([{ name: 'recordConsent', state: 'refused' }]);
  await press('Skicka igen som den är');
  await press('Spara och lämna ut');
  expect(kept(ylva, caseId)).toEqual(['Planera stödet tillsammans']);
  expect(ylva.outbox.get()).toEqual([]);
});

it('stops before what goes with it: the answer that was still missing, and that was refused for its sake', async () => {
  const ylva = deviceWorld().device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  ylva.goOffline();
  const consentId = await consentOfBoth(ylva, tilde, undefined, undefined, [tilde.mother]);
  const answer = {
    consentId,
    giver: tilde.father,
    answer: 'yes' as const,
    form: 'written' as const,
    journalRef: '',
    at: ylva.now.get(),
    receivedBy: 'Ylva Norberg',
    maturity: '',
    handling: '',
  };
  await ylva.mutate(tilde.caseId, addConsentAnswer, { answerId: crypto.randomUUID(), answer });
  ylva.refuseNext(new Refusal('defect'), new Refusal('depends-on-refused'));
  ylva.goOnline();
  await show(ylva, '/hjalp', [{ path: '/hjalp', component: gated(NeedsHelp) }]);
  await press('Skicka igen som den är');
  expect(stop()).not.toBeNull();
  await press('Spara och lämna ut');
  expect(ylva.outbox.get()).toEqual([]);
  expect(ylva.dossier(tilde.caseId)!.dossier.list(consentAnswer)).toHaveLength(2);
});
