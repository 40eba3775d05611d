import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { action, addAction } from '#domain/action';
import { childVoice } from '#domain/child-voice';
import { closing } from '#domain/closing';
import { evaluation } from '#domain/evaluation';
import { followUp } from '#domain/follow-up';
import { setGoal } from '#domain/goal';
import { goalOutcome } from '#domain/goal-outcome';
import { dayItems } from '#domain/my-day';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CloseCase } from './close-case';
import { FollowUp } from './follow-up';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/uppfoljning', component: FollowUp },
  { path: '/arenden/$caseId/avsluta', component: CloseCase },
];
const GOALS = ['Tre hela dagar', 'Familjen vet vem de ringer', 'Sover nio timmar'] as const;
const id = () => crypto.randomUUID();
const open = (device: TestDevice, caseId: string, page = 'uppfoljning') =>
  show(device, `/arenden/${caseId}/${page}`, ROUTES);
const goalGroup = (name: string) => within(screen.getByRole('group', { name }));

/** A consented case with three goals, the first with one action of the own unit. */
async function planned() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await invite(ylva, caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(nadja, caseId, consentId);
  const goalIds: string[] = [];
  for (const text of GOALS) {
    const goalId = id();
    goalIds.push(goalId);
    await ylva.mutate(caseId, setGoal, {
      goalId,
      goal: { needId: null, longTerm: false, text, indicator: '', targetDate: null },
    });
  }
  await ylva.mutate(caseId, addAction, {
    actionId: id(),
    action: {
      goalId: goalIds[0] ?? null,
      needId: null,
      text: 'Schema med bilder',
      responsible: { type: 'unit', unit: UNIT.nurses, person: '' },
      start: null,
      due: '2026-12-11',
      indicator: '',
      status: 'not-started',
    },
  });
  return { world, ylva, nadja, ...opened };
}

/** Answers everything but what happens now with the goal that was not reached. */
async function answerGoals() {
  await userEvent.click(goalGroup(GOALS[0]).getByLabelText('Delvis'));
  await userEvent.type(goalGroup(GOALS[0]).getByLabelText(/^Vad gör ni nu/), 'En rad i vikariepärmen');
  await userEvent.click(goalGroup(GOALS[1]).getByLabelText('Ja'));
  await userEvent.click(goalGroup(GOALS[2]).getByLabelText('Nej'));
  const consent = within(screen.getByRole('group', { name: /Känns samtycket/ }));
  await userEvent.click(consent.getByLabelText('Ja'));
}

