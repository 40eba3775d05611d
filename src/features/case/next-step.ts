import type { Actor } from '#domain/actor';
import { type CaseRoute, ITEM_ROUTES, TASK_ROUTES } from '#domain/case-pages';
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
  route: CaseRoute;
}

/** What the case asks of the actor next: the coordinating unit follows the tasks, others what waits for their unit. */
export function nextStep(view: DossierView, actor: Actor, now: number): NextStep | undefined {
  if (coordination(view.dossier)?.unit === actor.unit) {
    const task = nextTask(caseTasks(view.dossier, view.facts, now));
    if (!task) return undefined;
    return {
      whose: 'yours',
      late: task.state === 'overdue',
      words: TASK_WORDS[task.task],
      route: TASK_ROUTES[task.task],
    };
  }
  const item = dayItems(view, actor, now)[0];
  if (!item) return undefined;
  return { whose: 'waits', late: (item.days ?? 0) < 0, words: DAY_WORDS[item.item], route: ITEM_ROUTES[item.item] };
}
