// One click from the day to what only the server can bring about: a mail that failed, an acute protection that is over,
// a role that fell to somebody. Beside `tests/screens/one-click.test.tsx`, in which everything comes of what people do.
import { useLocation } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentType, useMemo } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { acuteProtection } from '#domain/acute-protection';
import { callMeeting } from '#domain/call';
import { callMail } from '#domain/call-mail';
import { addDays, civilDate } from '#domain/civil-date';
import { coordinatorship } from '#domain/coordinatorship';
import { recordFollowUp } from '#domain/follow-up';
import { setGoal } from '#domain/goal';
import { handover } from '#domain/handover';
import type { Kind } from '#domain/kind';
import { drawUpPlan } from '#domain/plan';
import { permitReferral, sendReferral } from '#domain/referral';
import { Referrals } from '#features/case/referrals';
import { Services } from '#features/case/services';
import { ConsentList } from '#features/consent/consent-list';
import { FollowUp } from '#features/follow-up/follow-up';
import { CallMeeting } from '#features/meeting/call-meeting';
import { MyDay } from '#features/my-day/my-day';
import { consentOfBoth, invite, openTilde, plannedFor } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { AskedForm } from '#ui/asked-form';
import { arriveAt } from './arrive';

screenTests();
/** The screen with the form open that its address asks for, as in the whole app. */
const asked = (Screen: ComponentType) =>
  function Asked() {
    const { hash } = useLocation();
    const form = useMemo(() => ({ name: hash }), [hash]);
    return (
      <AskedForm value={form}>
        <Screen />
      </AskedForm>
    );
  };
const ROUTES = [
  { path: '/', component: MyDay },
  { path: '/arenden/$caseId/samtycke', component: asked(ConsentList) },
  { path: '/arenden/$caseId/kalla', component: asked(CallMeeting) },
  { path: '/arenden/$caseId/verksamheter', component: asked(Services) },
  { path: '/arenden/$caseId/remiss', component: asked(Referrals) },
  { path: '/arenden/$caseId/uppfoljning', component: asked(FollowUp) },
];
const HOUR = 3_600_000;
const id = () => crypto.randomUUID();

/** Ylva's case, in which the nurses and BUP take part, and what the server alone writes into it. */
async function story() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await invite(ylva, caseId, UNIT.nurses, UNIT.bup);
  const write = (entity: string, kind: Kind, audience: 'own' | 'shared', body: Record<string, unknown>) =>
    world.write(caseId, {
      entity,
      id: id(),
      unit: UNIT.social,
      kind,
      audience,
      version: 1,
      deleted: false,
      by: 'ylva',
      at: world.now(),
      body,
    });
  return { world, ylva, caseId, opened, write };
}
type Story = Awaited<ReturnType<typeof story>>;

async function mailFailed({ world, ylva, caseId, write }: Story) {
  const callId = id();
  const meetingId = await plannedFor(ylva, caseId, '2026-12-14');
  const calls = [{ callId, recipient: { type: 'unit' as const, unit: UNIT.nurses } }];
  await ylva.mutate(caseId, callMeeting, { meetingId, replyBy: '2026-12-10', calls });
  write(callMail.name, 'LOGISTICS', 'own', {
    callId,
    revision: 0,
    outcome: 'refused',
    code: 'unreachable',
    at: world.now(),
  });
}

/** `days` after social services opened acute protection for 72 hours. */
const acuteOver =
  (days: number) =>
  async ({ world, write }: Story) => {
    const written = { whyNoConsent: 'w', weighing: '', attempts: '', decider: 'Ylva Norberg', whyNotInformed: '' };
    const why = { reason: 'Behöver skydd.', despite: [], guardianInformed: true, confirmed: true, ...written };
    const startedAt = world.now();
    const times = { startedAt, endsAt: startedAt + 72 * HOUR, endedAt: null };
    write(acuteProtection.name, 'SOCIAL', 'shared', { toUnit: UNIT.bup, kinds: ['SOCIAL'], why, ...times });
    world.wait(days * 24 * HOUR);
  };

async function roleFell({ world, write }: Story) {
  world.wait(HOUR);
  const role = { person: 'barbro', name: 'Barbro Almgren', phone: '08-465 004 13', handoverId: null, fell: true };
  write(coordinatorship.name, 'LOGISTICS', 'shared', role);
}

/** Both guardians have said yes, and nobody has booked a meeting for `days`. */
const consentedFor =
  (days: number) =>
  async ({ world, ylva, opened }: Story) => {
    await consentOfBoth(ylva, opened);
    world.wait(days * 24 * HOUR);
  };

/** A meeting is planned, and nobody has been called to it. */
async function nobodyCalled({ ylva, caseId, opened }: Story) {
  await consentOfBoth(ylva, opened);
  await plannedFor(ylva, caseId, '2026-12-14');
}

