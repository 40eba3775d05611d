import { type Action, setActionStatus } from '#domain/action';
import { reportAction } from '#domain/action-report';
import { hearChild } from '#domain/child-voice';
import { addDays, civilDate } from '#domain/civil-date';
import { recordFollowUp } from '#domain/follow-up';
import { recordGoalOutcome } from '#domain/goal-outcome';
import { addWorkingDays } from '#domain/working-days';
import { type FormChange, formChange, type IdOf } from '#storage/use-change-form';
import type { FollowUpView } from './use-follow-up';

/** How it went with one goal, as the form holds it; `''` is not chosen yet. */
export interface OutcomeValues {
  result: string;
  why: string;
  next: string;
}

/** One round of following up, as its form and draft hold it. */
export interface RoundValues {
  voice: string;
  voiceHow: string;
  voiceTo: string;
  outcomes: Record<string, OutcomeValues>;
  /** By action; only what was changed. */
  statuses: Record<string, Action['status']>;
  on: string;
  participants: string;
  consent: string;
  decision: string;
  nextDate: string;
  text: string;
}

export const EMPTY_OUTCOME: OutcomeValues = { result: '', why: '', next: '' };

/** An empty round today; the next date is proposed as far ahead as the region allows. */
export function emptyRound({ now, view }: FollowUpView): RoundValues {
  const today = civilDate(now);
  return {
    voice: '',
    voiceHow: 'told-staff',
    voiceTo: '',
    outcomes: {},
    statuses: {},
    on: today,
    participants: '',
    consent: '',
    decision: '',
    nextDate: addWorkingDays(addDays(today, view.facts.profile.deadlines.followUpMaxWeeks * 7 - 1), 1),
    text: '',
  };
}

/** May this unit note how far the action has come: in its own record, or as the one who answers for it. */
export const mayNoteStatus = (unit: string, action: { unit: string; body: Action }): boolean =>
  action.unit === unit || (action.body.responsible?.type === 'unit' && action.body.responsible.unit === unit);

const lastOf = (path: string) => path.split('.').at(-1) ?? path;

/** What a round comes to: the child's words, the round, an outcome for each goal, and how far each action has come. */
export function roundChanges(seen: FollowUpView, values: RoundValues, idOf: IdOf): FormChange[] {
  const changes: FormChange[] = [];
  if (values.voice.trim())
    changes.push(
      formChange(
        'voice',
        hearChild,
        {
          childVoiceId: idOf('voice'),
          audience: 'shared',
          voice: {
            text: values.voice,
            how: values.voiceHow,
            on: values.on,
            toldTo: values.voiceTo,
            readBack: false,
            reason: '',
          },
        },
        { nameOf: (path) => (path.endsWith('.on') ? 'on' : 'voice') },
      ),
    );
  const followUp = {
    on: values.on,
    participants: values.participants
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    consentStillGiven: values.consent,
    decision: values.decision,
    nextDate: values.decision === 'close' ? null : values.nextDate || null,
    text: values.text,
  };
  const nameOf = (path: string) =>
    path.includes('participants') ? 'participants' : path.endsWith('consentStillGiven') ? 'consent' : lastOf(path);
  changes.push(formChange('round', recordFollowUp, { followUpId: idOf('round'), followUp }, { nameOf }));
  for (const { goal, actions } of seen.goals) {
    const outcome = values.outcomes[goal.id] ?? EMPTY_OUTCOME;
    changes.push(
      formChange(
        goal.id,
        recordGoalOutcome,
        { outcomeId: idOf(goal.id), outcome: { followUpId: idOf('round'), goalId: goal.id, ...outcome } },
        { nameOf: (path) => `${goal.id}.${lastOf(path)}` },
      ),
    );
    for (const row of actions) {
      const status = values.statuses[row.entry.id];
      if (status && status !== row.status) changes.push(statusChange(seen, row.entry, status, values.on, idOf));
    }
  }
  return changes;
}

function statusChange(
  seen: FollowUpView,
  entry: { id: string; unit: string; body: Action },
  status: Action['status'],
  on: string,
  idOf: IdOf,
): FormChange {
  const slot = `status.${entry.id}`;
  if (entry.unit === seen.unit)
    return formChange(slot, setActionStatus, {
      actionId: entry.id,
      changes: { status: { from: entry.body.status, to: status } },
      conflictIds: { status: idOf(slot) },
    });
  const report = { actionId: entry.id, says: 'reports', status, text: '', on };
  return formChange(slot, reportAction, { reportId: idOf(slot), report });
}
