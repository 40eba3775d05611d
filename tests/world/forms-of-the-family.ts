// The forms about the child and the adults close to it, and those of the consent's own pages, each with the colleague's change that could take it away.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lowerProtectedIdentity, markProtectedIdentity } from '#domain/protection-mark';
import { withdrawConsent } from '#domain/withdraw-consent';
import { closes, type FormUnderPull, type World } from './case-under-pull';

const markId = crypto.randomUUID();

const marks = ({ ours }: World) => ours(markProtectedIdentity, { markId, subject: 'child', level: 'MARKING' });
const hides = ({ ours }: World) =>
  ours(markProtectedIdentity, { markId: crypto.randomUUID(), subject: 'child', level: 'PROTECTED_REGISTRATION' });
const withdraws = ({ ours, consentId, opened, ylva }: World) =>
  ours(withdrawConsent, {
    withdrawalId: crypto.randomUUID(),
    withdrawal: {
      consentId,
      by: opened.mother,
      at: ylva.now.get(),
      how: 'oral',
      receivedBy: 'Jonathan Ekdahl',
      part: 'whole',
    },
  });
const pageOf =
  (page: string) =>
  ({ consentId }: World) =>
    `/samtycke/${consentId}/${page}`;

/** Where the child and the adults can be reached, what is kept from whom, and who is protected. */
export const FORMS_OF_THE_FAMILY: Readonly<Record<string, FormUnderPull>> = {
  'where the child is found, when it is protected': {
    path: '/familjen',
    open: [/^Skriv kontaktuppgifter/],
    field: 'Adress',
    pull: hides,
  },
  'where the child is found, in a case that is closed': {
    path: '/familjen',
    open: [/^Skriv kontaktuppgifter/],
    field: 'Skola eller förskola',
    pull: closes,
  },
  'how a guardian is reached, when the child is protected': {
    path: '/familjen',
    open: [async () => userEvent.click(screen.getAllByRole('button', { name: /^Skriv kontaktuppgifter/ })[1]!)],
    field: 'Bäst tid att ringa',
    pull: hides,
  },
  'why something is kept from a reader, in a case that is closed': {
    path: '/familjen',
    open: ['Håll tillbaka en uppgift'],
    field: 'Bedömning',
    pull: closes,
  },
  'why a protection is lowered, when another manager lowers it': {
    path: '/familjen',
    who: 'barbro',
    before: marks,
    open: ['Sänk skyddet'],
    field: 'Varför sänks skyddet?',
    pull: ({ manager }) =>
      manager(lowerProtectedIdentity, { markId, seen: 'MARKING', level: 'NONE', reason: 'Upphört' }),
  },
};

/** The pages that record a consent, renew it, make it narrower and take it back. */
export const FORMS_OF_THE_CONSENT: Readonly<Record<string, FormUnderPull>> = {
  'a consent, when the one before is taken back': { path: '/samtycke/nytt', field: 'Syfte', pull: withdraws },
  'a consent, in a case that is closed': { path: '/samtycke/nytt', field: 'Syfte', pull: closes },
  'a renewal, when what it renews is taken back': {
    path: pageOf('fornya'),
    field: 'Syfte',
    pull: withdraws,
    lost: true,
  },
  'a renewal, in a case that is closed': { path: pageOf('fornya'), field: 'Syfte', pull: closes },
  'a narrower consent, when the wider one is taken back': {
    path: pageOf('smalna-av'),
    field: 'Syfte',
    pull: withdraws,
    lost: true,
  },
  'a withdrawal, when a colleague records it first': {
    path: pageOf('ta-tillbaka'),
    field: 'Vem tog emot det?',
    pull: withdraws,
    lost: true,
  },
  'a withdrawal, in a case that is closed': {
    path: pageOf('ta-tillbaka'),
    field: 'Vem tog emot det?',
    pull: closes,
  },
};
