import { type Action, addAction } from '#domain/action';
import { hearChild } from '#domain/child-voice';
import { setGoal } from '#domain/goal';
import type { Kind } from '#domain/kind';
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