describe('following up', () => {
  it('saves a round of three goals, statuses and the child’s words, and goes on to the plan', async () => {
    const { ylva, caseId } = await planned();
    const { address } = await open(ylva, caseId);
    await userEvent.type(screen.getByLabelText('Barnets egna ord nu'), 'Det är lugnare');
    await answerGoals();
    await userEvent.type(goalGroup(GOALS[2]).getByLabelText(/^Vad gör ni nu/), 'Nytt försök med läggtid');
    await userEvent.selectOptions(screen.getByLabelText('Läge för insatsen Schema med bilder'), 'done');
    await userEvent.type(screen.getByLabelText('Vilka var med?'), 'Karin Sandvik{enter}Nadja Holmkvist');
    await userEvent.click(screen.getByLabelText(/^Ändra/));
    await userEvent.click(screen.getByRole('button', { name: 'Spara och gör version 1' }));
    expect(address()).toBe(`/arenden/${caseId}/plan`);
    const dossier = ylva.dossier(caseId)?.dossier;
    expect(dossier?.list(followUp)[0]?.body).toMatchObject({
      round: 1,
      decision: 'revise',
      consentStillGiven: 'yes',
      nextDate: '2027-02-15',
      participants: ['Karin Sandvik', 'Nadja Holmkvist'],
    });
    const results = dossier?.list(goalOutcome).map((one) => one.body.result);
    expect(results).toEqual(['partly', 'reached', 'not-reached']);
    expect(dossier?.list(action)[0]?.body.status).toBe('done');
    expect(dossier?.list(childVoice)[0]?.body.text).toBe('Det är lugnare');
  });

  it('leads from a consent that no longer feels right to what can be done about it, which then stands on the day', async () => {
    const { ylva, caseId } = await planned();
    const { address } = await open(ylva, caseId);
    await answerGoals();
    await userEvent.type(goalGroup(GOALS[2]).getByLabelText(/^Vad gör ni nu/), 'Nytt försök');
    await userEvent.click(within(screen.getByRole('group', { name: /Känns samtycket/ })).getByLabelText('Nej'));
    const consentId = ylva.dossier(caseId)?.facts.bases[0]?.id;
    const way = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(['Dela mindre', 'Ta tillbaka samtycket', 'Fråga på nytt'].map(way)).toEqual(
      ['smalna-av', 'ta-tillbaka', 'fornya'].map((page) => `/arenden/${caseId}/samtycke/${consentId}/${page}`),
    );
    await userEvent.type(screen.getByLabelText('Vilka var med?'), 'Karin Sandvik');
    await userEvent.click(screen.getByLabelText(/^Fortsätt/));
    await userEvent.click(screen.getByRole('button', { name: 'Spara uppföljningen' }));
    expect(address()).toBe(`/arenden/${caseId}/samtycke`);
    const view = ylva.dossier(caseId);
    const waits = view && dayItems(view, ylva.me.actor, ylva.now.get()).map(({ item }) => item);
    expect(waits).toContain('consent-doubted');
  });

  it('saves nothing while a goal that was not reached lacks what happens now', async () => {
    const { ylva, caseId } = await planned();
    await open(ylva, caseId);
    await answerGoals();
    await userEvent.click(screen.getByLabelText(/^Fortsätt/));
    await userEvent.click(screen.getByRole('button', { name: 'Spara uppföljningen' }));
    expect(goalGroup(GOALS[2]).getByText('Skriv vad ni gör nu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Skriv vad ni gör nu' })).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(followUp)).toEqual([]);
    expect(ylva.dossier(caseId)?.dossier.list(goalOutcome)).toEqual([]);
  });

  it('wants an answer for every goal, in the same words at the field and in the summary', async () => {
    const { ylva, caseId } = await planned();
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('button', { name: 'Spara uppföljningen' }));
    expect(screen.getAllByRole('link', { name: 'Välj om ni nådde målet' })).toHaveLength(3);
    expect(goalGroup(GOALS[0]).getByText('Välj om ni nådde målet')).toBeTruthy();
  });

  it('requires a next date unless the plan closes', async () => {
    const { ylva, caseId } = await planned();
    const { address } = await open(ylva, caseId);
    await answerGoals();
    await userEvent.type(goalGroup(GOALS[2]).getByLabelText(/^Vad gör ni nu/), 'Tas bort');
    await userEvent.click(screen.getByLabelText(/^Fortsätt/));
    await userEvent.clear(screen.getByLabelText('Nästa uppföljning'));
    await userEvent.click(screen.getByRole('button', { name: 'Spara uppföljningen' }));
    expect(screen.getByRole('link', { name: 'Välj ett datum för nästa uppföljning' })).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/^Avsluta/));
    expect(screen.queryByLabelText('Nästa uppföljning')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Spara och avsluta' }));
    expect(address()).toBe(`/arenden/${caseId}/avsluta`);
  });

  it('warns when the consent ends before the next follow-up', async () => {
    const { ylva, caseId } = await planned();
    await open(ylva, caseId);
    expect(screen.getByText('Samtycket räcker')).toBeTruthy();
    const next = screen.getByLabelText('Nästa uppföljning');
    await userEvent.clear(next);
    await userEvent.type(next, '2027-06-15');
    expect(screen.getByText('Samtycket räcker inte till nästa uppföljning')).toBeTruthy();
  });

  it('shows another unit how it has gone, and leaves the writing to the coordinating unit', async () => {
    const { nadja, caseId } = await planned();
    await open(nadja, caseId);
    expect(screen.getByText(/Socialtjänsten Lindsjö, barn och unga skriver uppföljningen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spara uppföljningen' })).toBeNull();
  });

  it('takes in an answer from paper where every question may be left out, and never shows it again', async () => {
    const { world, ylva, nadja, caseId } = await planned();
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('button', { name: 'Ta emot ett svar' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(screen.getAllByRole('link', { name: 'Välj ett alternativ' })).toHaveLength(2);
    await userEvent.click(screen.getByLabelText('Vårdnadshavare'));
    await userEvent.click(screen.getByLabelText('Jag skriver av ett papper'));
    await userEvent.selectOptions(screen.getByLabelText('Fick ni veta det ni behövde?'), '4');
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(screen.getByText('Vårdnadshavare, på papper')).toBeTruthy();
    for (const device of [ylva, nadja]) expect(device.dossier(caseId)?.dossier.list(evaluation)).toEqual([]);
    const truth = world.truth(caseId).find((record) => record.entity === 'evaluation');
    expect(truth?.body).toMatchObject({ information: 4, meaning: null, via: 'paper' });
  });

  it('asks each in words of their own', async () => {
    const { ylva, caseId } = await planned();
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('button', { name: 'Ta emot ett svar' }));
    await userEvent.click(screen.getByLabelText('Barnet'));
    expect(screen.getByLabelText('Fick du vara med och bestämma?')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Personal'));
    expect(screen.getByLabelText('Fick din verksamhet planen?')).toBeTruthy();
  });

  it('is complete in English', async () => {
    setLanguage('en');
    const { ylva, caseId } = await planned();
    await open(ylva, caseId);
    expect(screen.getByRole('heading', { name: 'How did it go?' })).toBeTruthy();
  });
});

describe('closing a case', () => {
  it('asks why, says what follows, stops once more, and closes', async () => {
    const { ylva, caseId } = await planned();
    const { address } = await open(ylva, caseId, 'avsluta');
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    expect(screen.getByRole('link', { name: 'Välj ett alternativ' })).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Annat'));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    expect(screen.getByRole('link', { name: 'Ett skäl saknas.' })).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Stödet behöver inte samordnas längre'));
    expect(screen.getByText(/1 samtycke gäller fortfarande, till 31 maj 2027/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    expect(screen.getByRole('heading', { name: 'Stanna upp innan du avslutar' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta ärendet' }));
    expect(address()).toBe(`/arenden/${caseId}`);
    expect(ylva.dossier(caseId)?.dossier.list(closing)[0]?.body.reason).toBe('need-gone');
  });

  it('turns a request for a SIP down only with the reason written, and says so at the field and in the summary', async () => {
    const { ylva, caseId } = await planned();
    await open(ylva, caseId, 'avsluta');
    const closings = () =>
      ylva
        .dossier(caseId)!
        .dossier.list(closing)
        .map(({ body }) => [body.reason, body.text]);
    await userEvent.click(screen.getByLabelText('En önskan om SIP fick nej'));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    const field = screen.getByRole('textbox', { name: 'Berätta kort', description: /Ett skäl saknas\./ });
    expect(screen.getByRole('link', { name: 'Ett skäl saknas.' }).getAttribute('href')).toBe(`#${field.id}`);
    expect(screen.queryByRole('heading', { name: 'Stanna upp innan du avslutar' })).toBeNull();
    expect(closings()).toEqual([]);
    await userEvent.type(field, 'Bara skolan ger stöd.');
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta ärendet' }));
    expect(closings()).toEqual([['request-refused', 'Bara skolan ger stöd.']]);
  });

  it('opens a closed case again, with a reason', async () => {
    const { ylva, caseId } = await planned();
    const first = await open(ylva, caseId, 'avsluta');
    await userEvent.click(screen.getByLabelText('Stödet behöver inte samordnas längre'));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta ärendet' }));
    first.unmount();
    await open(ylva, caseId, 'avsluta');
    expect(screen.getByRole('heading', { name: 'Ärendet är avslutat' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Öppna ärendet igen' }));
    expect(screen.getByRole('link', { name: 'Fyll i det här' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Varför öppnas det igen?'), 'Nya bråk i kön');
    await userEvent.click(screen.getByRole('button', { name: 'Öppna ärendet igen' }));
    expect(ylva.dossier(caseId)?.dossier.list(closing)[0]?.body.reopenedBecause).toBe('Nya bråk i kön');
    expect(screen.getByRole('heading', { name: 'Avsluta ärendet' })).toBeTruthy();
  });
});
