import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addAction } from '#domain/action';
import { hearChild } from '#domain/child-voice';
import { setGoal } from '#domain/goal';
import { recordStanding } from '#domain/guardian-standing';
import type { Mutation } from '#domain/mutation';
import { nameNeed } from '#domain/need';
import { drawUpPlan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { issuePlan, planVersion, planVersions, reviewMark } from '#domain/plan-version';
import { receivedPlan, receivedPlans } from '#domain/received-plan';
import type { AnyRec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { textConfirmation } from '#domain/text-confirmation';
import { withdrawConsent } from '#domain/withdraw-consent';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Plan } from './plan';
import { ReviewAndIssue } from './review-and-issue';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/plan', component: Plan },
  { path: '/arenden/$caseId/plan/granska', component: ReviewAndIssue },
];
const open = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/plan/granska`, ROUTES);
const region = (name: RegExp) => within(screen.getByRole('region', { name }));
/** What stands in the list about the copy of one service. */
const copyTo = (within: ReturnType<typeof region>, unit: RegExp) =>
  within.getAllByRole('listitem').find((one) => unit.test(one.textContent ?? ''))?.textContent;
const id = () => crypto.randomUUID();

async function must<A>(device: TestDevice, caseId: string, mutation: Mutation<A>, args: A) {
  const result = await device.mutate(caseId, mutation, args);
  if (!result.ok) throw result.refusal;
}

/** A case with the nurse and the teachers in the consent and BUP invited but not in it. */
async function consented(units: readonly string[] = [UNIT.social, UNIT.nurses]) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses, UNIT.bup);
  if (units.includes(UNIT.teachers)) await invite(ylva, opened.caseId, UNIT.teachers);
  const consentId = await consentOfBoth(ylva, opened, units);
  return { world, ylva, consentId, ...opened };
}

/** Everything that the law asks for: a goal, an action with owner and date, responsibility, the child, a date. */
async function whole(device: TestDevice, caseId: string) {
  const goalId = id();
  await must(device, caseId, nameNeed, { needId: id(), kind: 'SOCIAL', need: { text: 'Ork hemma' } });
  await must(device, caseId, setGoal, {
    goalId,
    goal: { needId: null, longTerm: false, text: 'Tre hela dagar', indicator: '', targetDate: null },
  });
  await must(device, caseId, addAction, {
    actionId: id(),
    action: {
      goalId,
      needId: null,
      text: 'Ringer hem på fredagar',
      responsible: { type: 'unit', unit: UNIT.social, person: 'Ylva Norberg' },
      start: null,
      due: '2026-12-11',
      indicator: '',
      status: 'not-started',
    },
  });
  await must(device, caseId, hearChild, {
    childVoiceId: id(),
    audience: 'shared',
    voice: { text: 'Jag vill ha lugnt', how: 'present', on: '2026-11-23', toldTo: '', readBack: true, reason: '' },
  });
  await must(device, caseId, drawUpPlan, {
    planId: id(),
    plan: {
      overallResponsible: { id: 'lindsjo', name: 'Lindsjö kommun' },
      longTermAim: '',
      othersDoNothing: true,
      followUpDate: '2027-01-18',
      followUpTime: null,
      followUpPlace: '',
      followUpCaller: 'Ylva Norberg',
      originalHolder: 'family',
    },
  });
}

describe('reviewing the plan', () => {
  it('lists what the law asks for and what remains, and does not let an unfinished plan be issued', async () => {
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    expect(region(/Det lagen kräver/).getAllByText('Saknas')).toHaveLength(4);
    expect(region(/Kvar att göra/).getByText('Skriv minst ett mål')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Fortsätt med/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it('says per recipient what it gets and by which rule, and why another gets nothing', async () => {
    const { ylva, caseId } = await consented();
    await whole(ylva, caseId);
    await open(ylva, caseId);
    const can = region(/^Kan få planen/);
    expect(can.getByText(/Aspskolan, skolsköterska/)).toBeTruthy();
    expect(can.getByText(/Inte socialtjänst från Socialtjänsten Lindsjö.*Samtycket omfattar inte/)).toBeTruthy();
    expect(can.getByText('Karin Sandvik')).toBeTruthy();
    expect(can.getByText('Johan Sandvik')).toBeTruthy();
    expect(can.getByText('Barnet, 11 år')).toBeTruthy();
    const cannot = region(/^Kan inte få planen/);
    expect(cannot.getByText('BUP Lindsjö')).toBeTruthy();
    expect(cannot.getByText('Samtycket nämner inte båda verksamheterna.')).toBeTruthy();
  });

  it('asks to confirm each text that teachers would read before it goes on', async () => {
    const { ylva, caseId } = await consented([UNIT.social, UNIT.teachers]);
    await whole(ylva, caseId);
    ylva.goOffline();
    await open(ylva, caseId);
    const texts = region(/svagare sekretess/);
    expect(texts.queryByText('Ork hemma')).toBeNull();
    const boxes = texts.getAllByRole('checkbox');
    expect(texts.getByText(`0 av ${boxes.length} bekräftade`)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Fortsätt med/ }).getAttribute('aria-disabled')).toBe('true');
    for (const box of boxes) await userEvent.click(box);
    await userEvent.click(screen.getByRole('link', { name: /Fortsätt med 1/ }));
    await userEvent.click(screen.getByLabelText('Jag har läst vad var och en får'));
    await userEvent.click(screen.getByRole('button', { name: 'Fastställ planen' }));
    const { dossier } = ylva.dossier(caseId)!;
    const kept = dossier.list(textConfirmation).flatMap(({ body }) => body.texts);
    expect(kept).toHaveLength(boxes.length);
    expect(new Set(kept.flatMap((one) => one.receivers))).toEqual(new Set([UNIT.teachers]));
    expect(dossier.list(planVersion)).toHaveLength(1);
    const sent = ylva.outbox.get().map((item) => item.name);
    expect(sent.slice(-2)).toEqual(['confirmTexts', 'issuePlan']);
  });
});

describe('issuing the plan', () => {
  it('stops once more, wants it read, then freezes the version and shows who got a copy', async () => {
    const { ylva, caseId } = await consented();
    await whole(ylva, caseId);
    const { address } = await open(ylva, caseId);
    await userEvent.click(screen.getByRole('link', { name: 'Fortsätt med 1 mottagare' }));
    expect(screen.getByRole('heading', { name: 'Stanna upp innan du fastställer' })).toBeTruthy();
    expect(screen.getByText(/Aspskolan, skolsköterska.* får .*insatser/)).toBeTruthy();
    expect(screen.getByText('BUP Lindsjö får ingenting.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fastställ planen' }));
    expect(screen.getByText('Bekräfta att du har läst vad var och en får')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Jag har läst vad var och en får'));
    await userEvent.click(screen.getByRole('button', { name: 'Fastställ planen' }));
    expect(address()).toBe(`/arenden/${caseId}/plan`);
    expect(ylva.dossier(caseId)?.dossier.list(planVersion)).toHaveLength(1);
    await screen.findByRole('region', { name: /Fastställda versioner/ });
    const versions = region(/Fastställda versioner/);
    expect(copyTo(versions, /^Aspskolan, skolsköterska/)).toMatch(/insatser/);
    expect(versions.getByText('Familjen har inte fått planen på papper än.')).toBeTruthy();
    expect(versions.getByRole('link', { name: 'Skriv ut planen' }).getAttribute('href')).toContain('/papper');
    expect(screen.getByText('Version 1 fastställdes måndag 23 november 2026.')).toBeTruthy();
  });

  it('never asks anybody to give the paper to a guardian who is dangerous to ask', async () => {
    const { world, ylva, caseId, mother } = await consented();
    await whole(ylva, caseId);
    const view = ylva.dossier(caseId)!;
    await must(ylva, caseId, issuePlan, { versionId: id(), reviewed: reviewMark(planEntries(view.dossier)) });
    await must(ylva, caseId, recordStanding, {
      standingId: id(),
      standing: {
        guardianId: mother,
        standing: 'dangerous',
        attempts: [],
        cannotWait: '',
        decidedBy: 'Barbro Almgren',
        reason: 'Hot',
        at: world.now(),
      },
    });
    await open(ylva, caseId);
    const rows = region(/^Kan få planen/).getAllByRole('listitem');
    const of = (name: RegExp) => rows.find((one) => name.test(one.textContent ?? ''))?.textContent;
    expect(of(/Karin Sandvik/)).toMatch(/Lämna inget papper\. Det kan vara farligt/);
    expect(of(/Karin Sandvik/)).not.toMatch(/Har inte fått|Skriv ut/);
    expect(of(/Johan Sandvik/)).toMatch(/Har inte fått version 1 på papper än/);
  });

  it('still tells who got a copy after the consent was taken back', async () => {
    const { world, ylva, caseId, consentId, mother } = await consented();
    await whole(ylva, caseId);
    const view = ylva.dossier(caseId);
    if (!view) throw new Error('no case');
    await must(ylva, caseId, issuePlan, { versionId: id(), reviewed: reviewMark(planEntries(view.dossier)) });
    world.wait(60_000);
    await must(ylva, caseId, withdrawConsent, {
      withdrawalId: id(),
      withdrawal: { consentId, by: mother, how: 'oral', at: world.now(), receivedBy: 'Ylva', part: 'whole' },
    });
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    expect(copyTo(region(/Fastställda versioner/), /^Aspskolan, skolsköterska/)).toMatch(/insatser/);
  });

  it('keeps the review when the server refuses, and says so in words', async () => {
    const { ylva, caseId } = await consented();
    await whole(ylva, caseId);
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('link', { name: 'Fortsätt med 1 mottagare' }));
    await userEvent.click(screen.getByLabelText('Jag har läst vad var och en får'));
    ylva.refuseNext(new Refusal('changed-since'));
    await userEvent.click(screen.getByRole('button', { name: 'Fastställ planen' }));
    expect(ylva.outbox.get()[0]).toMatchObject({ name: 'issuePlan', state: 'refused' });
    expect(ylva.dossier(caseId)?.dossier.list(planVersion)).toEqual([]);
  });

  it('a unit that received a copy reads it as its own, without what was withheld', async () => {
    const { world, ylva, caseId } = await consented();
    const nadja = world.device('nadja');
    await whole(ylva, caseId);
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('link', { name: 'Fortsätt med 1 mottagare' }));
    await userEvent.click(screen.getByLabelText('Jag har läst vad var och en får'));
    await userEvent.click(screen.getByRole('button', { name: 'Fastställ planen' }));
    const view = ylva.dossier(caseId);
    const version = view && planVersions(view.dossier)[0];
    if (!view || !version) throw new Error('no version');
    const [copy] = receivedPlans(view.dossier, version, view.facts, world.now());
    // What the server's policy path writes for the receiver.
    (world.truth(caseId) as AnyRec[]).push({
      ...(version as unknown as AnyRec),
      entity: receivedPlan.name,
      id: id(),
      unit: UNIT.nurses,
      body: copy?.body as unknown as AnyRec['body'],
    });
    nadja.goOnline();
    document.body.innerHTML = '';
    await show(nadja, `/arenden/${caseId}/plan`, ROUTES);
    const received = region(/Kopia av planen/);
    expect(received.getByText(/Version 1 från Socialtjänsten Lindsjö/)).toBeTruthy();
    expect(received.getByText('Ringer hem på fredagar')).toBeTruthy();
    expect(received.queryByText('Ork hemma')).toBeNull();
    expect(screen.queryByText('Ork hemma')).toBeNull();
  });

  it('is complete in English', async () => {
    setLanguage('en');
    const { ylva, caseId } = await consented();
    await whole(ylva, caseId);
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('link', { name: 'Go on with 1 recipient' }));
    expect(screen.getByRole('button', { name: 'Issue the plan' })).toBeTruthy();
  });
});

describe('who may issue', () => {
  it('another unit sees who issues the plan, and no way to do it itself', async () => {
    const { world, ylva, caseId } = await consented();
    await whole(ylva, caseId);
    const nadja = world.device('nadja');
    await open(nadja, caseId);
    expect(screen.getByText(/Socialtjänsten Lindsjö, barn och unga fastställer planen/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Fortsätt med/ })).toBeNull();
  });
});
