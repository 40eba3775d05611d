// What a list says while nothing is in it: what belongs there, never only that it is empty.
import { act, cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Services } from '#features/case/services';
import { CaseList } from '#features/cases/case-list';
import { ConsentList } from '#features/consent/consent-list';
import { OpenedTexts } from '#features/consent/opened-texts';
import { WhoSeesWhat } from '#features/consent/who-sees-what';
import { FollowUp } from '#features/follow-up/follow-up';
import { CallMeeting } from '#features/meeting/call-meeting';
import { HoldMeeting } from '#features/meeting/hold-meeting';
import { Prepare } from '#features/meeting/prepare';
import { MyDay } from '#features/my-day/my-day';
import { NeedsHelp } from '#features/needs-help/needs-help';
import { Queue } from '#features/needs-help/queue';
import { Plan } from '#features/plan/plan';
import { ReviewAndIssue } from '#features/plan/review-and-issue';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';

screenTests();
const CASE = '/arenden/$caseId';
const ROUTES = [
  { path: '/', component: MyDay },
  { path: '/arenden', component: CaseList },
  { path: '/hjalp', component: NeedsHelp },
  { path: '/vantar', component: Queue },
  { path: `${CASE}/verksamheter`, component: Services },
  { path: `${CASE}/samtycke`, component: ConsentList },
  { path: `${CASE}/samtycke/texter`, component: OpenedTexts },
  { path: `${CASE}/vem-ser-vad`, component: WhoSeesWhat },
  { path: `${CASE}/forbered`, component: Prepare },
  { path: `${CASE}/kalla`, component: CallMeeting },
  { path: `${CASE}/mote`, component: HoldMeeting },
  { path: `${CASE}/plan`, component: Plan },
  { path: `${CASE}/plan/granska`, component: ReviewAndIssue },
  { path: `${CASE}/uppfoljning`, component: FollowUp },
];

type Row = [address: string, sv: string, en: string];

/** Where the person has no case at all. */
const WITHOUT_CASES: Row[] = [
  ['/', 'Starta en SIP, eller vänta tills någon bjuder in din verksamhet.', 'wait until someone invites your service'],
  ['/arenden', 'Ett ärende dyker upp när du startar en SIP', 'A case appears when you start a SIP'],
  [
    '/hjalp',
    'Ändringar som en regel stoppade, och texter som två har skrivit samtidigt.',
    'Changes that a rule stopped',
  ],
  ['/vantar', 'Allt är skickat', 'Everything is sent'],
];

/** Where a case has just been opened. */
const NEW_CASE: Row[] = [
  ['/verksamheter', 'Bjud in de verksamheter som barnet och familjen möter.', 'Invite the services that the child and'],
  ['/samtycke', 'Innan familjen har sagt ja får ingen annan se något om barnet.', 'Until the family has said yes'],
  ['/samtycke/texter', 'Här står texter som har öppnats', 'Texts that were opened without anyone of yours reading'],
  ['/vem-ser-vad', 'Ingen annan verksamhet är med än, så ingen annan ser något.', 'No other service takes part yet'],
  ['/forbered', 'Här står hur familjen själv ser på läget och vad den vill.', 'How the family sees the situation'],
  ['/kalla', 'Spara mötet och välj vem som ska kallas, så ser du kallelsen här.', 'and the call is shown here.'],
  ['/mote', 'Sedan håller ni mötet här.', 'Then you hold the meeting here.'],
];

/** Where the family has said yes, and nothing is written yet. */
const CONSENTED: Row[] = [
  [
    '/plan',
    'Varje verksamhet skriver vad som fungerar och vad som är svårt.',
    'Each service writes what works and what is hard.',
  ],
  ['/plan', 'Här står det ni inte är överens om, och vad nästa steg är.', 'What you do not agree on stands here'],
  ['/plan', 'Ingen har skrivit vad barnet säger än.', 'Nobody has written what the child says yet.'],
  ['/plan/granska', 'När planen är fastställd står den här som den var då, med vem som fick den.', 'No version yet.'],
  ['/uppfoljning', 'Skriv mål i planen först.', 'Write goals in the plan first.'],
  [
    '/uppfoljning',
    'Barnet, vårdnadshavarna och de som arbetar med planen får svara på fem frågor.',
    'may answer five questions.',
  ],
];

async function said(address: string, given: 'nothing' | 'a case' | 'a consent'): Promise<[string, string]> {
  const ylva = deviceWorld().device('ylva');
  const opened = given === 'nothing' ? undefined : await openTilde(ylva);
  if (opened && given === 'a consent') await consentOfBoth(ylva, opened);
  await show(ylva, opened ? `/arenden/${opened.caseId}${address}` : address, ROUTES);
  const words = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
  const swedish = words();
  act(() => setLanguage('en'));
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  const english = words();
  cleanup();
  return [swedish, english];
}

describe('an empty list says what belongs there', { timeout: 20_000 }, () => {
  it.each([
    ...WITHOUT_CASES.map((row) => ['nothing' as const, ...row] as const),
    ...NEW_CASE.map((row) => ['a case' as const, ...row] as const),
    ...CONSENTED.map((row) => ['a consent' as const, ...row] as const),
  ])('given %s: %s: %s', async (given, address, sv, en) => {
    const [swedish, english] = await said(address, given);
    expect(swedish).toContain(sv);
    expect(english).toContain(en);
  });
});
