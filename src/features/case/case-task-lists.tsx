import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type CasePlace, linkTo, placeOfTask } from '#domain/case-places';
import type { Task as CaseTask } from '#domain/case-tasks';
import { TASK_WORDS } from '#domain/case-words';
import { dueWords } from '#domain/late-words';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatDayWeek } from '#ui/dates';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { useLanguage } from '#ui/words';
import { useOverviewWords } from './overview-words';
import { shownGroups } from './task-groups';

/** What the case asks for, part by part, the present one first. `step` is 1 to 7, `today` a civil date. */
export function CaseTaskLists(props: { view: DossierView; tasks: readonly CaseTask[]; step: number; today: string }) {
  const { view, tasks, step, today } = props;
  const t = useOverviewWords();
  const language = useLanguage();
  const { actor } = useMe();
  const seen = { dossier: view.dossier, facts: view.facts, unit: actor.unit, now: useNow() };
  const status = (task: CaseTask) => {
    if (task.state === 'done') return <Status tone="ok">{t('state.done')}</Status>;
    if (task.due === null) return <Status tone="idle">{t('state.open')}</Status>;
    const tone = task.state === 'overdue' ? 'warn' : task.due === today ? 'info' : 'idle';
    return <Status tone={tone}>{dueWords(task.due, today)[language]}</Status>;
  };
  const detail = (task: CaseTask) => {
    const due = task.due && task.state !== 'done' ? t('dueOn', { day: formatDayWeek(task.due, language) }) : '';
    const count = task.count && task.count.of > 0 ? t('countOf', task.count) : '';
    return [count, due].filter(Boolean).join('. ') || undefined;
  };
  return shownGroups(tasks, step).map(({ group, tasks: own }) => (
    <Section
      key={group}
      title={t(`groups.${group}`)}
      aside={t('doneOf', { done: own.filter((task) => task.state === 'done').length, of: own.length })}
    >
      <TaskList>
        {own.map((task) => (
          <Task
            key={task.task}
            what={
              <TaskLink caseId={view.id} place={placeOfTask(task.task, seen)}>
                {TASK_WORDS[task.task][language]}
              </TaskLink>
            }
            detail={detail(task)}
            status={status(task)}
          />
        ))}
      </TaskList>
    </Section>
  ));
}

const TaskLink = ({ caseId, place, children }: { caseId: string; place: CasePlace; children: ReactNode }) => (
  <Link {...linkTo(caseId, place)}>{children}</Link>
);