/** A referral was sent a month ago, and nobody has confirmed it. */
async function referredInVain({ world, ylva, caseId, opened }: Story) {
  const referralId = id();
  const permission = { by: [opened.mother], form: 'written' as const, journalRef: '', on: '2026-11-22' };
  await ylva.mutate(caseId, permitReferral, { referralId, toUnit: UNIT.preschool, permission });
  await ylva.mutate(caseId, sendReferral, { referralId, sentOn: '2026-11-22', channel: 'Brev', reference: '' });
  world.wait(30 * 24 * HOUR);
}

/** A plan with a follow-up in `days`. */
const followedUpIn =
  (days: number) =>
  async ({ world, ylva, caseId, opened }: Story) => {
    await consentOfBoth(ylva, opened);
    const goal = { needId: null, longTerm: false, text: 'Hela dagar', indicator: '', targetDate: null };
    await ylva.mutate(caseId, setGoal, { goalId: id(), goal });
    await ylva.mutate(caseId, drawUpPlan, {
      planId: id(),
      plan: {
        overallResponsible: null,
        longTermAim: '',
        othersDoNothing: false,
        followUpDate: addDays(civilDate(world.now()), days),
        followUpTime: null,
        followUpPlace: '',
        followUpCaller: '',
        originalHolder: 'family',
      },
    });
  };

/** At the follow-up the family said that the consent no longer feels right. */
async function doubted(told: Story) {
  await followedUpIn(0)(told);
  const on = civilDate(told.world.now());
  await told.ylva.mutate(told.caseId, recordFollowUp, {
    followUpId: id(),
    followUp: {
      on,
      participants: [],
      consentStillGiven: 'no',
      decision: 'continue',
      nextDate: addDays(on, 60),
      text: '',
    },
  });
}

/** The coordinator's unit has nobody left, and the nurses, who see the case, are asked. */
async function orphaned({ ylva, write, opened }: Story) {
  await consentOfBoth(ylva, opened);
  write(handover.name, 'LOGISTICS', 'shared', { toUnit: UNIT.nurses, toName: '', orphaned: true });
}

let stop = () => undefined as void;
afterEach(() => stop());

describe('one click from the day', { timeout: 30_000 }, () => {
  it.each<[label: string, person: string, (s: Story) => Promise<void>, title: string, focus: RegExp, inside: string]>([
    ['En kallelse gick inte att mejla', 'ylva', mailFailed, 'Planera mötet', /^Aspskolan, skolsköterska/, 'li'],
    ['Gå igenom det akuta skyddet', 'barbro', acuteOver(4), 'Samtycke', /^Ja/, '[id^="form-"]'],
    [
      'Ingen chef har gått igenom det akuta skyddet: säg till enhetens ledning',
      'ylva',
      acuteOver(30),
      'Samtycke',
      /^BUP Lindsjö fick se/,
      'li',
    ],
    ['Inget SIP-möte är bokat', 'ylva', consentedFor(0), 'Planera mötet', /^Datum/, 'section'],
    ['Kallelsen skulle ha skickats', 'ylva', consentedFor(10), 'Planera mötet', /^Datum/, 'section'],
    ['Ingen är kallad till SIP-mötet', 'ylva', nobodyCalled, 'Planera mötet', /^Tilde/, '[id="recipients"]'],
    ['SIP-mötet skulle ha hållits', 'ylva', consentedFor(40), 'Planera mötet', /^Datum/, 'section'],
    ['Remissen har inte kommit vidare', 'ylva', referredInVain, 'Remiss', /^Remissen har kommit fram/, 'form'],
    ['En remiss väntar på ert svar', 'tova', referredInVain, 'Remiss', /^Remissen har kommit fram/, 'form'],
    ['Uppföljningen är nära', 'ylva', followedUpIn(3), 'Uppföljning', /^Barnets egna ord/, 'form'],
    [
      'Familjen är tveksam till samtycket: smalna av, ta tillbaka eller förnya',
      'ylva',
      doubted,
      'Samtycke',
      /^Planera stödet/,
      'section',
    ],
    [
      'Ingen samordnar längre: svara om ni tar över',
      'nadja',
      orphaned,
      'Verksamheter',
      /^Ditt telefonnummer/,
      'section',
    ],
    ['Samordnare saknas', 'barbro', roleFell, 'Verksamheter', /./, 'form'],
  ])('%s, for %s', async (label, person, happens, title, focus, inside) => {
    const told = await story();
    await happens(told);
    const { router } = await show(person === 'ylva' ? told.ylva : told.world.device(person), '/', ROUTES);
    const todo = within(screen.getByRole('region', { name: /^Att göra nu/ }));
    await userEvent.click(todo.getByRole('link', { name: label }));
    await screen.findByRole('heading', { level: 1, name: title });
    const { hash } = router.state.location;
    expect(hash).not.toBe('');
    stop = arriveAt(hash);
    await expect.poll(() => document.activeElement !== document.body, { timeout: 5000 }).toBe(true);
    const on = document.activeElement as HTMLInputElement;
    expect(on.labels?.[0]?.textContent ?? on.textContent).toMatch(focus);
    expect(on.closest(inside)).not.toBeNull();
  });
});
