import type { Actor } from '#domain/actor';
import { type CasePlace, placeOfItem, placeOfTask } from '#domain/case-places';
import { caseTasks, nextTask } from '#domain/case-tasks';
import { DAY_WORDS, TASK_WORDS } from '#domain/case-words';
import { coordination } from '#domain/coordinatorship';
import { dayItems } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';

/** The one next step: whose it is, what it is called, where it is done. */
export interface NextStep {
  whose: 'yours' | 'waits' | 'none';
  late: boolean;
  words: { sv: string; en: string };
  place: CasePlace;
}

/** What the case asks of the actor next: the coordinating unit follows the tasks, others what waits for their unit. */
export function nextStep(view: DossierView, actor: Actor, now: number): NextStep | undefined {
  const seen = { dossier: view.dossier, facts: view.facts, unit: actor.unit, now };
  if (coordination(view.dossier)?.unit === actor.unit) {
    const task = nextTask(caseTasks(view.dossier, view.facts, now));
    if (!task) return undefined;
    return {
      whose: 'yours',
      late: task.state === 'overdue',
      words: TASK_WORDS[task.task],
      place: placeOfTask(task.task, seen),
    };
  }
  const item = dayItems(view, actor, now)[0];
  if (!item) return undefined;
  const place = placeOfItem(item, seen);
  return { whose: 'waits', late: (item.days ?? 0) < 0, words: DAY_WORDS[item.item], place };
}
