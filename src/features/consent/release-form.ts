import { type EntityName, KINDS_OF } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { StatuteGround } from '#domain/statute-grounds';
import type { ReleaseReason } from '#domain/statute-release';
import { writtenWords } from '#domain/written-words';
import type { DossierView } from '#storage/dossier-view';

/** A release as its draft keeps it. `recordIds` is empty in an acute protection, which opens `kinds` instead. */
export interface ReleaseForm {
  to: string;
  ground: '' | StatuteGround;
  recordIds: string[];
  kinds: string[];
  why: ReleaseReason;
}

export const emptyRelease = (to: string, ground: '' | StatuteGround): ReleaseForm => ({
  to,
  ground,
  recordIds: [],
  kinds: [],
  why: {
    reason: '',
    whyNoConsent: '',
    despite: [],
    weighing: '',
    attempts: '',
    decider: '',
    guardianInformed: false,
    whyNotInformed: '',
    confirmed: false,
  },
});

/** The records of the own unit that can go to another: what it has written for others and the server has received. */
export const releasable = (view: DossierView, unit: string): AnyRec[] =>
  view.records.filter(
    (one) =>
      one.unit === unit &&
      one.audience === 'shared' &&
      KINDS_OF[one.entity as EntityName].seenBy === 'grant' &&
      !view.unsent.has(one.id),
  );

/** The records that the form chooses: those that were ticked, or in an acute protection all of the ticked kinds. */
export const chosen = (form: ReleaseForm, records: readonly AnyRec[]): AnyRec[] =>
  records.filter((one) => form.recordIds.includes(one.id) || form.kinds.includes(one.kind));

/** What a record says, short enough to be known again. */
export const excerpt = (record: AnyRec): string => {
  const text = writtenWords(record).join(', ');
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

export type ReleaseField =
  | 'to'
  | 'ground'
  | 'records'
  | 'reason'
  | 'whyNoConsent'
  | 'despite'
  | 'weighing'
  | 'attempts'
  | 'decider'
  | 'whyNotInformed';

/** The fields that still lack something. `named` is what the reason must speak of. */
export function missingIn(form: ReleaseForm, count: number, named: ReleaseReason['despite']): ReleaseField[] {
  const { why, ground } = form;
  const lacks: [ReleaseField, boolean][] = [
    ['to', form.to === ''],
    ['ground', ground === ''],
    ['records', count === 0],
    ['reason', why.reason.trim() === ''],
    ['whyNoConsent', why.whyNoConsent.trim() === '' && ground !== 'ST4' && ground !== 'ST8'],
    ['despite', named.some((one) => !why.despite.includes(one))],
    ['weighing', (ground === 'ST5' || ground === 'ST6') && why.weighing.trim() === ''],
    ['attempts', ground === 'ST3' && why.attempts.trim() === ''],
    ['decider', why.decider.trim() === ''],
    ['whyNotInformed', !why.guardianInformed && why.whyNotInformed.trim() === ''],
  ];
  return lacks.filter(([, is]) => is).map(([field]) => field);
}
