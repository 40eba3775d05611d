import { type Action, addAction } from '#domain/action';
import { recordAttendance } from '#domain/attendance';
import { callMeeting } from '#domain/call';
import { hearChild } from '#domain/child-voice';
import { setGoal } from '#domain/goal';
import type { Kind } from '#domain/kind';
import { holdMeeting, type Meeting, planMeeting } from '#domain/meeting';
import { nameNeed } from '#domain/need';
import { drawUpPlan, type Plan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { issuePlan, reviewMark } from '#domain/plan-version';
import { personNamed } from './people';
import type { Story } from './story';

/** The child says what matters; noted by the unit alone (`own`) or, with consent, for the shared plan. */
export function saysItself(
  story: Story,
  scene: {
    by: string;
    day: number;
    words: string;
    how?: 'present' | 'told-staff' | 'picture-support' | 'letter' | 'drawing';
    audience?: 'own' | 'shared';
  },
): void {
  story.by(scene.by, scene.day, hearChild, {
    childVoiceId: story.id('voice'),
    audience: scene.audience ?? 'shared',
    voice: {
      text: scene.words,
      how: scene.how ?? 'told-staff',
      on: story.date(scene.day),
      toldTo: personNamed(scene.by).name,
      readBack: true,
      reason: '',
    },
  });
}

/** A meeting is planned, and the units named are called to it. `on` is days ago (negative: to come). */
export function callsMeeting(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    on: number;
    start: string;
    place: string;
    question: string;
    purpose?: Meeting['purpose'];
    interpreter?: string;
    scribe: string;
    units: readonly string[];
    guardians?: readonly string[];
    childPart?: Meeting['childPart'];
  },
): void {
  story.by(scene.by, scene.day, planMeeting, {
    meetingId: story.id(scene.name),
    meeting: {
      purpose: scene.purpose ?? 'sip',
      date: story.date(scene.on),
      start: scene.start,
      minutes: 60,
      place: scene.place,
      link: '',
      question: scene.question,
      chair: personNamed(scene.by).name,
      scribe: personNamed(scene.scribe).name,
      interpreter: scene.interpreter ?? '',
      childPart: scene.childPart ?? { how: 'part', support: '', toldBy: '' },
    },
  });
  story.by(scene.by, scene.day, callMeeting, {
    meetingId: story.id(scene.name),
    replyBy: story.date(scene.on + 3 < scene.day ? scene.on + 3 : scene.on),
    calls: [
      ...scene.units.map((unit) => ({
        callId: story.id(`${scene.name}/call/${unit}`),
        recipient: { type: 'unit' as const, unit },
      })),
      ...(scene.guardians ?? []).map((who) => ({
        callId: story.id(`${scene.name}/call/${who}`),
        recipient: { type: 'guardian' as const, guardianId: story.id(who) },
      })),
    ],
  });
}

/** The meeting is held; who came is noted: staff by their id, the family by the plot's name and their own. */
export function holds(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    staff: readonly string[];
    guardians: Record<string, string>;
    child?: string;
    absent?: readonly string[];
  },
): void {
  const meetingId = story.id(scene.name);
  const note = (who: string, attendance: Parameters<typeof attend>[1]) =>
    story.by(scene.by, scene.day, recordAttendance, attend(story.id(`${scene.name}/there/${who}`), attendance));
  story.by(scene.by, scene.day, holdMeeting, { meetingId });
  for (const id of [...scene.staff, ...(scene.absent ?? [])]) {
    const { unit, name } = personNamed(id);
    const present = scene.staff.includes(id) ? 'whole' : 'absent-notified';
    note(id, { meetingId, unit, who: 'staff', guardianId: null, name, role: '', present });
  }
  for (const [who, name] of Object.entries(scene.guardians))
    note(who, { meetingId, unit: null, who: 'guardian', guardianId: story.id(who), name, role: '', present: 'whole' });
  if (scene.child)
    note('child', {
      meetingId,
      unit: null,
      who: 'child',
      guardianId: null,
      name: scene.child,
      role: '',
      present: 'part',
    });
}

const attend = (
  attendanceId: string,
  attendance: {
    meetingId: string;
    unit: string | null;
    who: 'staff' | 'guardian' | 'child';
    guardianId: string | null;
    name: string;
    role: string;
    present: 'whole' | 'part' | 'absent-notified';
  },
) => ({ attendanceId, attendance });

/** The coordinating unit begins the plan. `followUp` is in days to come. */
export function beginsPlan(
  story: Story,
  scene: {
    by: string;
    day: number;
    principal: NonNullable<Plan['overallResponsible']>;
    aim: string;
    followUp: number;
    othersDoNothing?: boolean;
  },
): void {
  story.by(scene.by, scene.day, drawUpPlan, {
    planId: story.id('plan'),
    plan: {
      overallResponsible: scene.principal,
      longTermAim: scene.aim,
      othersDoNothing: scene.othersDoNothing ?? false,
      followUpDate: story.date(-scene.followUp),
      followUpTime: '13:30',
      followUpPlace: '',
      followUpCaller: personNamed(scene.by).name,
      originalHolder: 'family',
    },
  });
}

/** A need, the goal that answers it, and what will be done: `days` from the meeting's day on, who and what. */
export function aims(
  story: Story,
  scene: {
    by: string;
    day: number;
    name: string;
    need: string;
    kind?: Extract<Kind, 'PLAN_ACTION' | 'SCHOOL' | 'SOCIAL' | 'HEALTH' | 'PSYCH'>;
    goal: string;
    indicator: string;
    /** Days to come until the goal should be reached. */
    target: number;
    actions: readonly {
      text: string;
      responsible: Action['responsible'];
      start?: number;
      due?: number;
      status?: Action['status'];
    }[];
  },
): void {
  const needId = story.id(`need/${scene.name}`);
  const goalId = story.id(`goal/${scene.name}`);
  story.by(scene.by, scene.day, nameNeed, { needId, kind: scene.kind ?? 'PLAN_ACTION', need: { text: scene.need } });
  story.by(scene.by, scene.day, setGoal, {
    goalId,
    goal: {
      needId,
      longTerm: false,
      text: scene.goal,
      indicator: scene.indicator,
      targetDate: story.date(-scene.target),
    },
  });
  for (const [index, { text, responsible, start, due, status }] of scene.actions.entries())
    story.by(scene.by, scene.day, addAction, {
      actionId: story.id(`action/${scene.name}/${index}`),
      action: {
        goalId,
        needId,
        text,
        responsible,
        start: start === undefined ? null : story.date(-start),
        due: due === undefined ? null : story.date(-due),
        indicator: '',
        status: status ?? 'not-started',
      },
    });
}

/** The plan as its coordinator then sees it is issued. */
export function issues(story: Story, scene: { by: string; day: number; version?: string }): void {
  story.bySight(scene.by, scene.day, issuePlan, (view) => ({
    versionId: story.id(scene.version ?? 'version/1'),
    reviewed: reviewMark(planEntries(view)),
  }));
}

/** The answer of a unit's named person for an action. */
export const answeredBy = (id: string): NonNullable<Action['responsible']> => ({
  type: 'unit',
  unit: personNamed(id).unit,
  person: personNamed(id).name,
});

/** The family itself does it. */
export const theFamily = (who: string): NonNullable<Action['responsible']> => ({ type: 'family', who });
