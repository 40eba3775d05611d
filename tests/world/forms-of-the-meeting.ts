// The forms of the meeting, the plan and the follow-up that a colleague's change could take away while somebody writes in them, each with that change.
import { addAction, assignAction } from '#domain/action';
import { callMeeting } from '#domain/call';
import { withdrawCall } from '#domain/call-change';
import { reopenCase } from '#domain/close-case';
import { recordFollowUp } from '#domain/follow-up';
import { removeGoal, setGoal } from '#domain/goal';
import { cancelMeeting, planMeeting } from '#domain/meeting';
import { recordMove } from '#domain/move';
import { closes, type FormUnderPull, type World } from './case-under-pull';
import { UNIT } from './screen-world.tsx';

const meetingId = crypto.randomUUID();
const goalId = crypto.randomUUID();
const actionId = crypto.randomUUID();
const callId = crypto.randomUUID();
const MEETING = {
  purpose: 'sip',
  date: '2026-11-26',
  start: '14:00',
  minutes: 60,
  place: 'Aspskolan',
  link: '',
  question: 'Vem gör vad?',
  chair: 'Ylva Norberg',
  scribe: '',
  interpreter: '',
  childPart: { how: 'whole', support: '', toldBy: '' },
} as const;

const plans = ({ ours }: World) => ours(planMeeting, { meetingId: meetingId, meeting: MEETING });
const calls = async (all: World) => {
  await plans(all);
  const recipient = { type: 'unit', unit: UNIT.nurses } as const;
  await all.ours(callMeeting, {
    meetingId: meetingId,
    replyBy: '2026-11-25',
    calls: [{ callId: callId, recipient }],
  });
};
const aims = ({ ours }: World) =>
  ours(setGoal, {
    goalId: goalId,
    goal: { needId: null, longTerm: false, text: 'Hela dagar', indicator: '', targetDate: null },
  });
const acts = ({ ours }: World) =>
  ours(addAction, {
    actionId: actionId,
    action: {
      goalId: null,
      needId: null,
      text: 'Bildschema',
      responsible: null,
      start: null,
      due: null,
      indicator: '',
      status: 'not-started',
    },
  });
const cancels = ({ ours }: World) => ours(cancelMeeting, { meetingId: meetingId, reason: 'Sjukdom' });

export const FORMS_OF_THE_MEETING: Readonly<Record<string, FormUnderPull>> = {
  'a preparation, in a case that is closed': { path: '/forbered', field: /^Frågan|fråga/i, pull: closes },
  'a new meeting, when a colleague plans one': { path: '/kalla', field: 'Plats', pull: plans },
  'a meeting that is changed, and called off': { path: '/kalla', before: plans, field: 'Plats', pull: cancels },
  'an answer to a call that is taken back': {
    path: '/kalla',
    who: 'nadja',
    before: calls,
    field: /^Vem/,
    pull: ({ ours }) => ours(withdrawCall, { callId: callId }),
  },
  'an answer noted for somebody whose call is taken back': {
    path: '/kalla',
    before: calls,
    open: [/svar.*Aspskolan/],
    field: /^Vem/,
    pull: ({ ours }) => ours(withdrawCall, { callId: callId }),
  },
  'the minutes of a meeting that is called off': {
    path: '/mote',
    before: plans,
    field: /^Vad säg|anteckn/i,
    pull: cancels,
  },
  'what happens with an action that nobody takes, and a colleague does': {
    path: '/mote',
    before: async (all) => {
      await plans(all);
      await acts(all);
    },
    open: [/^Ingen.*Bildschema/],
    field: /^Vad händer nu|Nästa steg|händer/,
    pull: ({ ours }) =>
      ours(assignAction, {
        actionId: actionId,
        changes: { responsible: { from: null, to: { type: 'unit', unit: UNIT.social, person: '' } } },
        conflictIds: { responsible: crypto.randomUUID() },
      } as never),
  },
  'a disagreement in a meeting that is called off': {
    path: '/mote',
    before: plans,
    open: [/oense|oenighet|behov ingen/i],
    field: /^Vad händer|Nästa steg|händer/,
    pull: cancels,
  },
  'the frame of the plan, in a case that is closed': {
    path: '/plan',
    open: [/^Börja|^Bestäm|ansvar/],
    field: /^Plats|^Var/,
    pull: closes,
  },
  'a round of following up, when a colleague saves one': {
    path: '/uppfoljning',
    before: aims,
    field: 'Barnets egna ord nu',
    pull: ({ ours }) =>
      ours(recordFollowUp, {
        followUpId: crypto.randomUUID(),
        followUp: {
          on: '2026-11-23',
          participants: ['Jonathan'],
          consentStillGiven: 'yes',
          decision: 'continue',
          nextDate: '2027-02-01',
          text: '',
        },
      } as never),
  },
  'what happens now with a goal that is removed': {
    path: '/uppfoljning',
    before: aims,
    field: /^Vad gör ni nu/,
    pull: ({ ours }) => ours(removeGoal, { goalId: goalId }),
  },
  'a round of following up, in a case that is closed': {
    path: '/uppfoljning',
    before: aims,
    field: 'Barnets egna ord nu',
    pull: closes,
  },
  'a closing, after a colleague’s': { path: '/avsluta', field: 'Berätta kort', pull: closes },
  'why a case is opened again, after a colleague has opened it': {
    path: '/avsluta',
    before: closes,
    field: 'Varför öppnas det igen?',
    pull: ({ ours }) => ours(reopenCase, { reason: 'Nytt behov' }),
  },
  'a move that a colleague has noted': {
    path: '/flytt',
    field: /kommun/i,
    pull: ({ ours }) =>
      ours(recordMove, {
        moveId: crypto.randomUUID(),
        move: {
          on: '2026-12-01',
          municipality: 'Ekby',
          receiver: '',
          receiverPhone: '',
          passedOn: 'nothing',
          consentNote: '',
          given: [],
        },
      } as never),
  },
};
