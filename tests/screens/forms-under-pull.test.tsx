// Every form of the app that a colleague's change could take away while somebody writes in it: the very field stays,
// with its words, its cursor and the focus.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CaseFrame } from '#features/case/case-frame';
import { Family } from '#features/case/family';
import { NeedStep } from '#features/case/need-step';
import { Overview } from '#features/case/overview';
import { Referrals } from '#features/case/referrals';
import { Services } from '#features/case/services';
import { ConsentList } from '#features/consent/consent-list';
import { NarrowConsent, RecordConsent, RenewConsent } from '#features/consent/record-consent';
import { WithdrawConsent } from '#features/consent/withdraw-consent';
import { CloseCase } from '#features/follow-up/close-case';
import { FollowUp } from '#features/follow-up/follow-up';
import { MoveAway } from '#features/follow-up/move';
import { CallMeeting } from '#features/meeting/call-meeting';
import { HoldMeeting } from '#features/meeting/hold-meeting';
import { Prepare } from '#features/meeting/prepare';
import { NeedsHelp } from '#features/needs-help/needs-help';
import { Plan } from '#features/plan/plan';
import { caseUnderPull } from '#tests/world/case-under-pull';
import { FORMS_OF_THE_CASE } from '#tests/world/forms-of-the-case';
import { FORMS_OF_THE_CONSENT, FORMS_OF_THE_FAMILY } from '#tests/world/forms-of-the-family';
import { FORMS_OF_THE_MEETING } from '#tests/world/forms-of-the-meeting';
import { screenTests, show } from '#tests/world/screen-world.tsx';

screenTests();
const PAGES = {
  '/': Overview,
  '/behov': NeedStep,
  '/verksamheter': Services,
  '/remiss': Referrals,
  '/familjen': Family,
  '/samtycke': ConsentList,
  '/samtycke/nytt': RecordConsent,
  '/samtycke/$consentId/fornya': RenewConsent,
  '/samtycke/$consentId/smalna-av': NarrowConsent,
  '/samtycke/$consentId/ta-tillbaka': WithdrawConsent,
  '/forbered': Prepare,
  '/kalla': CallMeeting,
  '/mote': HoldMeeting,
  '/plan': Plan,
  '/uppfoljning': FollowUp,
  '/avsluta': CloseCase,
  '/flytt': MoveAway,
} as const;
const FORMS = { ...FORMS_OF_THE_CASE, ...FORMS_OF_THE_FAMILY, ...FORMS_OF_THE_CONSENT, ...FORMS_OF_THE_MEETING };
const ROUTES = [
  { path: '/hjalp', component: NeedsHelp },
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: Object.entries(PAGES).map(([path, component]) => ({ path, component })),
  },
];
describe('a half-written form stays under a pull', { timeout: 30_000 }, () => {
  it.each(Object.entries(FORMS))(
    '%s',
    async (_what, { path, who = 'ylva', before, open = [], field, pull, consented, lost }) => {
      const all = await caseUnderPull(consented);
      await before?.(all);
      const page = typeof path === 'string' ? path : path(all);
      await show(all[who], page.startsWith('//') ? page.slice(1) : `/arenden/${all.caseId}${page}`, ROUTES);
      for (const step of open)
        if (typeof step === 'function') await step();
        else await userEvent.click((await screen.findAllByRole('button', { name: step }))[0]!);
      const fields = screen.getAllByLabelText<HTMLTextAreaElement>(field);
      const box = fields.find((one) => one.matches('textarea, input[type=text], input[type=tel], input:not([type])'))!;
      await userEvent.clear(box);
      await userEvent.type(box, 'Halva meningen');
      box.setSelectionRange(5, 5);
      await act(async () => void (await pull(all)));
      expect(box.isConnected).toBe(true);
      if (lost) expect(screen.getByText('Det du skriver om ändrades medan du skrev')).toBeTruthy();
      expect([box.value, box.selectionStart, document.activeElement]).toEqual(['Halva meningen', 5, box]);
    },
  );
});
