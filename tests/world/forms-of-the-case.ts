// The forms of the case that a colleague's change could take away while somebody writes in them, each with that change.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { handOverCoordinator, takeBackHandover } from '#domain/handover';
import { nameNeed, removeNeed } from '#domain/need';
import { permitReferral, sendReferral } from '#domain/referral';
import { answerReferral } from '#domain/referral-reply';
import { Refusal } from '#domain/refusal';
import { endService, service } from '#domain/service';
import { answerInvitation } from '#domain/service-reply';
import { describeSituation, removeSituation } from '#domain/situation';
import { withdrawConsent } from '#domain/withdraw-consent';
import { consentOfBoth } from './case-history';
import { closes, type FormUnderPull, type World } from './case-under-pull';
import { UNIT } from './screen-world.tsx';

const needId = crypto.randomUUID();
const situationId = crypto.randomUUID();
const referralId = crypto.randomUUID();
const handoverId = crypto.randomUUID();

const names = ({ ours }: World) => ours(nameNeed, { needId: needId, kind: 'PLAN_ACTION', need: { text: 'Lugn' } });
const describes = ({ ours }: World) =>
  ours(describeSituation, {
    situationId: situationId,
    kind: 'PLAN_ACTION',
    situation: { strengths: 'Ritar', needs: '', ongoing: '' },
  });
const permits = ({ ours, opened }: World) =>
  ours(permitReferral, {
    referralId: referralId,
    toUnit: UNIT.bup,
    permission: { by: [opened.mother, opened.father], on: '2026-11-20', form: 'written', journalRef: '' },
  } as never);
const sends = async (all: World) => {
  await permits(all);
  await all.ours(sendReferral, { referralId: referralId, sentOn: '2026-11-23', channel: 'Post', reference: '' });
};
const withdraws = ({ ours, consentId, opened }: World) =>
  ours(withdrawConsent, {
    withdrawalId: crypto.randomUUID(),
    withdrawal: {
      consentId,
      by: opened.mother,
      at: Date.parse('2026-11-23T08:30:00+01:00'),
      how: 'oral',
      receivedBy: 'Jonathan Ekdahl',
      part: 'whole',
    },
  } as never);

export const FORMS_OF_THE_CASE: Readonly<Record<string, FormUnderPull>> = {
  'a need that is changed, and removed': {
    path: '/behov',
    before: names,
    open: ['Ändra Lugn'],
    field: /^Vad behöver/,
    pull: ({ ours }) => ours(removeNeed, { needId: needId }),
  },
  'a new need, in a case that is closed': {
    path: '/behov',
    open: ['Skriv ett behov'],
    field: /^Vad behöver/,
    pull: closes,
  },
  'a situation that is changed, and removed': {
    path: '/behov',
    before: describes,
    open: ['Ändra Nuläge'],
    field: /^Det som fungerar/,
    pull: ({ ours }) => ours(removeSituation, { situationId: situationId }),
  },
  'a new situation, in a case that is closed': {
    path: '/behov',
    open: ['Beskriv hur din verksamhet ser det'],
    field: /^Det som fungerar/,
    pull: closes,
  },
  'an invitation to a service, in a case that is closed': {
    path: '/verksamheter',
    open: [/^Bjud in/],
    field: /^Kontaktperson där/,
    pull: closes,
  },
  'a service whose contact is changed, and ended': {
    path: '/verksamheter',
    open: [/^Ändra Aspskolan/],
    field: /^Kontaktperson där/,
    pull: ({ ours, ylva, caseId }) =>
      ours(endService, { serviceId: ylva.dossier(caseId)!.dossier.list(service)[0]!.id }),
  },
  'an offer of the coordination, after another was made': {
    path: '/verksamheter',
    open: [/^Lämna över/],
    field: 'Person där',
    pull: ({ ours }) => ours(handOverCoordinator, { handoverId: handoverId, toUnit: UNIT.nurses, toName: '' }),
  },
  'an acceptance of the coordination that is taken back': {
    path: '/verksamheter',
    who: 'nadja',
    before: ({ ours }) => ours(handOverCoordinator, { handoverId: handoverId, toUnit: UNIT.nurses, toName: '' }),
    open: [/^Ta över|^Ta emot/],
    field: /telefon/i,
    pull: ({ ours }) => ours(takeBackHandover, { handoverId: handoverId }),
  },
  'an answer to an invitation, when the consent opens the case': {
    path: '/',
    who: 'nadja',
    consented: false,
    field: /kontaktperson/i,
    pull: async ({ ylva, opened }) => {
      const consentId = await consentOfBoth(ylva, opened);
      return consentId;
    },
  },
  'an answer to an invitation that a colleague has given': {
    path: '/verksamheter',
    who: 'nadja',
    field: /kontaktperson/i,
    pull: ({ theirs, ylva, caseId }) =>
      theirs(answerInvitation, {
        replyId: crypto.randomUUID(),
        reply: {
          serviceId: ylva.dossier(caseId)!.dossier.list(service)[0]!.id,
          answer: 'joins',
          contactPerson: 'Nadja',
          reason: '',
        },
      }),
  },
  'a referral that is sent by a colleague': {
    path: '/remiss',
    before: permits,
    open: [/^Remissen är skickad/],
    field: /^Hur skickades/,
    pull: ({ ours }) =>
      ours(sendReferral, { referralId: referralId, sentOn: '2026-11-23', channel: 'Post', reference: '' }),
  },
  'a permission for a referral, in a case that is closed': {
    path: '/remiss',
    open: [/^Skriv in ett medgivande/, () => userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }))],
    field: 'Journalanteckning',
    pull: closes,
  },
  'the answer to a referral that a colleague has written': {
    path: '/remiss',
    before: sends,
    open: [/^Skriv in besked/],
    field: 'Kommentar',
    pull: ({ ours }) =>
      ours(answerReferral, {
        replyId: crypto.randomUUID(),
        reply: { referralId: referralId, step: 'accepted', on: '2026-11-23', note: '' },
      }),
  },
  'the words of a refused change that is mended, in a case that is closed': {
    path: '//hjalp',
    before: async ({ ylva, caseId }) => {
      ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
      await ylva.mutate(caseId, nameNeed, { needId: needId, kind: 'PLAN_ACTION', need: { text: 'Lugn' } });
    },
    open: ['Rätta och skicka igen'],
    field: 'Text',
    pull: closes,
  },
  'the words of a refused change that another window has sent again': {
    path: '//hjalp',
    before: async ({ ylva, caseId }) => {
      ylva.refuseNext(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }));
      await ylva.mutate(caseId, nameNeed, { needId: needId, kind: 'PLAN_ACTION', need: { text: 'Lugn' } });
    },
    open: ['Rätta och skicka igen'],
    field: 'Text',
    pull: async ({ ylva }) => {
      const [one] = ylva.outbox.get();
      return one && ylva.resend(one.id, one.args);
    },
  },
  'a close adult, in a case that is closed': { path: '/familjen', open: [/^Lägg till/], field: 'Namn', pull: closes },
  'a close adult that is changed, in a case that is closed': {
    path: '/familjen',
    open: ['Ändra Karin Sandvik'],
    field: 'Namn',
    pull: closes,
  },
  'the child, in a case that is closed': {
    path: '/familjen',
    open: [/barnets uppgifter/],
    field: 'Förnamn',
    pull: closes,
  },
  'how a guardian can be asked, in a case that is closed': {
    path: '/familjen',
    open: [
      'Skriv hur det går att fråga Karin Sandvik',
      () => userEvent.click(screen.getByLabelText(/^Går inte att nå/)),
    ],
    field: 'Varför?',
    pull: closes,
  },
  'a later answer to a consent that is taken back': {
    path: '/samtycke',
    open: [
      /^Skriv in ett svar till/,
      async () => userEvent.selectOptions(await screen.findByLabelText('Vem svarar?'), 'Johan Sandvik'),
      () => userEvent.click(screen.getAllByRole('radio')[0]!),
      () => userEvent.click(screen.getByRole('radio', { name: /^Muntligt/ })),
    ],
    field: /^Journalanteckning/,
    pull: withdraws,
  },
};
